package soyuznik.work;

import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.Choice;

/**
 * Talks with a client about none of its projects that turn out to be about one: with what was
 * promised, said against us and named as next they are given to it, and counted there from then on.
 */
//
@Repository
@Transactional(readOnly = true)
public class TalkProjects {
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Grounds grounds;
    private final TalkRows rows;
    private final TalkNotes notes;
    private final NextSteps steps;
    private final Clerk clerk;

    TalkProjects(
            DSLContext sql,
            Grounds grounds,
            TalkRows rows,
            TalkNotes notes,
            NextSteps steps,
            Clerk clerk) {
        this.sql = sql;
        this.grounds = grounds;
        this.rows = rows;
        this.notes = notes;
        this.steps = steps;
        this.clerk = clerk;
    }

    /**
     * The open projects to which a talk with the client can be given; of one about a project none.
     */
    public List<Choice> offered(Ground ground) {
        return ground.project() != null
                ? List.of()
                : sql.select(PROJECT.ID.cast(String.class), PROJECT.TITLE)
                        .from(PROJECT)
                        .where(of(ground))
                        .orderBy(PROJECT.TITLE, PROJECT.ID)
                        .limit(MOST)
                        .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    private static Condition of(Ground ground) {
        return PROJECT.COMPANY_ID.eq(ground.client().id().value()).and(PROJECT.OUTCOME.isNull());
    }

    /** One that was given meanwhile, in another tab or by somebody else, stays where it is. */
    @Transactional
    public Outcome<About> give(Talk.Key key, @Nullable Long project, Viewer by) {
        var from = grounds.hold(key.about(), by);
        var stands = rows.given(from, key.id()).map(Talk.Key::about);
        return from.<About>refusal(by)
                .or(() -> stands.map(there -> given(there, project)))
                .or(() ->
                        from.project() == null
                                ? Optional.empty()
                                : Optional.of(Outcome.refused("work.error.state")))
                .orElseGet(() ->
                        project != null
                                        && sql.fetchExists(
                                                PROJECT, of(from), PROJECT.ID.eq(project))
                                ? give(
                                        rows.get(key),
                                        new About.OfProject(new ProjectId(project)),
                                        by)
                                : Outcome.invalid("project", "work.error.project"));
    }

    private static Outcome<About> given(About there, @Nullable Long project) {
        return project != null && there.equals(new About.OfProject(new ProjectId(project)))
                ? Outcome.done(there, Text.of("work.talk.GIVEN"))
                : Outcome.refused("work.error.given");
    }

    private Outcome<About> give(Talk talk, About.OfProject about, Viewer by) {
        var to = grounds.hold(about, by);
        return to.<About>refusal(by)
                .orElseGet(() -> {
                    sql.update(TALK)
                            .set(TALK.PROJECT_ID, about.id().value())
                            .set(TALK.GIVEN_AT, clerk.now())
                            .set(TALK.GIVEN_BY, by.user().value())
                            .where(TALK.ID.eq(talk.key().id()))
                            .execute();
                    follow(talk.key(), about, by);
                    notes.note(to, WorkEvent.Deed.GIVEN, Talks.Of.of(talk), by);
                    var given = new Talk.Key(about, talk.key().id());
                    return Outcome.done(
                            about,
                            Text.of("work.talk.GIVEN"),
                            new Outcome.Undo(given.address() + "/project/withdrawal"));
                });
    }

    /** It is about none of the projects again; one that always was about its project stays. */
    @Transactional
    public Outcome<About> takeBack(Talk.Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var talk = rows.get(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    int taken =
                            sql.update(TALK)
                                    .setNull(TALK.PROJECT_ID)
                                    .setNull(TALK.GIVEN_AT)
                                    .setNull(TALK.GIVEN_BY)
                                    .where(TALK.ID.eq(key.id()))
                                    .and(TALK.GIVEN_AT.isNotNull())
                                    .execute();
                    if (taken == 0) {
                        return Outcome.refused("work.error.state");
                    }
                    var client = new About.OfClient(ground.client().id());
                    follow(key, client, by);
                    notes.note(ground, WorkEvent.Deed.TAKEN_BACK, Talks.Of.of(talk), by);
                    return Outcome.done(client, Text.of("work.talk.TAKEN_BACK"));
                });
    }

    /** What was agreed and said in it belongs where it does. */
    private void follow(Talk.Key key, About about, Viewer by) {
        var project = about instanceof About.OfProject(var id) ? id.value() : null;
        sql.update(PROMISE)
                .set(PROMISE.PROJECT_ID, project)
                .where(PROMISE.TALK_ID.eq(key.id()))
                .execute();
        sql.update(OBJECTION)
                .set(OBJECTION.PROJECT_ID, project)
                .where(OBJECTION.TALK_ID.eq(key.id()))
                .execute();
        steps.move(key, about, by);
    }

    /** Where a talk stands now that was with a client alone when somebody opened its page. */
    public Talk.Key now(Talk.Key key, Viewer viewer) {
        return key.about() instanceof About.OfClient(var _)
                ? rows.given(grounds.get(key.about(), viewer), key.id()).orElse(key)
                : key;
    }
}

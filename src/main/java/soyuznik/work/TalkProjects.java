package soyuznik.work;

import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
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
                        isOffered(project, from)
                                ? give(List.of(rows.get(key)), 1, project(project), by)
                                : Outcome.invalid("project", "work.error.project"));
    }

    private boolean isOffered(@Nullable Long project, Ground from) {
        return project != null && sql.fetchExists(PROJECT, of(from), PROJECT.ID.eq(project));
    }

    private static About.OfProject project(@Nullable Long id) {
        return new About.OfProject(new ProjectId(Objects.requireNonNull(id)));
    }

    private static Outcome<About> given(About there, @Nullable Long project) {
        return project != null && there.equals(project(project))
                ? Outcome.done(there, Text.of("work.talk.GIVEN", "count", 1))
                : Outcome.refused("work.error.given");
    }

    /**
     * Several of one client at once. Those that were given meanwhile stay where they are; the same
     * ones given once more are the same.
     */
    @Transactional
    public Outcome<About> give(
            About.OfClient client, List<Long> talks, @Nullable Long project, Viewer by) {
        var from = grounds.hold(client, by);
        return from.<About>refusal(by)
                .orElseGet(() -> {
                    if (!isOffered(project, from)) {
                        return Outcome.invalid("project", "work.error.project");
                    }
                    var alone = rows.alone(client, talks);
                    return alone.isEmpty()
                            ? again(talks, project(project), by)
                            : give(alone, talks.size(), project(project), by);
                });
    }

    /** Those that were given a moment ago are taken back as they went. */
    private Outcome<About> again(List<Long> talks, About.OfProject about, Viewer by) {
        var times =
                sql.select(TALK.GIVEN_AT)
                        .from(TALK)
                        .where(TALK.ID.in(talks))
                        .and(TALK.PROJECT_ID.eq(about.id().value()))
                        .and(TALK.GIVEN_BY.eq(by.user().value()))
                        .orderBy(TALK.GIVEN_AT.desc())
                        .fetch(Record1::value1);
        if (times.isEmpty()) {
            return Outcome.refused("work.error.given");
        }
        var last = times.getFirst();
        var went = new Went(Collections.frequency(times, last), talks.size(), last);
        return given(about, went);
    }

    /** How many of those that were asked for went, at one moment. */
    private record Went(int count, int asked, Instant at) {}

    private static Outcome<About> given(About.OfProject about, Went went) {
        int stayed = went.asked() - went.count();
        var words = stayed == 0 ? "work.talk.GIVEN" : "work.talk.GIVEN_SOME";
        return Outcome.done(
                about,
                Text.of(words, "count", went.count()).with("stayed", stayed),
                new Outcome.Undo(new Together(about, went.at()).address()));
    }

    private Outcome<About> give(List<Talk> talks, int asked, About.OfProject about, Viewer by) {
        var to = grounds.hold(about, by);
        return to.<About>refusal(by)
                .orElseGet(() -> {
                    var at = clerk.now().truncatedTo(ChronoUnit.MICROS);
                    sql.update(TALK)
                            .set(TALK.PROJECT_ID, about.id().value())
                            .set(TALK.GIVEN_AT, at)
                            .set(TALK.GIVEN_BY, by.user().value())
                            .where(TALK.ID.in(ids(talks)))
                            .execute();
                    follow(talks, about, by);
                    notes.note(to, WorkEvent.Deed.GIVEN, talks, by);
                    return given(about, new Went(talks.size(), asked, at));
                });
    }

    private static List<Long> ids(List<Talk> talks) {
        return talks.stream().map(talk -> talk.key().id()).toList();
    }

    /** What went to a project at one moment. */
    public record Together(About.OfProject about, Instant at) {
        /** Those of an address. */
        public static Together of(long project, long micros) {
            var at = Instant.EPOCH.plus(Math.max(0, micros), ChronoUnit.MICROS);
            return new Together(new About.OfProject(new ProjectId(project)), at);
        }

        String address() {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
            return "/talk-projects/withdrawal?project=" + about.id() + "&given=" + micros;
        }
    }

    /** Those that whoever takes them back gave together are about none of the projects again. */
    @Transactional
    public Outcome<About> takeBack(Together together, Viewer by) {
        var ground = grounds.hold(together.about(), by);
        return ground.<About>refusal(by)
                .orElseGet(() -> takeBack(rows.given(together, by), ground, by));
    }

    private Outcome<About> takeBack(List<Talk> talks, Ground ground, Viewer by) {
        int taken =
                sql.update(TALK)
                        .setNull(TALK.PROJECT_ID)
                        .setNull(TALK.GIVEN_AT)
                        .setNull(TALK.GIVEN_BY)
                        .where(TALK.ID.in(ids(talks)))
                        .and(TALK.GIVEN_AT.isNotNull())
                        .execute();
        if (taken == 0) {
            return Outcome.refused("work.error.state");
        }
        var client = new About.OfClient(ground.client().id());
        follow(talks, client, by);
        notes.note(ground, WorkEvent.Deed.TAKEN_BACK, talks, by);
        return Outcome.done(client, Text.of("work.talk.TAKEN_BACK", "count", taken));
    }

    /** What was agreed and said in it belongs where it does. */
    private void follow(List<Talk> talks, About about, Viewer by) {
        var project = about instanceof About.OfProject(var id) ? id.value() : null;
        sql.update(PROMISE)
                .set(PROMISE.PROJECT_ID, project)
                .where(PROMISE.TALK_ID.in(ids(talks)))
                .execute();
        sql.update(OBJECTION)
                .set(OBJECTION.PROJECT_ID, project)
                .where(OBJECTION.TALK_ID.in(ids(talks)))
                .execute();
        steps.move(talks.stream().map(Talk::key).toList(), about, by);
    }

    /**
     * What the viewer gave together with a talk about a project, and how many they are; nothing
     * where the viewer did not give it.
     */
    public Optional<Gift> gift(Talk.Key key, Viewer viewer) {
        if (!(key.about() instanceof About.OfProject about)) {
            return Optional.empty();
        }
        return sql.select(TALK.GIVEN_AT)
                .from(TALK)
                .where(TALK.ID.eq(key.id()))
                .and(TALK.PROJECT_ID.eq(about.id().value()))
                .and(TALK.GIVEN_BY.eq(viewer.user().value()))
                .fetchOptional(row -> new Together(about, row.value1()))
                .map(together -> new Gift(together.address(), rows.given(together, viewer).size()));
    }

    /** By what address talks are taken back, and how many of them. */
    public record Gift(String address, int count) {}

    /** Where a talk stands now that was with a client alone when somebody opened its page. */
    public Talk.Key now(Talk.Key key, Viewer viewer) {
        return key.about() instanceof About.OfClient(var _)
                ? rows.given(grounds.get(key.about(), viewer), key.id()).orElse(key)
                : key;
    }
}

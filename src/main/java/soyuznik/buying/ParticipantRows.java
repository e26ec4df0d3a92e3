package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Level;
import soyuznik.clients.Posts;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.projects.Project;
import soyuznik.shell.NotFound;
import soyuznik.work.Touches;
import soyuznikdb.access.tables.AppUser;

/** The rows of who decides; the verbs are in {@link Participants}. */
@Repository
@Transactional(readOnly = true)
class ParticipantRows {
    private static final int MOST = 200;
    private static final AppUser OURS = APP_USER.as("ours");
    private static final AppUser JUDGE = APP_USER.as("judge");

    /** Who decides stands first, then whose word weighs most; those who left come last. */
    private static final Comparator<Participant> ORDER =
            Comparator.comparing((Participant one) -> !one.who().there())
                    .thenComparing(
                            one -> one.part().role(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            one -> one.part().influence(),
                            Comparator.nullsFirst(Comparator.<Influence>naturalOrder()).reversed())
                    .thenComparing(one -> one.who().name());

    private final DSLContext sql;

    ParticipantRows(DSLContext sql) {
        this.sql = sql;
    }

    List<Participant> of(ProjectId project) {
        return find(PARTICIPANT.PROJECT_ID.eq(project.value())).stream().sorted(ORDER).toList();
    }

    Participant get(Participant.Key key) {
        return find(is(key)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static Condition is(Participant.Key key) {
        return PARTICIPANT.ID.eq(key.id()).and(PARTICIPANT.PROJECT_ID.eq(key.project().value()));
    }

    private List<Participant> find(Condition which) {
        return sql.select(
                        row(PARTICIPANT.PROJECT_ID.convertFrom(ProjectId::new), PARTICIPANT.ID)
                                .mapping(Participant.Key::new),
                        PARTICIPANT.VERSION,
                        who(),
                        seat(),
                        part(),
                        row(PARTICIPANT.CHIEF_ID, PARTICIPANT.HEEDS)
                                .mapping((chief, heeds) ->
                                        new Participant.Circle(chief, ids(heeds))),
                        PARTICIPANT.STANCE.convertFrom(Stance::valueOf),
                        row(OURS.ID, Name.of(OURS))
                                .mapping((id, name) ->
                                        id == null
                                                ? null
                                                : new Participant.Ours(new UserId(id), name)),
                        touch(),
                        judgements())
                .from(PARTICIPANT)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PARTICIPANT.PROJECT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PARTICIPANT.PERSON_ID))
                .leftJoin(OURS)
                .on(OURS.ID.eq(PARTICIPANT.OURS_ID))
                .where(which)
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .orderBy(PARTICIPANT.ID)
                .limit(MOST)
                .fetch(mapping(Participant::new));
    }

    private static List<Long> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    private static SelectField<Participant.Who> who() {
        return row(
                        PERSON.ID.convertFrom(PersonId::new),
                        PERSON.NAME,
                        coalesce(Posts.position(PERSON.ID, PROJECT.COMPANY_ID), inline("")),
                        field(Posts.works(PERSON.ID, PROJECT.COMPANY_ID)),
                        Posts.since(PERSON.ID, PROJECT.COMPANY_ID))
                .mapping(Participant.Who::new);
    }

    private static SelectField<Participant.Seat> seat() {
        return row(
                        coalesce(Posts.department(PERSON.ID, PROJECT.COMPANY_ID), inline("")),
                        Posts.level(PERSON.ID, PROJECT.COMPANY_ID))
                .mapping((department, level) ->
                        new Participant.Seat(
                                department, level == null ? null : Level.valueOf(level)));
    }

    private static SelectField<Participant.Touch> touch() {
        return row(Touches.talked(PROJECT.ID, PERSON.ID), Touches.met(PROJECT.ID, PERSON.ID))
                .mapping(Participant.Touch::new);
    }

    private static SelectField<Participant.Part> part() {
        return row(PARTICIPANT.ROLE, PARTICIPANT.BUYING, PARTICIPANT.INFLUENCE)
                .mapping((role, buying, influence) ->
                        new Participant.Part(
                                role == null ? null : DecisionRole.valueOf(role),
                                buying.isEmpty()
                                        ? List.of()
                                        : Arrays.stream(buying.split(" "))
                                                .map(BuyingRole::valueOf)
                                                .toList(),
                                influence == null ? null : Influence.valueOf(influence)));
    }

    private static Field<List<Judgement>> judgements() {
        return multiset(
                        select(
                                        JUDGEMENT.ID,
                                        JUDGEMENT.STANCE.convertFrom(Stance::valueOf),
                                        JUDGEMENT.JUDGED_ON,
                                        JUDGEMENT.WHY,
                                        Name.of(JUDGE))
                                .from(JUDGEMENT)
                                .join(JUDGE)
                                .on(JUDGE.ID.eq(JUDGEMENT.BY_ID))
                                .where(JUDGEMENT.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                                .orderBy(JUDGEMENT.JUDGED_ON.desc(), JUDGEMENT.ID.desc())
                                .limit(MOST))
                .convertFrom(found -> found.map(mapping(Judgement::new)));
    }

    /** All on the list, those who left too. */
    Set<Long> ids(ProjectId project) {
        return sql.select(PARTICIPANT.ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.PROJECT_ID.eq(project.value()))
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .limit(MOST)
                .fetchSet(PARTICIPANT.ID);
    }

    /** A double post. */
    boolean isKnown(UUID key) {
        return sql.fetchExists(PARTICIPANT, PARTICIPANT.KEY.eq(key));
    }

    boolean isListed(ProjectId project, PersonId person) {
        return sql.fetchExists(
                PARTICIPANT,
                PARTICIPANT.PROJECT_ID.eq(project.value()),
                PARTICIPANT.PERSON_ID.eq(person.value()),
                PARTICIPANT.REMOVED_AT.isNull());
    }

    /** Who it was that was taken away. */
    PersonId removed(Participant.Key key) {
        return sql.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(is(key))
                .and(PARTICIPANT.REMOVED_AT.isNotNull())
                .fetchOptional(PARTICIPANT.PERSON_ID)
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
    }

    /** What stands in the record is the newest judgement. */
    @Transactional
    public void follow(long participant) {
        var newest =
                select(JUDGEMENT.STANCE, JUDGEMENT.JUDGED_ON)
                        .from(JUDGEMENT)
                        .where(JUDGEMENT.PARTICIPANT_ID.eq(participant))
                        .orderBy(JUDGEMENT.JUDGED_ON.desc(), JUDGEMENT.ID.desc())
                        .limit(1);
        sql.update(PARTICIPANT)
                .set(row(PARTICIPANT.STANCE, PARTICIPANT.JUDGED_ON), newest)
                .where(PARTICIPANT.ID.eq(participant))
                .execute();
    }

    /** The team of the client and the owner of the project. */
    List<Participant.Ours> ours(Project project) {
        return sql.selectDistinct(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                .from(APP_USER)
                .leftJoin(MEMBER)
                .on(MEMBER.USER_ID.eq(APP_USER.ID))
                .and(MEMBER.COMPANY_ID.eq(project.client().id().value()))
                .and(MEMBER.UNTIL.isNull())
                .where(MEMBER.ID.isNotNull().or(APP_USER.ID.eq(project.owner().id().value())))
                .and(APP_USER.BLOCKED_AT.isNull())
                .orderBy(APP_USER.ID)
                .limit(MOST)
                .fetch(mapping(Participant.Ours::new));
    }
}

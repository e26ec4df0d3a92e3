package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Posts;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;
import soyuznik.work.Touches;

/** What is missing among who decides about the open projects that somebody leads. */
// B-03
@Repository
@Transactional(readOnly = true)
class MissingRows {
    /** So long one may still be learning who decides. */
    private static final int LEARNING_DAYS = 60;

    /** So many of the projects are looked at, those first whose stage is the newest. */
    private static final int LOOKED = 300;

    private static final String ALLY = Stance.ALLY.name();
    private static final List<String> FOR_US = List.of(ALLY, Stance.SUPPORTER.name());
    private static final String DECIDES = DecisionRole.DECIDES.name();
    private static final List<String> WEIGHTY = List.of(DECIDES, DecisionRole.INFLUENCES.name());

    private static final Field<String> KIND = told("kind", String.class);

    private final DSLContext sql;
    private final Clock clock;

    MissingRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One gap.
     *
     * @param participant whom it is about, or who can mend it; null: nobody
     * @param name of that person; null: it is about nobody
     */
    record Missing(
            long project,
            String title,
            String client,
            Gap.Kind kind,
            @Nullable Long participant,
            @Nullable String name) {}

    /** About people: of each the gravest. */
    List<Missing> people(Viewer viewer, LocalDate today, int most) {
        var company = told("company", Long.class);
        var person = told("person", Long.class);
        return sql.select(
                        told("project", Long.class),
                        told("title", String.class),
                        COMPANY.NAME,
                        KIND.convertFrom(Gap.Kind::valueOf),
                        told("participant", Long.class),
                        PERSON.NAME)
                .from(all(viewer, today))
                .join(COMPANY)
                .on(COMPANY.ID.eq(company))
                .join(PERSON)
                .on(PERSON.ID.eq(person))
                .where(KIND.isNotNull())
                .and(Posts.works(person, company))
                .and(Visible.condition(viewer, company))
                .orderBy(
                        rank(),
                        told("judged", LocalDate.class).desc().nullsLast(),
                        told("participant", Long.class))
                .limit(most)
                .fetch(mapping(Missing::new));
    }

    /**
     * Those whose gap can come to the day at all. The offset keeps PostgreSQL from asking anew for
     * each gap wherever it is read: it is found once for each of them.
     */
    private Table<?> all(Viewer viewer, LocalDate today) {
        var matters =
                PARTICIPANT
                        .STANCE
                        .in(ALLY, Stance.SUPPORTER.name(), Stance.OPPONENT.name())
                        .or(PARTICIPANT.ROLE.in(WEIGHTY));
        return select(
                        PROJECT.ID.as("project"),
                        PROJECT.TITLE.as("title"),
                        PROJECT.COMPANY_ID.as("company"),
                        kind(today).as("kind"),
                        PARTICIPANT.ID.as("participant"),
                        PARTICIPANT.PERSON_ID.as("person"),
                        PARTICIPANT.JUDGED_ON.as("judged"))
                .from(PROJECT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.PROJECT_ID.eq(PROJECT.ID))
                .where(PROJECT.ID.in(led(viewer)))
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .and(matters)
                .offset(0)
                .asTable("told");
    }

    private static <T> Field<T> told(String column, Class<T> type) {
        return field(name("told", column), type);
    }

    private static Select<Record1<Long>> led(Viewer viewer) {
        return select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.OWNER_ID.eq(viewer.user().value()))
                .and(PROJECT.OUTCOME.isNull())
                .orderBy(PROJECT.STAGE_SINCE.desc(), PROJECT.ID)
                .limit(LOOKED);
    }

    private static Condition isThere() {
        return Posts.works(PARTICIPANT.PERSON_ID, PROJECT.COMPANY_ID);
    }

    /** The names of {@link Gap.Kind} in this order; null: nothing is to be done. */
    private Field<String> kind(LocalDate today) {
        var silent = today.minusDays(Gaps.SILENT_DAYS);
        return when(isAlone(), inline(Gap.Kind.OPPONENT_ALONE.name()))
                .when(isSilent(silent), inline(Gap.Kind.ALLY_SILENT.name()))
                .when(isUnmet(silent), inline(Gap.Kind.NEVER_MET.name()))
                .when(isNew(today), inline(Gap.Kind.NEW_IN_POST.name()))
                .when(isTheOnly(today), inline(Gap.Kind.ONE_PERSON.name()));
    }

    private static Field<Integer> rank() {
        return when(KIND.eq(Gap.Kind.OPPONENT_ALONE.name()), 0)
                .when(KIND.eq(Gap.Kind.ALLY_SILENT.name()), 0)
                .when(KIND.eq(Gap.Kind.NEVER_MET.name()), 1)
                .when(KIND.eq(Gap.Kind.ONE_PERSON.name()), 2)
                .otherwise(3);
    }

    private static Condition isAlone() {
        return PARTICIPANT.STANCE.eq(Stance.OPPONENT.name()).and(PARTICIPANT.OURS_ID.isNull());
    }

    /** An ally with whom nobody has talked since, nor plans to, nor does anything else about. */
    private static Condition isSilent(LocalDate since) {
        var talked = Touches.talked(PROJECT.ID, PARTICIPANT.PERSON_ID);
        return PARTICIPANT
                .STANCE
                .eq(ALLY)
                .and(PARTICIPANT.JUDGED_ON.lt(since))
                .and(coalesce(talked, inline(LocalDate.EPOCH)).lt(since))
                .and(nothingIsDone());
    }

    private static Condition nothingIsDone() {
        return Touches.isPlanned(PROJECT.ID, PARTICIPANT.PERSON_ID)
                .or(EscalationsAsk.isGoingOn())
                .not();
    }

    /** Somebody who decides, known for so long, and nobody has met or is going to. */
    private Condition isUnmet(LocalDate since) {
        return PARTICIPANT
                .ROLE
                .eq(DECIDES)
                .and(isBefore(since))
                .and(Touches.met(PROJECT.ID, PARTICIPANT.PERSON_ID).isNull())
                .and(nothingIsDone());
    }

    /** New in a post that counts, and nobody has judged since how they stand. */
    private static Condition isNew(LocalDate today) {
        var since = Posts.since(PARTICIPANT.PERSON_ID, PROJECT.COMPANY_ID);
        var judged =
                select(max(JUDGEMENT.JUDGED_ON))
                        .from(JUDGEMENT)
                        .where(JUDGEMENT.PARTICIPANT_ID.eq(PARTICIPANT.ID));
        return PARTICIPANT
                .ROLE
                .in(WEIGHTY)
                .and(since.ge(today.minusDays(Gaps.NEW_DAYS)))
                .and(field(judged).isNull().or(field(judged).le(since)));
    }

    /** For so long nobody else has been for us. */
    private Condition isTheOnly(LocalDate today) {
        var other = PARTICIPANT.as("other");
        return PARTICIPANT
                .STANCE
                .in(FOR_US)
                .and(isBefore(today.minusDays(LEARNING_DAYS)))
                .andNotExists(
                        selectOne()
                                .from(other)
                                .where(other.PROJECT_ID.eq(PROJECT.ID))
                                .and(other.ID.ne(PARTICIPANT.ID))
                                .and(other.REMOVED_AT.isNull())
                                .and(other.STANCE.in(FOR_US))
                                .and(Posts.works(other.PERSON_ID, PROJECT.COMPANY_ID)));
    }

    /** About lists on which nobody decides, or nobody pays, though they are not new any more. */
    List<Missing> lists(Viewer viewer, LocalDate today, int most) {
        var decider = PARTICIPANT.as("decider");
        var first =
                select(min(decider.ID))
                        .from(decider)
                        .where(decider.PROJECT_ID.eq(PROJECT.ID))
                        .and(decider.REMOVED_AT.isNull())
                        .and(decider.ROLE.eq(DECIDES))
                        .and(Posts.works(decider.PERSON_ID, PROJECT.COMPANY_ID));
        var pays = PARTICIPANT.BUYING.contains(BuyingRole.FINANCIAL.name());
        return sql.select(PROJECT.ID, PROJECT.TITLE, COMPANY.NAME, field(first))
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(PROJECT.ID.in(led(viewer)))
                .and(isOld(today.minusDays(LEARNING_DAYS)))
                .and(nobody(PARTICIPANT.ROLE.eq(DECIDES)).or(nobody(pays)))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.STAGE_SINCE.desc(), PROJECT.ID)
                .limit(most)
                .fetch(mapping(MissingRows::missing));
    }

    private static Missing missing(
            long project, String title, String client, @Nullable Long decider) {
        var kind = decider == null ? Gap.Kind.NOBODY_DECIDES : Gap.Kind.NOBODY_PAYS;
        return new Missing(project, title, client, kind, decider, null);
    }

    private Condition isOld(LocalDate since) {
        return exists(
                selectOne()
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PROJECT_ID.eq(PROJECT.ID))
                        .and(PARTICIPANT.REMOVED_AT.isNull())
                        .and(isBefore(since)));
    }

    /** Entered before that day of the company began. */
    private Condition isBefore(LocalDate day) {
        return PARTICIPANT.AT.lt(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static Condition nobody(Condition which) {
        return notExists(
                selectOne()
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PROJECT_ID.eq(PROJECT.ID))
                        .and(PARTICIPANT.REMOVED_AT.isNull())
                        .and(which)
                        .and(isThere()));
    }
}

package soyuznik.work;

import static java.util.Comparator.comparing;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznik.work.ComingTalks.SALE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Hour;
import soyuznikdb.projects.tables.Project;

/** What talks and promises ask of somebody today. */
// A-03 A-04 S-03
@Repository
@Transactional(readOnly = true)
public class Waiting {
    /** So many days ahead are kept on the device. */
    private static final int AHEAD = 7;

    /** So many of each come to the day. */
    private static final int MOST = 20;

    private static final int ALARMS = 5;

    /** S-03: so many in a row. */
    private static final int STALL = 3;

    private static final Field<String> CAME = field(name("last", "came"), String.class);

    private final DSLContext sql;

    Waiting(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What something is about, with its client.
     *
     * @param title of the project; empty: it is about none
     */
    public record Place(About about, String title, String client) {
        static Place of(ProjectId project, String title, String client) {
            return new Place(new About.OfProject(project), title, client);
        }

        @Override
        public String toString() {
            return title.isEmpty() ? client : client + " · " + title;
        }
    }

    /**
     * A talk of today, or an earlier one whose results nobody has written.
     *
     * @param at its hour; null: nobody said
     */
    public record Planned(
            Place place, long id, TalkKind kind, LocalDate on, @Nullable Hour at, String subject) {}

    /** A promise that is due. */
    record Due(Place place, long id, Side side, LocalDate on, String text) {}

    private static SelectField<Place> place() {
        return row(SALE.ID, coalesce(SALE.TITLE, inline("")), COMPANY.ID, COMPANY.NAME)
                .mapping((id, title, client, name) -> new Place(About.of(id, client), title, name));
    }

    /** Of the viewer's projects, and those in which the viewer is to be; the latest first. */
    List<Planned> talks(Viewer viewer, LocalDate today) {
        return talks(viewer, TALK.HELD_ON.le(today), TALK.HELD_ON.desc());
    }

    /** Those of today and the days after it, for which somebody has to be prepared. */
    //
    public List<Planned> ahead(Viewer viewer, LocalDate today) {
        return talks(
                viewer, TALK.HELD_ON.between(today, today.plusDays(AHEAD)), TALK.HELD_ON.asc());
    }

    private List<Planned> talks(Viewer viewer, Condition days, SortField<LocalDate> order) {
        var waiting = ComingTalks.waits().and(days);
        var led =
                select(TALK.ID)
                        .from(PROJECT)
                        .join(TALK)
                        .on(TALK.PROJECT_ID.eq(PROJECT.ID))
                        .where(led(PROJECT, viewer))
                        .and(waiting);
        var there = select(TALK.ID).from(TALK).where(isThere(viewer)).and(waiting);
        var own = condition(Visible.own(viewer.user(), TALK.COMPANY_ID));
        return sql.fetch(
                        ComingTalks.talks(place())
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                                .where(TALK.ID.in(led.union(there).union(alone(viewer, waiting))))
                                .and(SALE.OUTCOME.isNull())
                                .and(Visible.condition(viewer, TALK.COMPANY_ID))
                                .and(
                                        SALE.OWNER_ID
                                                .eq(viewer.user().value())
                                                .or(own)
                                                .or(kept(viewer)))
                                .orderBy(order, TALK.STARTS_AT.asc().nullsLast(), TALK.ID.desc())
                                .limit(MOST))
                .map(mapping(Planned::new));
    }

    /**
     * About no project: of clients that the viewer leads, or that nobody leads and the viewer
     * wrote.
     */
    private static Select<Record1<Long>> alone(Viewer viewer, Condition waiting) {
        return select(TALK.ID)
                .from(TALK)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .where(TALK.PROJECT_ID.isNull())
                .and(waiting)
                .and(COMPANY.RESPONSIBLE_ID.eq(viewer.user().value()).or(kept(viewer)));
    }

    /** Nobody else would remember it. */
    private static Condition kept(Viewer viewer) {
        return DSL.and(
                TALK.PROJECT_ID.isNull(),
                COMPANY.RESPONSIBLE_ID.isNull(),
                TALK.BY_ID.eq(viewer.user().value()));
    }

    private static Condition led(Project project, Viewer viewer) {
        return project.OWNER_ID.eq(viewer.user().value()).and(project.OUTCOME.isNull());
    }

    /** As its index asks. */
    private static Condition isThere(Viewer viewer) {
        return condition(
                "string_to_array({0}, ' ') @> array[{1}::text]",
                TALK.OURS, val(viewer.user().toString()));
    }

    /** Of both sides, in the viewer's projects and with the viewer's clients; the latest first. */
    List<Due> promises(Viewer viewer, LocalDate today) {
        return Stream.of(promised(viewer), alone(viewer))
                .flatMap(whose -> promises(whose, viewer, today).stream())
                .sorted(comparing(Due::on).thenComparingLong(Due::id).reversed())
                .limit(MOST)
                .toList();
    }

    /**
     * A word outlives the project: of one that was lost or turned down ours alone, the client owes
     * us nothing there any more.
     */
    private static Condition promised(Viewer viewer) {
        return SALE.OWNER_ID.eq(viewer.user().value()).and(Word.isOwed(SALE.OUTCOME));
    }

    private List<Due> promises(Condition whose, Viewer viewer, LocalDate today) {
        return sql.fetch(
                        ComingTalks.promises(place())
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(PROMISE.COMPANY_ID))
                                .where(whose)
                                .and(ComingTalks.open())
                                .and(PROMISE.DUE_ON.le(today))
                                .and(Visible.condition(viewer, PROMISE.COMPANY_ID))
                                .orderBy(PROMISE.DUE_ON.desc(), PROMISE.ID.desc())
                                .limit(MOST))
                .map(mapping(Due::new));
    }

    private static Condition alone(Viewer viewer) {
        return PROMISE.PROJECT_ID
                .isNull()
                .and(COMPANY.RESPONSIBLE_ID.eq(viewer.user().value()).or(kept(viewer)));
    }

    /** S-03: three talks in a row brought no advance, and no other is planned yet. */
    List<Place> stalled(Viewer viewer) {
        return sql.select(PROJECT.ID.convertFrom(ProjectId::new), PROJECT.TITLE, COMPANY.NAME)
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(led(PROJECT, viewer))
                .and(nothingPlanned())
                .and(stalls())
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.STAGE_SINCE.desc(), PROJECT.ID)
                .limit(ALARMS)
                .fetch(mapping(Place::of));
    }

    private static Condition nothingPlanned() {
        return notExists(
                selectOne()
                        .from(TALK)
                        .where(TALK.PROJECT_ID.eq(PROJECT.ID))
                        .and(ComingTalks.waits()));
    }

    private static Condition stalls() {
        var last =
                select(TALK.OUTCOME.as("came"))
                        .from(TALK)
                        .where(TALK.PROJECT_ID.eq(PROJECT.ID))
                        .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                        .and(TALK.REMOVED_AT.isNull())
                        .orderBy(TALK.HELD_ON.desc(), TALK.ID.desc())
                        .limit(STALL)
                        .asTable("last");
        var noAdvance = CAME.eq(inline(Derived.Came.NO_ADVANCE.name()));
        var all = condition(boolAnd(noAdvance)).and(count().eq(STALL));
        return inline(true).eq(select(field(all)).from(last));
    }
}

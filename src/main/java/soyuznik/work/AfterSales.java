package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;
import soyuznik.projects.Methods;
import soyuznik.shell.Attention;
import soyuznik.shell.NamedDay;
import soyuznikdb.projects.tables.Project;

/**
 * A week after a short sale whoever led it asks the client how it goes, once of several to one
 * client, unless somebody has talked with the client since, also by another system, or is to.
 */
// P-01
@Repository
@Transactional(readOnly = true)
class AfterSales implements Attention {
    private static final int WEEK = 7;

    /** What was sold longer ago is no news any more. */
    private static final int MONTH = 30;

    /** So many come to the day: more at once is a matter for the list. */
    private static final int MOST = 5;

    private final DSLContext sql;

    AfterSales(DSLContext sql) {
        this.sql = sql;
    }

    private record Sold(long project, String title, long client, String name, LocalDate on) {}

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        var may = viewer.may(Right.LEAD_PROJECTS, true);
        var later = PROJECT.as("later");
        return sql
                .select(PROJECT.ID, PROJECT.TITLE, COMPANY.ID, COMPANY.NAME, PROJECT.CLOSED_ON)
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(sold(PROJECT, viewer, today))
                .and(notExists(selectOne().from(TALK).where(talked())))
                .and(notExists(selectOne().from(MEMO).where(brought())))
                .and(notExists(selectOne().from(later).where(follows(later, viewer, today))))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.CLOSED_ON.desc(), PROJECT.ID)
                .limit(MOST)
                .fetch(mapping(Sold::new))
                .stream()
                .map(sold -> call(sold, may))
                .toList();
    }

    /** A short one of the viewer's own that is neither too new nor too old. */
    private static Condition sold(Project sale, Viewer viewer, LocalDate today) {
        var brief =
                select(METHOD_VERSION.ID)
                        .from(METHOD_VERSION)
                        .join(METHOD)
                        .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                        .where(METHOD.CODE.eq(inline(Methods.SHORT)));
        return sale.OWNER_ID
                .eq(viewer.user().value())
                .and(sale.OUTCOME.eq(inline(End.WON.name())))
                .and(sale.CLOSED_ON.between(today.minusDays(MONTH), today.minusDays(WEEK)))
                .and(sale.IMPORTED.isFalse())
                .and(sale.METHOD_VERSION_ID.in(brief));
    }

    /** A sale to the same client after it asks for both. */
    private static Condition follows(Project later, Viewer viewer, LocalDate today) {
        return sold(later, viewer, today)
                .and(later.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                .and(row(later.CLOSED_ON, later.ID).gt(PROJECT.CLOSED_ON, PROJECT.ID));
    }

    private static Condition talked() {
        var held = TALK.STATE.eq(inline(TalkState.HELD.name()));
        return TALK.COMPANY_ID
                .eq(PROJECT.COMPANY_ID)
                .and(TALK.REMOVED_AT.isNull())
                .and(ComingTalks.waits().or(held.and(TALK.HELD_ON.gt(PROJECT.CLOSED_ON))));
    }

    /** As another system kept it: behind the day of the sale, not on it. */
    private static Condition brought() {
        return MEMO.COMPANY_ID
                .eq(PROJECT.COMPANY_ID)
                .and(BroughtTalks.talked())
                .and(MEMO.HELD.ge(localDateAdd(PROJECT.CLOSED_ON, 1).cast(LocalDateTime.class)));
    }

    private static Call call(Sold sold, boolean may) {
        var client = "/companies/" + sold.client();
        return new Call(
                Sort.STEP,
                sold.on().plusDays(WEEK),
                Text.of("work.attention.sold", "day", new NamedDay(sold.on())),
                sold.name() + " · " + sold.title(),
                "/projects/" + sold.project(),
                may
                        ? List.of(
                                new Act("work.attention.plan", client + "/talks/new", false),
                                new Act("work.results.act", client + "/results/new", false))
                        : List.of());
    }
}

package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Range;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Acquaintance;
import soyuznik.projects.End;
import soyuznik.projects.Trades;
import soyuznik.work.BroughtTalks;
import soyuznik.work.TalkFilter;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;

/**
 * What a sale takes: the talks of all projects that were decided, also those that another system
 * kept, by each that was won (N-04).
 */
// N-04, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class SaleEfforts {
    private static final Field<Integer> MEETINGS = field(name("talked", "meetings"), Integer.class);
    private static final Field<Integer> CALLS = field(name("talked", "calls"), Integer.class);
    private static final Field<Integer> MET = field(name("brought", "met"), Integer.class);
    private static final Field<Integer> CALLED = field(name("brought", "called"), Integer.class);
    private static final Field<Acquaintance> CLIENTS =
            when(
                            Trades.isNew(PROJECT.COMPANY_ID, PROJECT.OPENED_ON),
                            inline(Acquaintance.NEW.name()))
                    .otherwise(inline(Acquaintance.EXISTING.name()))
                    .convertFrom(Acquaintance::valueOf);

    private final DSLContext reports;
    private final Answers answers;
    private final Answers.Kind<AskedTalks, Effort[]> kind;

    SaleEfforts(@Reports DSLContext reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
        this.kind = answers.kind("efforts", AskedTalks.class, Effort[].class, this::efforts);
    }

    /**
     * The decided projects of new clients or of those that had bought before.
     *
     * @param meetings held about all of them, whenever
     * @param brought so many of the meetings and calls another system kept
     */
    public record Effort(
            Acquaintance clients, long won, long lost, long meetings, long calls, long brought) {}

    /** Those won and lost on the days of the filter, by its owner and branch; new ones first. */
    public Counted<List<Effort>> of(TalkFilter filter, Viewer viewer) {
        return answers.of(kind, new AskedTalks(filter), viewer).map(List::of);
    }

    private Effort[] efforts(AskedTalks asked, Viewer viewer, LocalDate today) {
        var filter = asked.filter();
        return reports.select(
                        CLIENTS,
                        ended(End.WON),
                        ended(End.LOST),
                        all(MEETINGS.plus(MET)),
                        all(CALLS.plus(CALLED)),
                        all(MET.plus(CALLED)))
                .from(PROJECT)
                .crossJoin(talked())
                .crossJoin(brought())
                .where(PROJECT.OUTCOME.in(End.WON.name(), End.LOST.name()))
                .and(days(filter.on()))
                .and(whose(filter.whose()))
                .and(seen(viewer))
                .groupBy(CLIENTS)
                .orderBy(CLIENTS.desc())
                .fetch(mapping(Effort::new))
                .toArray(Effort[]::new);
    }

    private static Field<Long> ended(End end) {
        return count().filterWhere(PROJECT.OUTCOME.eq(inline(end.name()))).cast(Long.class);
    }

    private static Field<Long> all(Field<Integer> talks) {
        return coalesce(sum(talks), inline(BigDecimal.ZERO)).cast(Long.class);
    }

    /** So many talks about the project. */
    private static Table<?> talked() {
        var call = TALK.KIND.eq(inline(TalkKind.CALL.name()));
        var met = TALK.KIND.in(TalkKind.meetings().stream().map(DSL::inline).toList());
        return lateral(
                        select(
                                        count().filterWhere(met).as("meetings"),
                                        count().filterWhere(call).as("calls"))
                                .from(TALK)
                                .where(TALK.PROJECT_ID.eq(PROJECT.ID))
                                .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                                .and(TALK.REMOVED_AT.isNull()))
                .as("talked");
    }

    /** So many of another system name the project. */
    private static Table<?> brought() {
        return lateral(
                        select(
                                        count().filterWhere(BroughtTalks.met()).as("met"),
                                        count().filterWhere(BroughtTalks.called()).as("called"))
                                .from(MEMO)
                                .where(MEMO.PROJECT_ID.eq(PROJECT.ID))
                                .and(BroughtTalks.talked())
                                .and(BroughtTalks.only()))
                .as("brought");
    }

    private static Condition days(Range<LocalDate> days) {
        var from = days.from();
        var to = days.to();
        return DSL.and(
                from == null ? noCondition() : PROJECT.CLOSED_ON.ge(from),
                to == null ? noCondition() : PROJECT.CLOSED_ON.le(to));
    }

    private static Condition whose(TalkFilter.Whose whose) {
        var owner = whose.owner();
        var branch = whose.branch();
        return DSL.and(
                owner == null ? noCondition() : PROJECT.OWNER_ID.eq(owner.value()),
                branch == null
                        ? noCondition()
                        : Visible.probe(List.of(Viewer.scope(branch)), PROJECT.COMPANY_ID));
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, PROJECT.COMPANY_ID);
    }
}

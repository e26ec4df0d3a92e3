package soyuznik.plans;

import static org.jooq.impl.DSL.max;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.plans.Tables.YEAR_PLAN;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.access.OurCompany;
import soyuznik.journal.Journal;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** The plans that heads set from above (L-01); none of them is ever changed, the newest holds. */
// L-01
@Repository
@Transactional(readOnly = true)
public class YearPlans {
    private static final InputColumns COLUMNS = new InputColumns(YEAR_PLAN, PlanForm.PLAN);
    private static final int REVISIONS = 50;
    private static final String GONE = "plans.error.not_newest";

    private final DSLContext sql;
    private final Lineage lineage;
    private final OurCompany company;
    private final Journal journal;
    private final Clock clock;

    YearPlans(DSLContext sql, Lineage lineage, OurCompany company, Journal journal, Clock clock) {
        this.sql = sql;
        this.lineage = lineage;
        this.company = company;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the viewer sets it; what the viewer does not see whole is not found. */
    public boolean maySet(YearPlan.Key key, Viewer viewer) {
        return viewer.may(Right.SET_PLANS, false) && lineage.covers(viewer, key.branch());
    }

    /** The one that holds for exactly this. */
    public Optional<YearPlan> find(YearPlan.Key key) {
        return revisions(key).stream().findFirst();
    }

    /**
     * The nearest one that holds: of the branch, of one above it, of the company. Of a branch that
     * the viewer does not see nothing is told; whoever sees only the own clients grows as the own
     * branch does.
     */
    // T-02
    public Optional<YearPlan> governing(Lens lens, FiscalYear year) {
        var viewer = lens.viewer();
        if (Lens.isOwn(viewer)) {
            return nearest(year, viewer.branch());
        }
        return lineage.covers(viewer, lens.branch())
                ? nearest(year, lens.branch())
                : Optional.empty();
    }

    private Optional<YearPlan> nearest(FiscalYear year, @Nullable BranchId branch) {
        var above = branch == null ? Stream.<BranchId>empty() : lineage.up(branch).stream();
        return Stream.concat(
                        above.map(one -> new YearPlan.Key(year.year(), one)),
                        Stream.of(new YearPlan.Key(year.year(), null)))
                .flatMap(one -> find(one).stream())
                .findFirst();
    }

    /** Those that hold or held, the newest first. */
    public List<YearPlan> revisions(YearPlan.Key key) {
        return find(is(key).and(YEAR_PLAN.WITHDRAWN_AT.isNull()));
    }

    private static Condition is(YearPlan.Key key) {
        var branch = key.branch();
        return YEAR_PLAN
                .YEAR
                .eq(key.year())
                .and(
                        branch == null
                                ? YEAR_PLAN.BRANCH_ID.isNull()
                                : YEAR_PLAN.BRANCH_ID.eq(branch.value()));
    }

    private List<YearPlan> find(Condition which) {
        return sql.select(YEAR_PLAN.ID, YEAR_PLAN.YEAR, YEAR_PLAN.BRANCH_ID, YEAR_PLAN.VERSION)
                .select(YEAR_PLAN.AT, APP_USER.SURNAME, APP_USER.GIVEN_NAME, APP_USER.PATRONYMIC)
                .select(COLUMNS.all())
                .from(YEAR_PLAN)
                .join(APP_USER)
                .on(APP_USER.ID.eq(YEAR_PLAN.BY_ID))
                .where(which)
                .orderBy(YEAR_PLAN.VERSION.desc())
                .limit(REVISIONS)
                .fetch(YearPlans::plan);
    }

    private static YearPlan plan(Record row) {
        var branch = row.get(YEAR_PLAN.BRANCH_ID);
        return new YearPlan(
                row.get(YEAR_PLAN.ID),
                new YearPlan.Key(
                        row.get(YEAR_PLAN.YEAR), branch == null ? null : new BranchId(branch)),
                row.get(YEAR_PLAN.VERSION),
                COLUMNS.read(row),
                new Name(
                        row.get(APP_USER.SURNAME),
                        row.get(APP_USER.GIVEN_NAME),
                        row.get(APP_USER.PATRONYMIC)),
                row.get(YEAR_PLAN.AT));
    }

    /**
     * @param version of the plan as it was before the eyes; 0: there was none
     */
    @Transactional
    public Outcome<YearPlan.Key> set(
            YearPlan.Key key, int version, Map<String, String> typed, Viewer by) {
        var read = PlanForm.PLAN.read(typed);
        var errors = PlanForm.errors(read);
        if (!maySet(key, by)) {
            return new Outcome.Forbidden<>();
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var theirs = find(key);
        int now = theirs.map(YearPlan::version).orElse(0);
        var changed =
                Inputs.differences(theirs.map(YearPlan::values).orElse(Map.of()), read.values());
        if (now != version && !changed.isEmpty()) {
            return new Outcome.Stale<>(changed, now);
        }
        return changed.isEmpty()
                ? Outcome.done(key, Text.of("plans.notice.set"))
                : added(key, read.values(), by);
    }

    private Outcome<YearPlan.Key> added(YearPlan.Key key, Map<String, String> values, Viewer by) {
        var id = insert(key, values, by);
        if (id == null) {
            return Outcome.refused("plans.error.meanwhile");
        }
        var plan = get(id);
        var growth = plan.growth();
        journal.record(
                new PlanEvent.YearPlanSet(
                        key.year(), key.branch(), plan.version(), growth.market(), growth.own()),
                by.user(),
                clock.instant());
        return Outcome.done(
                key,
                Text.of("plans.notice.set"),
                new Outcome.Undo("/insights/plan/growth/" + id + "/withdrawal"));
    }

    /** Nothing where somebody was quicker. */
    private @Nullable Long insert(YearPlan.Key key, Map<String, String> values, Viewer by) {
        var branch = key.branch();
        return sql.insertInto(YEAR_PLAN)
                .set(COLUMNS.written(values))
                .set(YEAR_PLAN.YEAR, key.year())
                .set(YEAR_PLAN.BRANCH_ID, branch == null ? null : branch.value())
                .set(YEAR_PLAN.VERSION, last(key) + 1)
                .set(YEAR_PLAN.CURRENCY, company.settings().currency())
                .set(YEAR_PLAN.AT, clock.instant())
                .set(YEAR_PLAN.BY_ID, by.user().value())
                .onConflictDoNothing()
                .returningResult(YEAR_PLAN.ID)
                .fetchOptional(Record1::value1)
                .orElse(null);
    }

    private int last(YearPlan.Key key) {
        var last = sql.select(max(YEAR_PLAN.VERSION)).from(YEAR_PLAN).where(is(key)).fetchSingle();
        return Objects.requireNonNullElse(last.value1(), 0);
    }

    private YearPlan get(long id) {
        return find(YEAR_PLAN.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The newest one goes, and the one before it holds again. */
    @Transactional
    public Outcome<YearPlan.Key> withdraw(long id, Viewer by) {
        if (!by.may(Right.SET_PLANS, false)) {
            return new Outcome.Forbidden<>();
        }
        var plan = get(id);
        var key = plan.key();
        if (!maySet(key, by)) {
            throw new NotFound();
        }
        boolean newest = find(key).filter(one -> one.id() == id).isPresent();
        if (!newest) {
            return Outcome.refused(GONE);
        }
        sql.update(YEAR_PLAN)
                .set(YEAR_PLAN.WITHDRAWN_AT, clock.instant())
                .set(YEAR_PLAN.WITHDRAWN_BY, by.user().value())
                .where(YEAR_PLAN.ID.eq(id))
                .execute();
        journal.record(
                new PlanEvent.YearPlanWithdrawn(key.year(), key.branch(), plan.version()),
                by.user(),
                clock.instant());
        return Outcome.done(key, Text.of("plans.notice.withdrawn"));
    }

    /** What the projects can't tell of last year is in the currency of the company. */
    static BigDecimal base(YearPlan plan, BigDecimal told) {
        return Objects.requireNonNullElse(plan.base(), told);
    }
}

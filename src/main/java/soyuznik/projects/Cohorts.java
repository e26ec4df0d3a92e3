package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.trueCondition;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.WAIVER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.RateTables;
import soyuznik.clients.Range;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductList;

/**
 * Which projects belong to a cohort, and which of them came how far: the list of projects and the
 * statistics ask the same conditions, so that each figure opens the records that it counts (N-10).
 */
// N-01, N-10, T-02
@Component
public class Cohorts {
    private final Methods methods;
    private final ProductList products;
    private final Foresight foresight;
    private final RateTables rates;

    Cohorts(Methods methods, ProductList products, Foresight foresight, RateTables rates) {
        this.methods = methods;
        this.foresight = foresight;
        this.rates = rates;
        this.products = products;
    }

    /** The projects of the cohort that the viewer sees. */
    public Condition of(Cohort cohort, Viewer viewer) {
        var led = cohort.led();
        var owner = led.owner();
        var branch = led.branch();
        return DSL.and(
                seen(viewer),
                method(cohort.method()),
                opened(cohort.opened()),
                owner == null ? noCondition() : PROJECT.OWNER_ID.eq(owner.value()),
                branch == null ? noCondition() : within(Viewer.scope(branch)),
                source(cohort.clients().source()),
                Trades.of(cohort.clients().acquaintance()),
                written(cohort.goods().written()),
                sells(cohort.goods().group()));
    }

    /** Who sees everything needs no look at each client. */
    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, PROJECT.COMPANY_ID);
    }

    private static Condition within(long scope) {
        return PROJECT.COMPANY_ID.in(
                select(REACH.COMPANY_ID).from(REACH).where(REACH.SCOPE.eq(scope)));
    }

    private Condition sells(@Nullable Long group) {
        return group == null ? noCondition() : Sells.among(products.like("", group));
    }

    /** What the list asks of each of its candidates. */
    Condition of(Traits traits) {
        return DSL.and(
                method(traits.method()),
                opened(traits.opened()),
                source(traits.source()),
                written(traits.written()),
                came(traits.method(), traits.way()),
                lost(traits.loss()),
                Trades.of(traits.trade()),
                termed(traits.terms()),
                foresight.of(traits.foretold()),
                Stays.of(traits.stand(), ids(traits.method(), traits.stand().stage(), 0, 0)));
    }

    private Condition method(String code) {
        return code.isEmpty()
                ? noCondition()
                : PROJECT.METHOD_VERSION_ID.eq(
                        any(versions(code).map(Method::version).toArray(Long[]::new)));
    }

    private Stream<Method> versions(String code) {
        return methods.all().stream().filter(method -> method.code().equals(code));
    }

    private static Condition opened(Range<LocalDate> days) {
        return within(PROJECT.OPENED_ON, days);
    }

    private static Condition within(Field<LocalDate> day, Range<LocalDate> days) {
        var from = days.from();
        var to = days.to();
        return DSL.and(
                from == null ? noCondition() : day.ge(from),
                to == null ? noCondition() : day.le(to));
    }

    private static Condition source(String word) {
        return word.isEmpty()
                ? noCondition()
                : exists(
                        selectOne()
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                                .and(COMPANY.SOURCE.eq(word)));
    }

    /** However it was written. */
    private static Condition written(String product) {
        return product.isEmpty() ? noCondition() : PRODUCT_WRITTEN.eq(folded(product));
    }

    private Condition came(String method, Traits.Way way) {
        return DSL.and(
                way.entered().isEmpty() ? noCondition() : entered(method, way.entered()),
                way.passed().isEmpty() ? noCondition() : passed(method, way.passed()),
                way.at().isEmpty() ? noCondition() : stands(ids(method, way.at(), 0, 0)),
                way.imported() ? imported() : noCondition());
    }

    /** Whether a file brought the project in. */
    public static Condition imported() {
        return condition(PROJECT.IMPORTED);
    }

    private Condition entered(String method, String stage) {
        return began(method, stage).and(stands(ids(method, stage, 0, Integer.MAX_VALUE)));
    }

    private Condition passed(String method, String stage) {
        return began(method, stage)
                .and(
                        stands(ids(method, stage, 1, Integer.MAX_VALUE))
                                .or(PROJECT.OUTCOME.eq(End.WON.name())));
    }

    /** Not behind the stage, and not by a file. */
    private Condition began(String method, String stage) {
        return PROJECT.IMPORTED.isFalse().and(PROJECT.BEGAN.notIn(behind(method, stage)));
    }

    private static Condition stands(List<Long> stages) {
        return PROJECT.STAGE_ID.in(stages);
    }

    private List<String> behind(String method, String code) {
        return stages(method, code, 1, Integer.MAX_VALUE).map(Stage::code).distinct().toList();
    }

    private List<Long> ids(String method, String code, int from, int to) {
        return stages(method, code, from, to).map(Stage::id).toList();
    }

    /** Of all versions of the method: the stages so far behind the one with the code. */
    private Stream<Stage> stages(String method, String code, int from, int to) {
        return versions(method)
                .flatMap(version ->
                        version.stages().stream()
                                .filter(stage -> stage.code().equals(code))
                                .flatMap(stage ->
                                        version.stages().stream()
                                                .filter(other -> far(stage, other, from, to))));
    }

    private static boolean far(Stage stage, Stage other, int from, int to) {
        int distance = other.position() - stage.position();
        return from <= distance && distance <= to;
    }

    private static final Select<?> WAIVED =
            selectOne().from(WAIVER).where(WAIVER.PROJECT_ID.eq(PROJECT.ID));

    private static final Select<?> OWED =
            selectOne().from(DEBT).where(DEBT.PROJECT_ID.eq(PROJECT.ID));

    /** Some required criterion was let pass (P-04). */
    public static Condition waived() {
        return exists(WAIVED);
    }

    /** Something was carried as a debt (P-15). */
    public static Condition owed() {
        return exists(OWED);
    }

    private Condition termed(Traits.Terms terms) {
        return DSL.and(
                terms.unpriced() ? PROJECT.AMOUNT.isNull() : noCondition(),
                moved(terms.moved()),
                summed(terms.summed()),
                terms.repriced() ? PROJECT.REPRICED.gt(0) : noCondition());
    }

    /** As figures in the currency of the company add them up. */
    private Condition summed(String how) {
        var table = rates.today();
        var rated =
                PROJECT.CURRENCY.eq(table.base()).or(PROJECT.CURRENCY.in(table.rates().keySet()));
        var priced = PROJECT.AMOUNT.isNotNull();
        return switch (how) {
            case "yes" -> priced.and(rated);
            case "no" -> not(priced.and(rated));
            case "apart" -> priced.andNot(rated);
            default -> noCondition();
        };
    }

    private static Condition moved(String times) {
        return switch (times) {
            case "1" -> PROJECT.MOVED.eq(1);
            case "2" -> PROJECT.MOVED.eq(2);
            case "3" -> PROJECT.MOVED.ge(3);
            case "" -> noCondition();
            default -> PROJECT.MOVED.gt(0);
        };
    }

    private static Condition lost(Traits.Loss loss) {
        return DSL.and(
                loss.reason().isEmpty() ? noCondition() : closed(REASON, folded(loss.reason())),
                loss.competitor().isEmpty()
                        ? noCondition()
                        : closed(COMPETITOR, folded(loss.competitor())),
                loss.waived() ? waived() : noCondition(),
                loss.owed() ? owed() : noCondition());
    }

    /** However it was written: the same words in the same letters. */
    public static final Field<String> REASON = lower(trim(CLOSURE.REASON));

    public static final Field<String> PRODUCT_WRITTEN = lower(trim(PROJECT.PRODUCT));

    public static final Field<String> COMPETITOR = lower(trim(CLOSURE.COMPETITOR));

    private static String folded(String typed) {
        return typed.equals(Traits.Loss.UNSAID) ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Condition closed(Field<String> by, String text) {
        return exists(
                selectOne()
                        .from(CLOSURE)
                        .where(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                        .and(CLOSURE.REOPENED_AT.isNull())
                        .and(by.eq(text)));
    }
}

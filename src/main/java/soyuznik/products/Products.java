package soyuznik.products;

import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** What we sell (U-01). Everybody sees it; whoever may edit dictionaries changes it (T-07). */
@Repository
@Transactional(readOnly = true)
public class Products {
    public static final Inputs INPUTS =
            new Inputs(
                    List.of(
                            Input.of("name", Input.Kind.TEXT).needed(),
                            Input.of("article", Input.Kind.TEXT),
                            Input.of("group", Input.Kind.TEXT),
                            Input.of("unit", Input.Kind.TEXT),
                            Input.choice("manner", "SERIAL", "CUSTOM"),
                            Input.of("leadDays", Input.Kind.WHOLE),
                            Input.of("aliases", Input.Kind.AREA)));

    private final DSLContext sql;
    private final ProductGroups groups;
    private final Journal journal;
    private final Clock clock;

    Products(DSLContext sql, ProductGroups groups, Journal journal, Clock clock) {
        this.sql = sql;
        this.groups = groups;
        this.journal = journal;
        this.clock = clock;
    }

    public Product get(ProductId id) {
        return sql.select(ProductRows.fields(LocalDate.now(clock)))
                .from(PRODUCT)
                .leftJoin(PRODUCT_GROUP)
                .on(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID))
                .where(PRODUCT.ID.eq(id.value()))
                .fetchOptional(ProductRows::product)
                .orElseThrow(NotFound::new);
    }

    public Optional<String> name(ProductId id) {
        return sql.select(PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(id.value()))
                .fetchOptional(Record1::value1);
    }

    /** The same key again makes nothing new. */
    // U-01
    @Transactional
    public Outcome<ProductId> add(UUID key, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var read = INPUTS.read(typed);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        var values = read.values();
        var name = values.getOrDefault("name", "");
        var made = insert(key, values, by);
        made.ifPresent(id -> note(new ProductEvent.ProductAdded(id, name), by));
        return made.or(() -> madeBefore(key, by))
                .map(id -> Outcome.done(id, Text.of("products.saved", "name", name)))
                .orElseGet(() -> Outcome.invalid("article", "products.error.article"));
    }

    private Optional<ProductId> insert(UUID key, Map<String, String> values, Viewer by) {
        return sql.insertInto(PRODUCT)
                .set(row(values, place(values)))
                .set(PRODUCT.KEY, key)
                .set(PRODUCT.CREATED_AT, clock.instant())
                .set(PRODUCT.CREATED_BY, by.user().value())
                .onConflictDoNothing()
                .returningResult(PRODUCT.ID)
                .fetchOptional(Record1::value1)
                .map(ProductId::new);
    }

    private Optional<ProductId> madeBefore(UUID key, Viewer by) {
        return sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.KEY.eq(key))
                .and(PRODUCT.CREATED_BY.eq(by.user().value()))
                .fetchOptional(Record1::value1)
                .map(ProductId::new);
    }

    private @Nullable Long place(Map<String, String> values) {
        return groups.at(values.getOrDefault("group", ""));
    }

    /**
     * @param group where it stands; null: nowhere
     */
    static Map<Field<?>, @Nullable Object> row(Map<String, String> values, @Nullable Long group) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var name = values.getOrDefault("name", "");
        var article = values.getOrDefault("article", "");
        var way = values.getOrDefault("group", "");
        var aliases = values.getOrDefault("aliases", "");
        var days = values.getOrDefault("leadDays", "");
        row.put(PRODUCT.NAME, name);
        row.put(PRODUCT.ARTICLE, article);
        row.put(PRODUCT.ARTICLE_KEY, Folding.fold(article));
        row.put(PRODUCT.GROUP_ID, group);
        row.put(PRODUCT.UNIT, values.getOrDefault("unit", ""));
        row.put(PRODUCT.MANNER, values.getOrDefault("manner", ""));
        row.put(PRODUCT.LEAD_DAYS, days.isEmpty() ? null : Integer.valueOf(days));
        row.put(PRODUCT.ALIASES, aliases);
        row.put(PRODUCT.SORT_KEY, name);
        row.put(PRODUCT.SEARCH_TEXT, searched(article, name, aliases, way));
        return row;
    }

    /** What a product is found by. */
    static String searched(String article, String name, String aliases, String group) {
        return Folding.fold(article, name, aliases, group);
    }

    /**
     * @param version of the product as the person had it before the eyes
     */
    @Transactional
    public Outcome<ProductId> edit(
            ProductId id, int version, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var theirs = hold(id);
        var read = INPUTS.read(typed);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        var differences = Inputs.differences(theirs.values(), read.values());
        if (theirs.version() != version && !differences.isEmpty()) {
            return new Outcome.Stale<>(differences, theirs.version());
        }
        return taken(id, read.values())
                ? Outcome.invalid("article", "products.error.article")
                : write(theirs, read.values(), differences, by);
    }

    private Outcome<ProductId> write(
            Product theirs,
            Map<String, String> ours,
            List<Outcome.Difference> differences,
            Viewer by) {
        var name = ours.getOrDefault("name", "");
        if (!differences.isEmpty()) {
            update(theirs.id(), row(ours, place(ours)));
            var fields = differences.stream().map(it -> "field.products." + it.field()).toList();
            note(new ProductEvent.ProductChanged(theirs.id(), name, fields), by);
        }
        return Outcome.done(theirs.id(), Text.of("products.saved", "name", name));
    }

    private boolean taken(ProductId id, Map<String, String> values) {
        var article = Folding.fold(values.getOrDefault("article", ""));
        return !article.isEmpty()
                && sql.fetchExists(
                        PRODUCT, PRODUCT.ARTICLE_KEY.eq(article), PRODUCT.ID.ne(id.value()));
    }

    private Product hold(ProductId id) {
        sql.selectOne().from(PRODUCT).where(PRODUCT.ID.eq(id.value())).forNoKeyUpdate().fetch();
        return get(id);
    }

    private void update(ProductId id, Map<Field<?>, @Nullable Object> row) {
        sql.update(PRODUCT)
                .set(row)
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.ID.eq(id.value()))
                .execute();
    }

    /** It is no longer offered; where it stands it stays. */
    @Transactional
    public Outcome<ProductId> retire(ProductId id, Viewer by) {
        return set(id, true, by);
    }

    @Transactional
    public Outcome<ProductId> restore(ProductId id, Viewer by) {
        return set(id, false, by);
    }

    private Outcome<ProductId> set(ProductId id, boolean retired, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var product = hold(id);
        if (product.retired() != retired) {
            update(id, Map.of(PRODUCT.RETIRED, retired));
            note(
                    retired
                            ? new ProductEvent.ProductRetired(id, product.name())
                            : new ProductEvent.ProductRestored(id, product.name()),
                    by);
        }
        return Outcome.done(
                id,
                Text.of(retired ? "products.retired" : "products.restored", "name", product.name()),
                new Outcome.Undo("/products/" + id + (retired ? "/restoration" : "/retirement")));
    }

    private void note(ProductEvent event, Viewer by) {
        journal.record(event, by.user(), clock.instant());
    }
}

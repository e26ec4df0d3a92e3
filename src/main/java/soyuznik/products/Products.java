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
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.access.ExtraChange;
import soyuznik.access.FieldSet;
import soyuznik.journal.Journal;
import soyuznik.kernel.FieldError;
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
    private final CustomFields fields;
    private final Journal journal;
    private final Clock clock;

    Products(
            DSLContext sql,
            ProductGroups groups,
            CustomFields fields,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.fields = fields;
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
        var read = read(typed, Extra.NONE);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        var name = read.values().getOrDefault("name", "");
        var made = insert(key, read, by);
        made.ifPresent(id -> {
            note(new ProductEvent.ProductAdded(id, name), by);
            noteExtra(id, name, fields().changes(Extra.NONE, read.extra()), by);
        });
        return made.or(() -> madeBefore(key, by))
                .map(id -> Outcome.done(id, Text.of("products.saved", "name", name)))
                .orElseGet(() -> Outcome.invalid("article", "products.error.article"));
    }

    /**
     * A form as it was read.
     *
     * @param values by {@link #INPUTS}
     */
    private record Read(Map<String, String> values, Extra extra, List<FieldError> errors) {
        private List<Outcome.Difference> differences(Product theirs) {
            var own = Inputs.differences(theirs.values(), values).stream();
            var custom =
                    extra.differing(theirs.extra()).stream()
                            .map(key ->
                                    new Outcome.Difference(
                                            key, theirs.extra().get(key), extra.get(key)));
            return Stream.concat(own, custom).toList();
        }
    }

    private FieldSet fields() {
        return fields.of(Bearer.PRODUCT);
    }

    private Read read(Map<String, String> typed, Extra held) {
        var read = INPUTS.read(typed);
        var extra = fields().read(typed, held);
        return new Read(read.values(), extra.extra(), extra.with(read.errors()));
    }

    private Optional<ProductId> insert(UUID key, Read read, Viewer by) {
        return sql.insertInto(PRODUCT)
                .set(row(read.values(), read.extra(), place(read.values())))
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
    static Map<Field<?>, @Nullable Object> row(
            Map<String, String> values, Extra extra, @Nullable Long group) {
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
        row.put(PRODUCT.EXTRA, extra.json());
        row.put(PRODUCT.SEARCH_TEXT, searched(extra, article, name, aliases, way));
        return row;
    }

    /** What a product is found by. */
    static String searched(Extra extra, String... names) {
        return (Folding.fold("", names) + ' ' + extra.searched()).strip();
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
        var ours = read(typed, theirs.extra());
        if (!ours.errors().isEmpty()) {
            return new Outcome.Invalid<>(ours.errors());
        }
        var differences = ours.differences(theirs);
        if (theirs.version() != version && !differences.isEmpty()) {
            return new Outcome.Stale<>(differences, theirs.version());
        }
        return taken(id, ours.values())
                ? Outcome.invalid("article", "products.error.article")
                : write(theirs, ours, by);
    }

    private Outcome<ProductId> write(Product theirs, Read ours, Viewer by) {
        var id = theirs.id();
        var name = ours.values().getOrDefault("name", "");
        if (!ours.differences(theirs).isEmpty()) {
            update(id, row(ours.values(), ours.extra(), place(ours.values())));
            var changed =
                    Inputs.differences(theirs.values(), ours.values()).stream()
                            .map(it -> "field.products." + it.field())
                            .toList();
            if (!changed.isEmpty()) {
                note(new ProductEvent.ProductChanged(id, name, changed), by);
            }
            noteExtra(id, name, fields().changes(theirs.extra(), ours.extra()), by);
        }
        return Outcome.done(id, Text.of("products.saved", "name", name));
    }

    private void noteExtra(ProductId id, String name, List<ExtraChange> changes, Viewer by) {
        if (!changes.isEmpty()) {
            note(new ProductEvent.ProductExtraChanged(id, name, changes), by);
        }
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

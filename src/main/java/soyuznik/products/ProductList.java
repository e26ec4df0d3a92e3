package soyuznik.products;

import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ExtraFilter;
import soyuznik.access.ListOrder;
import soyuznik.access.RateTables;
import soyuznik.clients.Cursor;
import soyuznik.kernel.Folding;
import soyuznik.shell.Paged;
import soyuznik.shell.Wholly;

/**
 * The list of products in the order of their names; another order sorts at most {@link #SORTABLE}.
 */
@Repository
@Transactional(readOnly = true)
public class ProductList {
    /** So many can be put into another order than that of their names. */
    public static final int SORTABLE = 5_000;

    private static final int ROWS = 50;
    private static final int MANY = 1_000;

    private final DSLContext sql;
    private final ProductGroups groups;
    private final RateTables rates;
    private final Clock clock;

    ProductList(DSLContext sql, ProductGroups groups, RateTables rates, Clock clock) {
        this.sql = sql;
        this.groups = groups;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * @param words parts of article, name, alias or group; empty: any
     * @param group with all below it; null: any
     * @param retired the retired ones in place of the others
     * @param extra what custom fields must hold
     */
    public record Filter(
            String words, @Nullable Long group, boolean retired, List<ExtraFilter> extra) {
        public Filter {
            extra = List.copyOf(extra);
        }

        /** Whatever custom fields hold. */
        public Filter(String words, @Nullable Long group, boolean retired) {
            this(words, group, retired, List.of());
        }
    }

    /**
     * A page of products.
     *
     * @param order in which they stand: by name when there were too many for the one asked for
     */
    public record Found(Paged<Product> products, ListOrder<ProductOrder> order) {}

    public Found page(Filter filter, ListOrder<ProductOrder> order, @Nullable Cursor after) {
        return part(filter, order, after, ROWS);
    }

    /** The first of them by name. */
    public List<Product> first(Filter filter) {
        return page(filter, ProductOrder.BY_NAME, null).products().rows();
    }

    /** Each product of the list, page after page, in its order; no page is held longer. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void each(Filter filter, ListOrder<ProductOrder> asked, Consumer<Product> taker) {
        var order = settled(filter, asked); // once: a cursor is read in no other order
        @Nullable Cursor after = null;
        do {
            var page = rest(filter, order, after, MANY);
            page.rows().forEach(taker);
            after = Cursor.read(page.next());
        } while (after != null);
    }

    /** The same in pages of another size. */
    Found part(Filter filter, ListOrder<ProductOrder> asked, @Nullable Cursor after, int rows) {
        var order = settled(filter, asked);
        return new Found(rest(filter, order, after, rows), order);
    }

    private ListOrder<ProductOrder> settled(Filter filter, ListOrder<ProductOrder> asked) {
        return asked.isBy(ProductOrder.NAME) || isSortable(filter) ? asked : ProductOrder.BY_NAME;
    }

    private Paged<Product> rest(
            Filter filter, ListOrder<ProductOrder> order, @Nullable Cursor after, int rows) {
        var today = LocalDate.now(clock);
        var place = ProductOrder.place(order, today, rates.today());
        var written = place.cast(String.class).as("place");
        var found =
                sql.select(ProductRows.fields(today))
                        .select(written)
                        .from(PRODUCT)
                        .leftJoin(PRODUCT_GROUP)
                        .on(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID))
                        .where(wanted(filter))
                        .and(behind(order, place, after))
                        .orderBy(order.sorted(place, PRODUCT.ID))
                        .limit(rows + 1)
                        .fetch(one -> new Row(ProductRows.product(one), one.get(written)));
        return cut(found, rows);
    }

    /** Whether they are few enough to be put into any order. */
    private boolean isSortable(Filter filter) {
        var some = sql.selectOne().from(PRODUCT).where(wanted(filter)).limit(SORTABLE + 1);
        return sql.fetchCount(some) <= SORTABLE;
    }

    private Condition wanted(Filter filter) {
        return DSL.and(
                PRODUCT.RETIRED.eq(filter.retired()),
                like(filter.words(), filter.group()),
                DSL.and(extra(filter)));
    }

    private static Condition behind(
            ListOrder<ProductOrder> order, Field<?> place, @Nullable Cursor after) {
        return after == null
                ? noCondition()
                : order.behind(place, PRODUCT.ID, after.sortKey(), after.id());
    }

    private record Row(Product product, String place) {
        String end() {
            return new Cursor(place, product.id().value()).written();
        }
    }

    private static Paged<Product> cut(List<Row> found, int most) {
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        return new Paged<>(
                shown.stream().map(Row::product).toList(), more ? shown.getLast().end() : null);
    }

    /**
     * Of the product: words and group as in the list.
     *
     * @param group null: any
     */
    public Condition like(String words, @Nullable Long group) {
        return holds(words).and(within(group));
    }

    private static List<Condition> extra(Filter filter) {
        return filter.extra().stream().map(one -> one.of(PRODUCT.EXTRA)).toList();
    }

    private Condition within(@Nullable Long group) {
        return group == null ? noCondition() : PRODUCT.GROUP_ID.in(groups.below(group));
    }

    /** All words, in either alphabet; folded ones hold letters and digits only. */
    static Condition holds(String typed) {
        return Wholly.holds(PRODUCT.SEARCH_TEXT, Folding.fold(typed));
    }
}

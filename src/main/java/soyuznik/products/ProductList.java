package soyuznik.products;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ExtraFilter;
import soyuznik.clients.Cursor;
import soyuznik.kernel.Folding;
import soyuznik.shell.Paged;

/** The list of products in the order of their names. */
@Repository
@Transactional(readOnly = true)
public class ProductList {
    private static final int ROWS = 50;
    private static final int MANY = 1_000;

    private final DSLContext sql;
    private final ProductGroups groups;
    private final Clock clock;

    ProductList(DSLContext sql, ProductGroups groups, Clock clock) {
        this.sql = sql;
        this.groups = groups;
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

    public Paged<Product> page(Filter filter, @Nullable Cursor after) {
        return part(filter, after, ROWS);
    }

    /** Each product of the list, page after page, in its order; no page is held longer. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void each(Filter filter, Consumer<Product> taker) {
        @Nullable Cursor after = null;
        do {
            var page = part(filter, after, MANY);
            page.rows().forEach(taker);
            after = Cursor.read(page.next());
        } while (after != null);
    }

    private Paged<Product> part(Filter filter, @Nullable Cursor after, int rows) {
        var found =
                sql.select(ProductRows.fields(LocalDate.now(clock)))
                        .from(PRODUCT)
                        .leftJoin(PRODUCT_GROUP)
                        .on(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID))
                        .where(PRODUCT.RETIRED.eq(filter.retired()))
                        .and(holds(filter.words()))
                        .and(within(filter.group()))
                        .and(DSL.and(extra(filter)))
                        .and(behind(after))
                        .orderBy(PRODUCT.SORT_KEY, PRODUCT.ID)
                        .limit(rows + 1)
                        .fetch(ProductRows::product);
        return found.size() > rows
                ? new Paged<>(found.subList(0, rows), place(found.get(rows - 1)))
                : new Paged<>(found, null);
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

    private static String place(Product last) {
        return new Cursor(last.name(), last.id().value()).written();
    }

    private static Condition behind(@Nullable Cursor after) {
        return after == null
                ? noCondition()
                : row(PRODUCT.SORT_KEY, PRODUCT.ID).gt(after.sortKey(), after.id());
    }

    private Condition within(@Nullable Long group) {
        return group == null ? noCondition() : PRODUCT.GROUP_ID.in(groups.below(group));
    }

    /** All words, in either alphabet; folded ones hold letters and digits only. */
    static Condition holds(String typed) {
        return Arrays.stream(Folding.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .<Condition>map(word -> PRODUCT.SEARCH_TEXT.like('%' + word + '%'))
                .reduce(noCondition(), Condition::and);
    }
}

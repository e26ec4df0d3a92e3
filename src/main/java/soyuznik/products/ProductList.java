package soyuznik.products;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Cursor;
import soyuznik.kernel.Folding;
import soyuznik.shell.Paged;

/** The list of products in the order of their names. */
@Repository
@Transactional(readOnly = true)
public class ProductList {
    private static final int ROWS = 50;

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
     */
    public record Filter(String words, @Nullable Long group, boolean retired) {}

    public Paged<Product> page(Filter filter, @Nullable Cursor after) {
        var found =
                sql.select(ProductRows.fields(LocalDate.now(clock)))
                        .from(PRODUCT)
                        .leftJoin(PRODUCT_GROUP)
                        .on(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID))
                        .where(PRODUCT.RETIRED.eq(filter.retired()))
                        .and(holds(filter.words()))
                        .and(within(filter.group()))
                        .and(behind(after))
                        .orderBy(PRODUCT.SORT_KEY, PRODUCT.ID)
                        .limit(ROWS + 1)
                        .fetch(ProductRows::product);
        return found.size() > ROWS
                ? new Paged<>(found.subList(0, ROWS), place(found.get(ROWS - 1)))
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

package soyuznik.products;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.products.Tables.PRICE;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;

/**
 * Takes products away as if they had never been made, many by the same few statements. The caller
 * holds them and has seen that nothing stands on them; where something does after all, the keys of
 * the database refuse it.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProductUnmaker {
    private final DSLContext sql;
    private final Journal journal;
    private final Clock clock;

    ProductUnmaker(DSLContext sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What {@link ProductMaker} makes along with a product. */
    public static Set<Table<?>> parts() {
        return Set.of(PRICE);
    }

    /** Nothing comes to stand on the products until the end of the transaction. */
    public void hold(Collection<ProductId> products) {
        sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(any(ids(products))))
                .orderBy(PRODUCT.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * @param cause shared by all the events of the import
     */
    public void unmake(Collection<ProductId> products, Viewer by, UUID cause) {
        var ids = ids(products);
        var events =
                sql.select(PRODUCT.ID.convertFrom(ProductId::new), PRODUCT.NAME)
                        .from(PRODUCT)
                        .where(PRODUCT.ID.eq(any(ids)))
                        .orderBy(PRODUCT.ID)
                        .fetch(row -> new ProductEvent.ProductUnmade(row.value1(), row.value2()));
        sql.deleteFrom(PRICE).where(PRICE.PRODUCT_ID.eq(any(ids))).execute();
        sql.deleteFrom(PRODUCT).where(PRODUCT.ID.eq(any(ids))).execute();
        journal.record(events, by.user(), clock.instant(), cause);
    }

    /**
     * Takes away groups that an import has made and nobody has moved since, the lowest first.
     *
     * @param which of them: nothing may stand on these
     */
    public void unmakeGroups(Condition which) {
        int gone = 1;
        while (gone > 0) {
            gone =
                    sql.deleteFrom(PRODUCT_GROUP)
                            .where(PRODUCT_GROUP.MOVED.eq(0))
                            .and(which)
                            .execute();
        }
    }

    private static Long[] ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::value).toArray(Long[]::new);
    }
}

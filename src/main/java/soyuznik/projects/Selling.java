package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.products.ProductList;

/**
 * Finds projects by what they sell. Where few do, a list begins with these; where many do, it looks
 * at each of its candidates, of which enough are found soon.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Selling {
    /** More than these are many. */
    static final int FEW = 2_000;

    private final DSLContext sql;
    private final ProductList products;

    Selling(DSLContext sql, ProductList products) {
        this.sql = sql;
        this.products = products;
    }

    /**
     * @param few the projects, whoever sees them; null: they are many, or nothing is asked
     * @param which of the lines; null: nothing is asked
     */
    record Sold(@Nullable List<Long> few, @Nullable Condition which) {
        private static final Sold ANYTHING = new Sold(null, null);

        boolean isMany() {
            return few == null && which != null;
        }

        /** One look at the lines of each project. */
        Condition by(Field<Long> project) {
            if (few != null) {
                return project.eq(any(few.toArray(Long[]::new)));
            }
            return which == null
                    ? noCondition()
                    : exists(
                            selectOne()
                                    .from(LINE)
                                    .join(PRODUCT)
                                    .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                                    .where(LINE.PROJECT_ID.eq(project))
                                    .and(which)
                                    .offset(0));
        }
    }

    Sold of(Wares wares) {
        if (wares.equals(Wares.ANY)) {
            return Sold.ANYTHING;
        }
        var product = wares.product();
        var which =
                LINE.REMOVED_AT
                        .isNull()
                        .and(products.like(wares.words(), wares.group()))
                        .and(product == null ? noCondition() : PRODUCT.ID.eq(product.value()));
        var some =
                sql.fetch(
                                selectDistinct(LINE.PROJECT_ID)
                                        .from(PRODUCT)
                                        .join(LINE)
                                        .on(LINE.PRODUCT_ID.eq(PRODUCT.ID))
                                        .where(which)
                                        .limit(FEW + 1))
                        .map(Record1::value1);
        return new Sold(some.size() > FEW ? null : some, which);
    }
}

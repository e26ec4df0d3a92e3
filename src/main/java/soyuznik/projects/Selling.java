package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.products.Tables.PRODUCT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    private static final Field<Long> SOLD = field(name("sold", "project"), Long.class);

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

        /** One look at what each project sells. */
        Condition by(Field<Long> project) {
            if (few != null) {
                return project.eq(any(few.toArray(Long[]::new)));
            }
            return which == null ? noCondition() : Sells.each(project, which);
        }
    }

    Sold of(Wares wares) {
        if (wares.equals(Wares.ANY)) {
            return Sold.ANYTHING;
        }
        var product = wares.product();
        var which =
                products.like(wares.words(), wares.group())
                        .and(product == null ? noCondition() : PRODUCT.ID.eq(product.value()));
        var some =
                sql.selectDistinct(SOLD)
                        .from(Sells.ids(which).asTable("sold", "project"))
                        .limit(FEW + 1)
                        .fetch(SOLD);
        return new Sold(some.size() > FEW ? null : some, which);
    }
}

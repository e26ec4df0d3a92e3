package soyuznik.products;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.products.Tables.PRODUCT;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Nearly;

/** Products in the search box: by article, name, alias, group. */
@Order(25)
@Component
class ProductFinder implements Finder {
    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return select(
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        when(PRODUCT.ARTICLE_KEY.eq(folded), inline(0)).otherwise(inline(3)))
                .from(PRODUCT)
                .where(ProductList.holds(folded))
                .and(PRODUCT.RETIRED.isFalse())
                .limit(CANDIDATES);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return select(PRODUCT.ID, PRODUCT.NAME, Nearly.distance(PRODUCT.SEARCH_TEXT, folded))
                .from(PRODUCT)
                .where(Nearly.about(PRODUCT.SEARCH_TEXT, folded))
                .and(PRODUCT.RETIRED.isFalse())
                .limit(Nearly.LOOKED);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(trim(concat(PRODUCT.ARTICLE, inline(" "), PRODUCT.UNIT)))
                        .from(PRODUCT)
                        .where(PRODUCT.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PRODUCT;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/products/"), id);
    }
}

package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/** How the products on a project are read. */
final class LineRows {
    private LineRows() {}

    /** Those of a project in the order in which they came, as one field of its statement. */
    static Field<List<Line>> about(Field<Long> projectId) {
        return multiset(
                        select().where(LINE.PROJECT_ID.eq(projectId))
                                .and(LINE.REMOVED_AT.isNull())
                                .orderBy(LINE.ID)
                                .limit(Lines.MOST))
                .convertFrom(found -> found.map(mapping(Line::new)));
    }

    /** Whether the project has any. */
    static Condition stand(Field<Long> projectId) {
        return exists(
                selectOne()
                        .from(LINE)
                        .where(LINE.PROJECT_ID.eq(projectId))
                        .and(LINE.REMOVED_AT.isNull()));
    }

    static SelectOnConditionStep<
                    Record7<
                            Long,
                            Integer,
                            Line.Goods,
                            BigDecimal,
                            String,
                            @Nullable Money,
                            Line.@Nullable Site>>
            select() {
        return DSL.select(
                        LINE.ID,
                        LINE.VERSION,
                        row(
                                        PRODUCT.ID.convertFrom(ProductId::new),
                                        PRODUCT.NAME,
                                        PRODUCT.ARTICLE,
                                        PRODUCT.RETIRED)
                                .mapping(Line.Goods::new),
                        LINE.QUANTITY,
                        LINE.UNIT,
                        Sums.of(LINE.PRICE, LINE.CURRENCY),
                        site())
                .from(LINE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(LINE.SITE_ID));
    }

    private static SelectField<Line.@Nullable Site> site() {
        return row(SITE.ID, SITE.NAME, SITE.REMOVED_AT.isNotNull(), SITE.COMPANY_ID)
                .mapping(Line.Site::of);
    }
}

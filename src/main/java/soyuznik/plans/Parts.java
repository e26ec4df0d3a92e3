package soyuznik.plans;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import soyuznik.projects.Sells;

/**
 * Projects by what they sell: each line for itself where the lines make the sum of the project; the
 * whole project where they don’t, of the group of what is written in it, or of none.
 */
final class Parts {
    static final Field<Long> CLIENT = DSL.field(DSL.name("client"), Long.class);
    static final Field<Long> GROUP = DSL.field(DSL.name("product_group"), Long.class);
    static final Field<BigDecimal> WORTH = DSL.field(DSL.name("worth"), BigDecimal.class);

    private Parts() {}

    static SelectConditionStep<Record3<Long, Long, BigDecimal>> of(Lens lens, Condition which) {
        var worth =
                lens.worth(
                        coalesce(LINE.AMOUNT, PROJECT.AMOUNT),
                        coalesce(LINE.CURRENCY, PROJECT.CURRENCY));
        var group = when(PROJECT.COUNTED, PRODUCT.GROUP_ID).otherwise(Sells.writtenGroup());
        return select(PROJECT.COMPANY_ID.as(CLIENT), group.as(GROUP), worth.as(WORTH))
                .from(PROJECT)
                .leftJoin(LINE)
                .on(
                        PROJECT.COUNTED.isTrue(),
                        LINE.PROJECT_ID.eq(PROJECT.ID),
                        LINE.REMOVED_AT.isNull(),
                        LINE.AMOUNT.isNotNull())
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                .where(which)
                .and(lens.holds(PROJECT.COMPANY_ID));
    }

    /** Those among these clients. */
    static Condition of(List<Long> clients) {
        return PROJECT.COMPANY_ID.in(clients);
    }
}

package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;

/**
 * What a project is found by beside its title: the products on it, by all their names. A product
 * that gets another name is followed by night.
 */
// P-06, U-01
@Repository
@Transactional
class GoodsWords {
    private static final int BATCH = 1_000;

    /** Of one product, and of all products of a project, so many letters are searched through. */
    private static final int ONE = 300;

    private static final int ALL = 4_000;

    private final DSLContext sql;

    GoodsWords(DSLContext sql) {
        this.sql = sql;
    }

    /** Of the project that a statement changes, with the products that stand on it now. */
    static Field<String> searched(String title, String written, Extra extra) {
        var goods =
                field(
                        select(DSL.listAgg(words(), " ").withinGroupOrderBy(LINE.ID))
                                .from(LINE)
                                .join(PRODUCT)
                                .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                                .where(LINE.PROJECT_ID.eq(PROJECT.ID))
                                .and(LINE.REMOVED_AT.isNull()));
        return trim(
                concat(
                        val(Draft.searchText(title, written, extra)),
                        inline(" "),
                        left(coalesce(goods, inline("")), ALL)));
    }

    static Field<String> searched(Draft draft, Extra extra) {
        return searched(draft.title(), draft.product(), extra);
    }

    private static Field<String> words() {
        return left(PRODUCT.SEARCH_TEXT, ONE);
    }

    /** Writes anew what is not found by all names of its products. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void recount() {
        var stale = stale(0);
        while (!stale.isEmpty()) {
            write(stale);
            stale = stale(stale.getLast().value1());
        }
    }

    private void write(Result<Record4<Long, String, String, Extra>> stale) {
        sql.batched(batch ->
                stale.forEach(one ->
                        batch.dsl()
                                .update(PROJECT)
                                .set(
                                        PROJECT.SEARCH_TEXT,
                                        searched(one.value2(), one.value3(), one.value4()))
                                .where(PROJECT.ID.eq(one.value1()))
                                .execute()));
    }

    private Result<Record4<Long, String, String, Extra>> stale(long last) {
        var unknown =
                selectOne()
                        .from(LINE)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                        .where(LINE.PROJECT_ID.eq(PROJECT.ID))
                        .and(LINE.REMOVED_AT.isNull())
                        .and(position(PROJECT.SEARCH_TEXT, words()).eq(0));
        return sql.select(
                        PROJECT.ID,
                        PROJECT.TITLE,
                        PROJECT.PRODUCT,
                        PROJECT.EXTRA.convertFrom(Extra::of))
                .from(PROJECT)
                .where(PROJECT.LISTED)
                .and(PROJECT.ID.gt(last))
                .and(exists(unknown))
                .orderBy(PROJECT.ID)
                .limit(BATCH)
                .fetch();
    }
}

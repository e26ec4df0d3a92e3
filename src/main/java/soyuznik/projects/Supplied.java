package soyuznik.projects;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Condition;
import org.jooq.Field;
import soyuznikdb.projects.tables.Line;
import soyuznikdb.projects.tables.Project;

/**
 * Whether a client has bought the same before: by the products on the projects, by what is written
 * in them, or by one against the other, the product under any of its names (P-17).
 */
// P-17
final class Supplied {
    private static final Project WON = PROJECT.as("won");
    private static final Line THEIRS = LINE.as("theirs");

    private Supplied() {}

    static Condition anything(Field<Long> client) {
        return exists(selectOne().from(WON).where(won(client)));
    }

    private static Condition won(Field<Long> client) {
        return WON.COMPANY_ID.eq(client).and(WON.OUTCOME.eq(inline(End.WON.name())));
    }

    /**
     * @param written in lower case
     */
    static Condition named(Field<Long> client, Field<String> written) {
        return exists(selectOne().from(WON).where(won(client)).and(isNamed(written)));
    }

    /** What the project sells; it is not won itself. */
    static Condition alike() {
        var mine =
                selectOne()
                        .from(LINE)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                        .where(LINE.PROJECT_ID.eq(PROJECT.ID))
                        .and(LINE.REMOVED_AT.isNull());
        var same =
                exists(
                        selectOne()
                                .from(THEIRS)
                                .where(THEIRS.PROJECT_ID.eq(WON.ID))
                                .and(THEIRS.REMOVED_AT.isNull())
                                .and(THEIRS.PRODUCT_ID.eq(LINE.PRODUCT_ID)));
        return exists(
                selectOne()
                        .from(WON)
                        .where(won(PROJECT.COMPANY_ID))
                        .and(
                                or(
                                        isNamed(written(PROJECT)),
                                        exists(mine.and(same.or(calls(written(WON))))))));
    }

    private static Field<String> written(Project project) {
        return lower(trim(project.PRODUCT));
    }

    private static Condition isNamed(Field<String> written) {
        var lines =
                selectOne()
                        .from(THEIRS)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(THEIRS.PRODUCT_ID))
                        .where(THEIRS.PROJECT_ID.eq(WON.ID))
                        .and(THEIRS.REMOVED_AT.isNull())
                        .and(calls(written));
        return written.ne(inline("")).and(written(WON).eq(written).or(exists(lines)));
    }

    /** By its name, its article or one of its other names. */
    private static Condition calls(Field<String> written) {
        return written.ne(inline(""))
                .and(
                        or(
                                lower(trim(PRODUCT.NAME)).eq(written),
                                lower(PRODUCT.ARTICLE).eq(written),
                                condition(
                                        "{0} = any (string_to_array(lower({1}), chr(10)))",
                                        written, PRODUCT.ALIASES)));
    }
}

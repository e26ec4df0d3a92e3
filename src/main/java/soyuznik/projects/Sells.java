package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import soyuznikdb.projects.tables.Project;

/**
 * What a project sells: the products of its lines; as long as it has none, the one by whose name
 * the product is written in it, in whatever letters.
 */
// N-01, N-10
public final class Sells {
    private static final Project BARE = PROJECT.as("bare");
    private static final soyuznikdb.products.tables.Product NAMED = PRODUCT.as("named");

    private Sells() {}

    /** A project with lines is named by nothing. */
    private static Condition isNamed(Field<String> named, Field<String> product) {
        return named.ne(inline("")).and(named.eq(lower(trim(product))));
    }

    /** The projects that sell such products; one may come several times. */
    static Select<Record1<Long>> ids(Condition which) {
        return byLines(which)
                .unionAll(
                        select(BARE.ID)
                                .from(PRODUCT)
                                .join(BARE)
                                .on(isNamed(BARE.NAMED, PRODUCT.NAME))
                                .where(which));
    }

    private static Select<Record1<Long>> byLines(Condition which) {
        return select(LINE.PROJECT_ID)
                .from(PRODUCT)
                .join(LINE)
                .on(LINE.PRODUCT_ID.eq(PRODUCT.ID))
                .where(LINE.REMOVED_AT.isNull())
                .and(which);
    }

    /**
     * The same, asked of very many at once: what is asked for is gathered first. The reports have
     * the room for it.
     */
    static Condition among(Condition which) {
        return PROJECT.ID
                .in(byLines(which))
                .or(
                        PROJECT.NAMED
                                .ne(inline(""))
                                .and(
                                        PROJECT.NAMED.in(
                                                select(lower(trim(PRODUCT.NAME)))
                                                        .from(PRODUCT)
                                                        .where(which))));
    }

    /** The same, asked of one project after another. */
    static Condition each(Field<Long> project, Condition which) {
        return or(
                exists(
                        selectOne()
                                .from(LINE)
                                .join(PRODUCT)
                                .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                                .where(LINE.PROJECT_ID.eq(project))
                                .and(LINE.REMOVED_AT.isNull())
                                .and(which)
                                .offset(0)),
                exists(
                        selectOne()
                                .from(BARE)
                                .join(PRODUCT)
                                .on(isNamed(BARE.NAMED, PRODUCT.NAME))
                                .where(BARE.ID.eq(project))
                                .and(which)
                                .offset(0)));
    }

    /** The group of what is written in a project without lines; null: there is none. */
    public static Field<Long> writtenGroup() {
        return field(
                select(min(NAMED.GROUP_ID)).from(NAMED).where(isNamed(PROJECT.NAMED, NAMED.NAME)));
    }

    public static final Field<Long> WHO = field(name("sold", "project"), Long.class);

    public static final Field<Long> GROUP = field(name("sold", "group"), Long.class);

    /** Each of these projects with each group of what it sells. */
    public static Select<Record2<Long, Long>> groups(Condition projects) {
        return select(PROJECT.ID, PRODUCT.GROUP_ID)
                .from(PROJECT)
                .join(LINE)
                .on(LINE.PROJECT_ID.eq(PROJECT.ID))
                .and(LINE.REMOVED_AT.isNull())
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                .where(projects)
                .unionAll(
                        select(PROJECT.ID, PRODUCT.GROUP_ID)
                                .from(PROJECT)
                                .join(PRODUCT)
                                .on(isNamed(PROJECT.NAMED, PRODUCT.NAME))
                                .where(projects));
    }
}

package soyuznik.support;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Very many records like one, at once: for what depends on how many there are. A test that makes
 * them takes them back.
 *
 * @param table with its module
 * @param like the number of the one
 * @param otherwise what each has of its own, as keys and values of JSON that may name {@code n}
 */
public record Copies(DSLContext sql, String table, long like, String otherwise) {
    /** Behind all numbers that records have. */
    public static final long FIRST = 1_000_000_000_000L;

    /** Text that stands in the order of n. */
    public static final String PLACE = "'яя' || lpad(n::text, 6, '0')";

    public void make(int from, int to) {
        sql.execute(
                """
                insert into %1$s (%7$s) overriding system value
                select copy.%8$s from %1$s one, generate_series(%4$d, %5$d) n, jsonb_populate_record(
                    one, jsonb_build_object('id', %2$d + n, 'key', gen_random_uuid(), %6$s)) copy
                where one.id = %3$d
                """
                        .formatted(
                                table,
                                FIRST,
                                like,
                                from,
                                to,
                                otherwise,
                                String.join(", ", columns()),
                                String.join(", copy.", columns())));
    }

    /** Those that are not reckoned from others. */
    private List<String> columns() {
        return sql.fetch(
                        "select column_name from information_schema.columns where"
                                + " table_schema || '.' || table_name = ? and is_generated = 'NEVER'",
                        table)
                .getValues(0, String.class);
    }

    /**
     * Who sees the one sees them.
     *
     * @param place what stands in its rows between the scope and the number, as {@link #otherwise}
     */
    public void show(String reach, String place, int from, int to) {
        sql.execute(
                """
                insert into %1$s
                select scope, %2$s, %3$d + n from %1$s, generate_series(%4$d, %5$d) n where %6$s = %7$d
                """
                        .formatted(reach, place, FIRST, from, to, number(reach), like));
    }

    private static String number(String reach) {
        return reach.substring(reach.indexOf('.') + 1).replace("reach", "id");
    }
}

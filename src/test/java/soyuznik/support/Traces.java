package soyuznik.support;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import soyuznik.kernel.Folding;

/** Looks for words in every table that the program may read. */
public final class Traces {
    private Traces() {}

    /** The tables that hold the word, whatever it is part of, and however it is folded. */
    public static List<String> of(String word, DSLContext sql) {
        var tables = tables(sql);
        var words = DSL.val(new String[] {'%' + word + '%', '%' + Folding.fold(word) + '%'});
        var found =
                sql.select(tables.stream().map(table -> holds(table, words)).toList())
                        .fetchSingle();
        return tables.stream().filter(table -> found.get(table, boolean.class)).toList();
    }

    private static List<String> tables(DSLContext sql) {
        return sql.select(DSL.field("schemaname || '.' || tablename", String.class))
                .from("pg_tables")
                .where("has_table_privilege(schemaname || '.' || tablename, 'select')")
                .and("schemaname not in ('pg_catalog', 'information_schema')")
                .fetch(0, String.class);
    }

    private static Field<Boolean> holds(String table, Field<String[]> words) {
        var here = DSL.condition("t::text ilike any ({0})", words);
        return DSL.field(DSL.exists(DSL.selectOne().from(table + " as t").where(here))).as(table);
    }
}

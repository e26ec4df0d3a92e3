package soyuznik.support;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import soyuznik.kernel.Folding;

/** Looks for words in every table that the program may read. */
public final class Traces {
    private Traces() {}

    /** The tables that hold the word, whatever it is part of, and however it is folded. */
    public static List<String> of(String word, DSLContext sql) {
        return sql
                .select(DSL.field("schemaname || '.' || tablename", String.class))
                .from("pg_tables")
                .where("has_table_privilege(schemaname || '.' || tablename, 'select')")
                .and("schemaname not in ('pg_catalog', 'information_schema')")
                .fetch(0, String.class)
                .stream()
                .filter(table -> holds(table, word, sql) || holds(table, Folding.fold(word), sql))
                .toList();
    }

    private static boolean holds(String table, String word, DSLContext sql) {
        return sql.fetchExists(
                DSL.table(table + " as t"), DSL.condition("t::text ilike {0}", "%" + word + "%"));
    }
}

package soyuznik.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import soyuznik.database.Contents.Fingerprint;
import soyuznik.database.Contents.Partition;
import soyuznik.database.Contents.Sequence;

/** What the database says about the tables of the modules: those in schemas of our own role. */
record Catalogue(Connection connection) {
    private static final String HISTORY = "public.flyway_schema_history";
    private static final String SERVES = "public.serves";

    /** The tables that belong to no module. */
    static final List<String> BOOKKEEPING = List.of(HISTORY, SERVES);

    private static final String MODULES =
            "(select oid from pg_namespace where nspname <> 'public' and nspowner = quote_ident(current_user)::regrole)";

    record Columns(String table, String list) {}

    record ForeignKey(String table, String name, String definition) {}

    /** Whether any migration ever ran here. */
    boolean isEmpty() throws SQLException {
        return list(
                        "select 1 where to_regclass('" + HISTORY + "') is not null",
                        row -> row.getInt(1))
                .isEmpty();
    }

    Optional<String> migration() throws SQLException {
        return list(
                        "select version from %s where success and version is not null order by installed_rank desc limit 1"
                                .formatted(HISTORY),
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** The migration that a program must know at least; nothing before the one that says so. */
    Optional<String> oldest() throws SQLException {
        return list(
                                "select 1 where to_regclass('%s') is not null".formatted(SERVES),
                                row -> row.getInt(1))
                        .isEmpty()
                ? Optional.empty()
                : list("select oldest from " + SERVES, row -> row.getString(1)).stream()
                        .findFirst();
    }

    List<String> modules() throws SQLException {
        return list(
                "select quote_ident(nspname) from pg_namespace where oid in %s order by nspname"
                        .formatted(MODULES),
                row -> row.getString(1));
    }

    /** Generated columns are left out: the database makes them again. */
    List<Columns> tables() throws SQLException {
        return list(
                """
                select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace in %s
                group by c.oid order by 1
                """
                        .formatted(MODULES),
                row -> new Columns(row.getString(1), row.getString(2)));
    }

    List<Partition> partitions() throws SQLException {
        return list(
                """
                select c.oid::regclass::text, i.inhparent::regclass::text, pg_get_expr(c.relpartbound, c.oid)
                from pg_class c join pg_inherits i on i.inhrelid = c.oid
                where c.relkind in ('r', 'p') and c.relispartition and c.relnamespace in %s
                order by 1
                """
                        .formatted(MODULES),
                row -> new Partition(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Those never used have no last value. */
    List<Sequence> sequences() throws SQLException {
        return list(
                """
                select format('%%I.%%I', schemaname, sequencename), last_value
                from pg_sequences join pg_namespace n on n.nspname = schemaname
                where last_value is not null and n.oid in %s
                order by 1
                """
                        .formatted(MODULES),
                row -> new Sequence(row.getString(1), row.getLong(2)));
    }

    /** Without the copies that partitions have of their parent's. */
    List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                """
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                from pg_constraint
                where contype = 'f' and conparentid = 0 and connamespace in %s
                order by 1, 2
                """
                        .formatted(MODULES),
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    Fingerprint fingerprint(String table) throws SQLException {
        return list(
                        "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text from %s t"
                                .formatted(table),
                        row -> new Fingerprint(row.getLong(1), row.getString(2)))
                .getFirst();
    }

    /** Whether our two roles work with the database elsewhere. */
    boolean isBusy(String runtime) throws SQLException {
        return !list(
                        """
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename in (current_user, '%s')
                        """
                                .formatted(runtime.replace("'", "''")),
                        row -> row.getInt(1))
                .isEmpty();
    }

    private <T> List<T> list(String question, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}

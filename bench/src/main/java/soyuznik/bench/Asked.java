package soyuznik.bench;

import java.sql.SQLException;

/** What the program asked the database since the last reset. */
record Asked(long statements, long buffers) {
    private static final String OURS =
            " from pg_stat_statements where userid = (select oid from pg_roles where rolname = 'soyuznik')";

    static Asked read(Server server) throws SQLException {
        return server.rows(
                        "select coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback|set|show)'), 0)::bigint,"
                                + " coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint"
                                + OURS,
                        row -> new Asked(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /** The dearest statements, for whoever looks for what is over its budget. */
    static String dearest(Server server) throws SQLException {
        return String.join(
                "\n",
                server.rows(
                        "select calls, total_exec_time / calls, (shared_blks_hit + shared_blks_read) / calls, rows / calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 400)"
                                + OURS
                                + " order by total_exec_time desc limit 8",
                        row ->
                                "  %d× %.2f ms %d buffers %d rows: %s"
                                        .formatted(
                                                row.getLong(1),
                                                row.getDouble(2),
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getString(5))));
    }
}

package soyuznik.bench;

import java.util.stream.Collectors;

/** The same questions as one bare statement each: what the answer costs at least. */
final class Bare {
    private Bare() {}

    /** Processor milliseconds of the database; 0 where there is no such statement. */
    static double cost(Server server, Page.Kind kind, Seer seer, int many) throws Exception {
        var sql =
                switch (kind) {
                    case LIST -> list(server, seer);
                    case OPEN -> open(server, seer);
                    case BOARD, CLIENTS, PEOPLE, CLIENT, SEARCH, CREATE, FUNNEL, CYCLE -> "";
                };
        if (sql.isEmpty()) {
            return 0;
        }
        try (var statement = server.connection().prepareStatement(sql)) {
            for (int i = 0; i < many / 10; i++) {
                statement.executeQuery().close();
            }
            double before = server.ourCpu();
            for (int i = 0; i < many; i++) {
                statement.executeQuery().close();
            }
            return (server.ourCpu() - before) / many;
        }
    }

    private static String list(Server server, Seer seer) throws Exception {
        var scopes =
                seer.scopes(server).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return """
        select p.id, p.title, c.name, p.amount, p.currency, p.planned_close, p.stage_id, u.surname, u.given_name
        from (
            select distinct k.day, k.project_id
            from unnest(array[%s]::bigint[]) as s (scope)
                cross join (select id from projects.stage) as h (shelf)
                cross join lateral (select day, project_id from projects.project_reach as r
                    where r.scope = s.scope and r.shelf = h.shelf order by day, project_id limit 51) as k
            order by k.day, k.project_id limit 51
        ) as k
        join projects.project as p on p.id = k.project_id
        join clients.company as c on c.id = p.company_id
        join access.app_user as u on u.id = p.owner_id
        order by k.day, k.project_id
        """
                .formatted(scopes);
    }

    private static String open(Server server, Seer seer) throws Exception {
        return """
        select p.*, c.name, u.surname, (select array_agg(t.kind order by t.id) from projects.passage as t where t.project_id = p.id),
            (select array_agg(e.code order by e.id desc) from journal.event as e where e.subject_kind = 'PROJECT' and e.subject_id = p.id)
        from projects.project as p
        join clients.company as c on c.id = p.company_id
        join access.app_user as u on u.id = p.owner_id
        where p.id = (select project_id from projects.project_reach where scope = %d limit 1)
        """
                .formatted(seer.scope(server));
    }
}

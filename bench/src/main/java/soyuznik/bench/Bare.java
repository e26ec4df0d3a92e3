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
                    case BOARD -> board(server, seer);
                    case OPEN -> open(server, seer);
                    case CLIENTS -> clients(server, seer);
                    case PEOPLE -> people(server, seer);
                    case CLIENT -> client(server, seer);
                    case SEARCH, CREATE, FUNNEL, CYCLE -> "";
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

    private static String scopes(Server server, Seer seer) throws Exception {
        return seer.scopes(server).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String list(Server server, Seer seer) throws Exception {
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
                .formatted(scopes(server, seer));
    }

    /** Twelve cards of each stage and what all of them come to; neither lacks nor next steps. */
    private static String board(Server server, Seer seer) throws Exception {
        var scopes = scopes(server, seer);
        return """
        select h.id, (select sum(t.projects) from projects.shelf_total as t where t.scope in (%s) and t.shelf = h.id),
            p.id, p.title, c.name, p.amount, p.currency, p.stage_since
        from (select s.id from projects.stage as s join projects.method as m on m.id = s.method_id where m.code = 'SHORT') as h
        cross join lateral (
            select distinct k.day, k.project_id
            from unnest(array[%s]::bigint[]) as s (scope)
                cross join lateral (select day, project_id from projects.project_reach as r
                    where r.scope = s.scope and r.shelf = h.id order by day, project_id limit 13) as k
            order by k.day, k.project_id limit 13
        ) as k
        join projects.project as p on p.id = k.project_id
        join clients.company as c on c.id = p.company_id
        """
                .formatted(scopes, scopes);
    }

    private static String clients(Server server, Seer seer) throws Exception {
        return """
        select c.id, c.name, c.inn, u.surname, u.given_name
        from (
            select distinct k.sort_key, k.company_id
            from unnest(array[%s]::bigint[]) as s (scope)
                cross join lateral (select sort_key, company_id from clients.company_reach as r
                    where r.scope = s.scope order by sort_key, company_id limit 51) as k
            order by k.sort_key, k.company_id limit 51
        ) as k
        join clients.company as c on c.id = k.company_id
        left join clients.member as m on m.company_id = c.id and m.until is null and m.role = 'RESPONSIBLE'
        left join access.app_user as u on u.id = m.user_id
        order by k.sort_key, k.company_id
        """
                .formatted(scopes(server, seer));
    }

    private static String people(Server server, Seer seer) throws Exception {
        return """
        select p.id, p.name, e.position, c.name
        from (
            select distinct k.sort_key, k.person_id
            from unnest(array[%s]::bigint[]) as s (scope)
                cross join lateral (select sort_key, person_id from clients.person_reach as r
                    where r.scope = s.scope order by sort_key, person_id limit 51) as k
            order by k.sort_key, k.person_id limit 51
        ) as k
        join clients.person as p on p.id = k.person_id
        left join clients.employment as e on e.person_id = p.id and e.until is null
        left join clients.company as c on c.id = e.company_id
        order by k.sort_key, k.person_id
        """
                .formatted(scopes(server, seer));
    }

    private static String client(Server server, Seer seer) throws Exception {
        return """
        select c.*, u.surname, (select array_agg(e.code order by e.id desc) from journal.event as e where e.subject_kind = 'COMPANY' and e.subject_id = c.id)
        from clients.company as c
        left join clients.member as m on m.company_id = c.id and m.until is null and m.role = 'RESPONSIBLE'
        left join access.app_user as u on u.id = m.user_id
        where c.id = (select company_id from clients.reach where scope = %d limit 1)
        """
                .formatted(seer.scope(server));
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

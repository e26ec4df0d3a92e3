package soyuznik.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The pages of one viewer. */
final class Pages {
    private static final Pattern NEXT = Pattern.compile("[?&;]after=([^\"&]+)");
    private static final List<String> TABS = List.of("open", "short-need", "short-proposal", "won");

    /** Of all projects that this bench makes. */
    static final String NEED = "Запас на квартал";

    private final Server server;
    private final Browser browser;
    private final Seer seer;

    Pages(Server server, Browser browser, Seer seer) {
        this.server = server;
        this.browser = browser;
        this.seer = seer;
    }

    List<Page> all(Words words) throws Exception {
        var pages = new ArrayList<Page>();
        pages.add(listed(Page.Kind.LIST, TABS.stream().map("/projects?tab="::concat).toList()));
        pages.add(new Page(Page.Kind.BOARD, "first view", 200, Page.inTurn(boards())));
        pages.add(new Page(Page.Kind.OPEN, "first view", 200, Page.inTurn(projects())));
        pages.add(listed(Page.Kind.CLIENTS, List.of("/companies?sort=name")));
        pages.add(listed(Page.Kind.PEOPLE, List.of("/people")));
        pages.add(new Page(Page.Kind.CLIENT, "first view", 200, Page.inTurn(clients())));
        words.searched()
                .forEach((name, typed) ->
                        pages.add(
                                new Page(
                                        Page.Kind.SEARCH,
                                        name,
                                        200,
                                        Page.inTurn(searches(typed)))));
        pages.add(new Page(Page.Kind.CREATE, "on disk", 303, creating()));
        pages.add(figures(Page.Kind.FUNNEL, "/insights/funnel"));
        pages.add(figures(Page.Kind.CYCLE, "/insights/cycle"));
        return pages;
    }

    /** The lists, each with the page after its first one. */
    private Page listed(Page.Kind kind, List<String> paths) throws Exception {
        var lists = new ArrayList<HttpRequest>();
        for (var path : paths) {
            lists.add(browser.get(path));
            var next = NEXT.matcher(browser.page(path));
            if (next.find()) {
                lists.add(
                        browser.get(
                                path
                                        + (path.contains("?") ? "&" : "?")
                                        + "after="
                                        + next.group(1)));
            }
        }
        return new Page(kind, "first and later pages", 200, Page.inTurn(lists));
    }

    /** Of the last twelve months, as the page comes. */
    private Page figures(Page.Kind kind, String path) {
        return new Page(kind, "a year", 200, Page.inTurn(List.of(browser.get(path))));
    }

    private List<HttpRequest> clients() throws Exception {
        return clientsOf().mapToObj(id -> browser.get("/companies/" + id)).toList();
    }

    private LongStream clientsOf() throws Exception {
        return sample("select company_id from clients.reach where scope = %d", "company_id", 500);
    }

    private List<HttpRequest> boards() {
        return List.of(browser.get("/projects/board?method=SHORT"));
    }

    private List<HttpRequest> projects() throws Exception {
        return sample(
                        "select project_id from projects.project_reach where scope = %d",
                        "project_id", 500)
                .mapToObj(id -> browser.get("/projects/" + id))
                .toList();
    }

    private List<HttpRequest> searches(List<String> typed) {
        return typed.stream()
                .map(text -> browser.get("/search?q=" + Browser.encoded(text)))
                .toList();
    }

    private Page.Requests creating() throws Exception {
        var clients = clientsOf().toArray();
        return i ->
                browser.post(
                        "/projects",
                        Map.of(
                                "key",
                                UUID.randomUUID().toString(),
                                "company",
                                Long.toString(clients[(int) (i % clients.length)]),
                                "title",
                                "Подшипники для стана " + i,
                                "need",
                                NEED,
                                "product",
                                "Подшипники",
                                "amount",
                                "1200000",
                                "currency",
                                "RUB",
                                "plannedClose",
                                "2027-03-12"));
    }

    /** Some of what the viewer sees, the same each time. */
    private LongStream sample(String seen, String id, int many) throws Exception {
        var sql =
                "select %s from (%s) as seen order by hashint8(%s) limit %d"
                        .formatted(id, seen.formatted(seer.scope(server)), id, many);
        return server.rows(sql, row -> row.getLong(1)).stream().mapToLong(Long::longValue);
    }

    /** What people type, by how much of it there is; of each kind several. */
    record Words(Map<String, List<String>> searched) {
        static Words of(Server server) throws Exception {
            var searched = new LinkedHashMap<String, List<String>>();
            searched.put("rare name", names(server, 3000, 3040));
            searched.put("5,000 hits", names(server, 22, 27));
            searched.put("50,000 hits", names(server, 2, 4));
            searched.put(
                    "no hit, mistyped",
                    List.of(
                            "подшивник",
                            "металоконструкции",
                            "промышленый",
                            "Кузницов",
                            "птицафабрика"));
            searched.put("INN", numbers(server, "left(inn, 7)"));
            searched.put("phone", numbers(server, "substr(phone, 4)"));
            return new Words(searched);
        }

        private static List<String> names(Server server, int from, int to) throws Exception {
            return server.rows(
                    "select lower(word) from bench.first_word where length(word) > 3 and rank between %d and %d order by rank"
                            .formatted(from, to),
                    row -> row.getString(1));
        }

        private static List<String> numbers(Server server, String part) throws Exception {
            return server.rows(
                    "select %s from clients.company where id in (select id from bench.client order by hashint8(no) limit 20)"
                            .formatted(part),
                    row -> row.getString(1));
        }
    }
}

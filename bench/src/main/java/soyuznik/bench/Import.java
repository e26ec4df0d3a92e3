package soyuznik.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Brings files in through the product as a person does it, one for warming up and then as many as
 * the rows need. What came in stays: use a home of its own.
 */
final class Import {
    private static final int MOST = 1_000_000;

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final int WARM_UP = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Product product;
    private final Server server;
    private final Kind kind;

    private Import(Product product, Server server, Kind kind) {
        this.product = product;
        this.server = server;
        this.kind = kind;
    }

    /** What is in the file: its columns, and the rows by a statement. */
    private enum Kind {
        COMPANIES(
                List.of("NAME", "INN", "PHONE"),
                """
                select (array['ООО', 'АО', 'ПАО'])[1 + i %% 3] || ' ' || f.word || ' ' || s.word || ';' || bench.inn((100000000 + i * 7368787 %% 800000011)::text) || ';+79' || lpad((i * 7919 %% 1000000000)::text, 9, '0')
                from generate_series((select max(id) from clients.company) + 2000001, (select max(id) from clients.company) + 2000000 + %d) as i
                    join bench.first_word as f on f.rank = 1 + bench.n(i, 71, 4000) join bench.second_word as s on s.rank = 1 + bench.n(i, 72, 60)
                """),
        PROJECTS(
                List.of("CLIENT", "INN", "TITLE", "AMOUNT", "OPENED"),
                """
                select c.name || ';' || c.inn || ';' || p.word || ' ' || o.word || ' ' || i || ';' || 10000 + i * 7919 %% 5000000 || ';' || to_char(date '2026-11-01' - (i * 611953 %% 900)::int, 'DD.MM.YYYY')
                from generate_series((select max(id) from projects.project) + 1, (select max(id) from projects.project) + %d) as i
                    join (select row_number() over (order by id) as no, name, inn from clients.company where inn is not null order by id limit 10000) as c on c.no = 1 + i * 611953 %% 10000
                    join bench.product as p on p.rank = 1 + i %% 40 join bench.purpose as o on o.rank = 1 + i * 7919 %% 20
                """),
        PEOPLE(
                List.of("PERSON", "CLIENT", "INN", "POSITION", "MOBILE", "EMAIL"),
                """
                select s.word || ' ' || g.word || ';' || c.name || ';' || c.inn || ';Главный механик;+79' || lpad((i * 104729 %% 1000000000)::text, 9, '0') || ';i' || i || '@people.example'
                from generate_series((select max(id) from clients.person) + 1, (select max(id) from clients.person) + %d) as i
                    join (select row_number() over (order by id) as no, name, inn from clients.company where inn is not null order by id limit 10000) as c on c.no = 1 + i * 611953 %% 10000
                    join bench.surname as s on s.rank = 1 + i * 7919 %% 400 join bench.given_name as g on g.rank = 1 + i %% 40
                """);

        private final List<String> columns;
        private final String rows;

        Kind(List<String> columns, String rows) {
            this.columns = columns;
            this.rows = rows;
        }

        String file(Server server, int many) throws Exception {
            var lines = server.rows(rows.formatted(many), row -> row.getString(1));
            return String.join(";", columns) + '\n' + String.join("\n", lines) + '\n';
        }

        static Kind of(Bench.Options options) {
            return options.page().isEmpty()
                    ? COMPANIES
                    : valueOf(options.page().toUpperCase(Locale.ROOT));
        }
    }

    static void measure(Bench.Options options) throws Exception {
        Filling.of(options).ifMissing();
        try (var product = Product.start(options);
                var server = Server.of(options.home())) {
            var bringing = new Import(product, server, Kind.of(options));
            bringing.bring(WARM_UP);
            for (int left = options.rows(); left > 0; left -= MOST) {
                bringing.bring(Math.min(left, MOST));
            }
            System.out.println(Asked.dearest(server));
        }
    }

    private void bring(int rows) throws Exception {
        var director = Browser.signedIn(product, Seer.ALL.email());
        var taken = taken(director, kind.file(server, rows));
        var file = taken.contains("/sets/") ? only(taken) : taken;
        var explained = Instant.now();
        answered(director, file + "/explanations", said());
        checked(taken);
        double forecast = Duration.between(explained, Instant.now()).toMillis() / 1000.0;
        server.run("select pg_stat_statements_reset()");
        double program = product.cpu();
        double database = server.cpu();
        var log = server.text("select pg_current_wal_insert_lsn()");
        var began = Instant.now();
        answered(director, taken + "/starts", seen(director, taken));
        int made = awaited(number(file));
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%,d rows of %s, %,d made, in %.1f s: %,.0f a second; each program %.3f ms, database %.3f ms, log %,d bytes; foreseen in %.1f s%n",
                rows,
                kind,
                made,
                seconds,
                rows / seconds,
                (product.cpu() - program) / rows,
                (server.cpu() - database) / rows,
                server.number("select (pg_current_wal_insert_lsn() - '" + log + "') / " + rows),
                forecast);
    }

    /** A large file is a set of its own. */
    private String only(String set) throws Exception {
        return "/imports/"
                + server.text("select id from exchange.import where set_id = " + number(set));
    }

    /** What would become of a set is looked for in the background. */
    private void checked(String taken) throws Exception {
        while (taken.contains("/sets/")
                && !server.text("select state from exchange.file_set where id = " + number(taken))
                        .equals("RESTING")) {
            Thread.sleep(100);
        }
    }

    /** A set begins as it was last seen. */
    private static Map<String, String> seen(Browser director, String taken) throws Exception {
        if (!taken.contains("/sets/")) {
            return Map.of();
        }
        var page = Browser.text(Browser.send(director.get(taken)));
        var seen = SEEN.matcher(page);
        return seen.find() ? Map.of("seen", seen.group(1)) : Map.of();
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String taken(Browser director, String content) throws Exception {
        var answer =
                Browser.send(
                        director.upload(
                                "/imports", Map.of("key", UUID.randomUUID().toString()), content));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(Browser.text(answer)));
    }

    private static void answered(Browser director, String path, Map<String, String> form)
            throws Exception {
        var answer = Browser.send(director.post(path, form));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(path + ' ' + Browser.text(answer));
        }
    }

    /** Given to a seller whom no page is measured with. */
    private Map<String, String> said() throws Exception {
        var said = new HashMap<String, String>();
        said.put("kind", kind.name());
        said.put(
                "owner",
                server.text("select id from access.app_user where email = 'user83@bench.example'"));
        said.put("currency", "RUB");
        for (int i = 0; i < kind.columns.size(); i++) {
            said.put("column." + i, kind.columns.get(i));
        }
        return said;
    }

    private int awaited(String file) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        var state = "RUNNING";
        while (state.equals("RUNNING") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            state = server.text("select state from exchange.import where id = " + file);
        }
        if (!state.equals("DONE")) {
            throw new IllegalStateException("Import " + file + " is " + state);
        }
        return (int) server.number("select made from exchange.import where id = " + file);
    }
}

package soyuznik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills a home that the product has made, by statements over whole tables; the same seed gives the
 * same data.
 */
final class Filling {
    static final String PASSWORD = "A long walk to the bench";
    private static final List<String> PARTS =
            List.of(
                    "00-before",
                    "01-words",
                    "02-people",
                    "03-clients",
                    "04-reach",
                    "05-projects",
                    "06-products",
                    "07-after");
    private static final String QUICK =
            "set session_replication_role = replica; set synchronous_commit = off;"
                    + " set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set max_parallel_maintenance_workers = 1";

    private final Bench.Options options;

    private Filling(Bench.Options options) {
        this.options = options;
    }

    static Filling of(Bench.Options options) {
        return new Filling(options);
    }

    void ifMissing() throws Exception {
        var done = options.home().resolve("bench-filled");
        if (!Files.exists(done)) {
            var began = Instant.now();
            try (var product = Product.start(options);
                    var server = Server.of(options.home())) {
                found(product);
                fill(server);
                check(server);
                countStatements(server);
            }
            Files.writeString(
                    done, "%,d companies, seed %d%n".formatted(options.size(), options.seed()));
            say("filled in %s".formatted(Duration.between(began, Instant.now())));
        }
    }

    private static void found(Product product) throws Exception {
        var browser = new Browser(product);
        var form =
                Map.ofEntries(
                        Map.entry("token", product.token()),
                        Map.entry("companyName", "Скамья"),
                        Map.entry("language", "RU"),
                        Map.entry("currency", "RUB"),
                        Map.entry("timeZone", "Europe/Moscow"),
                        Map.entry("fiscalYearMonth", "1"),
                        Map.entry("closedScope", "false"),
                        Map.entry("version", "0"),
                        Map.entry("branchName", "Правление"),
                        Map.entry("surname", "Судья"),
                        Map.entry("givenName", "Вера"),
                        Map.entry("patronymic", ""),
                        Map.entry("email", "admin@bench.example"),
                        Map.entry("password", PASSWORD),
                        Map.entry("again", PASSWORD));
        var answer = Browser.send(browser.post("/setup", form));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    "The first administrator is refused: "
                            + answer.statusCode()
                            + Browser.text(answer));
        }
    }

    private void fill(Server server) throws Exception {
        server.run(QUICK);
        for (var part : PARTS) {
            for (var statement : statements(part)) {
                var began = System.nanoTime();
                server.run(statement);
                say(
                        "%s %,d ms: %s"
                                .formatted(
                                        part,
                                        (System.nanoTime() - began) / 1_000_000,
                                        head(statement)));
            }
        }
        server.run("vacuum (analyze)");
        server.run("checkpoint");
    }

    /**
     * What the product's own rule demands of each client is what stands there, neither more nor
     * less.
     */
    private static void check(Server server) throws Exception {
        var wrong =
                server.number(
                        """
                        with sample as (select id from clients.company where id % 97 = 0),
                            due as (select company_id, scope, branch_id from clients.due_reach where company_id in (select id from sample)),
                            there as (select company_id, scope, branch_id from clients.reach where company_id in (select id from sample))
                        select (select count(*) from (table due except table there) as missing) + (select count(*) from (table there except table due) as extra)
                        """);
        if (wrong != 0) {
            throw new IllegalStateException(
                    wrong + " rows of the reach are not what the product's rule demands");
        }
    }

    /**
     * Buffers and statements of the pages come from pg_stat_statements; it works from the next
     * start on.
     */
    private static void countStatements(Server server) throws Exception {
        server.run("alter system set shared_preload_libraries = 'pg_stat_statements'");
        server.run("create extension if not exists pg_stat_statements");
    }

    private List<String> statements(String part) throws IOException {
        var text =
                read("/generate/" + part + ".sql")
                        .replace("${size}", Integer.toString(options.size()))
                        .replace("${seed}", Integer.toString(options.seed()));
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        for (var line : text.lines().toList()) {
            statement.append(line).append('\n');
            boolean quoted = statement.chars().filter(sign -> sign == '$').count() % 4 != 0;
            if (line.endsWith(";") && !quoted) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        return statements;
    }

    private static String read(String resource) throws IOException {
        try (var in = Filling.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String statement) {
        return statement.lines().filter(line -> !line.startsWith("--")).findFirst().orElse("");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

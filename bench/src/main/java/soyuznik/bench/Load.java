package soyuznik.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures all pages with all eyes, one after another, so that what a process used belongs to one
 * page.
 */
final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration BRIEF_WARM_UP = Duration.ofSeconds(30);

    private final Product product;
    private final Bench.Options options;

    Load(Product product, Bench.Options options) {
        this.product = product;
        this.options = options;
    }

    List<Result> run() throws Exception {
        try (var server = Server.of(options.home())) {
            forget(server);
            var pages = pages(server);
            warmUp(pages.values().stream().flatMap(List::stream).toList());
            var results = new ArrayList<Result>();
            for (var each : pages.entrySet()) {
                for (var page : each.getValue()) {
                    var result = measured(server, page, each.getKey());
                    System.out.println(Report.line(result));
                    results.add(result);
                }
            }
            return results;
        }
    }

    /**
     * What earlier runs have made is taken away: forty clients with thousands of projects are
     * nobody's.
     */
    private static void forget(Server server) throws Exception {
        var made = "(select id from projects.project where need = '%s')".formatted(Pages.NEED);
        server.run("delete from projects.project_reach where project_id in " + made);
        server.run("delete from projects.passage where project_id in " + made);
        server.run("delete from projects.project where need = '%s'".formatted(Pages.NEED));
        server.run("vacuum (analyze) projects.project, projects.project_reach, projects.passage");
    }

    /** As long as the architecture allows: what a program does in its first minute says little. */
    private void warmUp(List<Page> pages) throws Exception {
        var end = Instant.now().plus(options.brief() ? BRIEF_WARM_UP : WARM_UP);
        while (Instant.now().isBefore(end)) {
            for (var page : pages) {
                Drive.closed(page, 100);
            }
        }
    }

    private Map<Seer, List<Page>> pages(Server server) throws Exception {
        var words = Pages.Words.of(server);
        var pages = new EnumMap<Seer, List<Page>>(Seer.class);
        for (var seer : Seer.values()) {
            if (isOneOf(options.viewer(), seer)) {
                var browser = Browser.signedIn(product, seer.email());
                pages.put(
                        seer,
                        new Pages(server, browser, seer)
                                .all(words).stream()
                                        .filter(page -> isOneOf(options.page(), page.kind()))
                                        .toList());
            }
        }
        return pages;
    }

    private static boolean isOneOf(String asked, Enum<?> it) {
        return asked.isEmpty()
                || Arrays.asList(asked.toUpperCase(Locale.ROOT).split(",")).contains(it.name());
    }

    private Result measured(Server server, Page page, Seer seer) throws Exception {
        int many = options.brief() ? 300 : 1000;
        Drive.closed(page, many / 5);
        server.run("select pg_stat_statements_reset()");
        double program = product.cpu();
        double database = server.cpu();
        var run = Drive.closed(page, many);
        double programUsed = (product.cpu() - program) / many;
        double databaseUsed = (server.cpu() - database) / many;
        var asked = Asked.read(server);
        var times = options.brief() ? run.times() : Drive.open(page, run.rate() / 2, 4).times();
        double bare = Bare.cost(server, page.kind(), seer, options.brief() ? 100 : 300);
        return new Result(
                page.kind(),
                page.words(),
                seer,
                programUsed,
                databaseUsed,
                asked.buffers() / (double) many,
                asked.statements() / (double) many,
                run.rate(),
                times,
                run.bytes() / many,
                bare);
    }
}

package soyuznik.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures all pages with all eyes, one after another, so that what a process used belongs to one
 * page.
 */
final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration BRIEF_WARM_UP = Duration.ofSeconds(30);

    /**
     * So many times as often as it is measured each page is asked before: the compilers of the JVM
     * take what is asked some thousand times, and a program that runs for days has done with them.
     */
    private static final int WARM = 5;

    private final Product product;
    private final Bench.Options options;

    Load(Product product, Bench.Options options) {
        this.product = product;
        this.options = options;
    }

    /** A page seen by somebody. */
    private record View(Seer seer, Page page) {}

    List<Result> run() throws Exception {
        try (var server = Server.of(options.home())) {
            forget(server);
            var views = views(server);
            warmUp(views);
            forget(server);
            var results = new ArrayList<Result>();
            for (var view : views) {
                results.add(measured(server, view));
                System.out.println(Report.line(results.getLast()));
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
        server.run(
                """
                insert into projects.shelf_total (scope, shelf, currency, projects, amount, since)
                select r.scope, c.shelf, c.currency, -count(*), -sum(c.amount), -sum(c.since - date '1970-01-01')
                from projects.project_reach as r join projects.project_counted as c using (project_id)
                where project_id in %s group by r.scope, c.shelf, c.currency\
                """
                        .formatted(made));
        server.run("delete from projects.project_counted where project_id in " + made);
        server.run("delete from projects.project_reach where project_id in " + made);
        server.run("delete from projects.passage where project_id in " + made);
        server.run("delete from projects.project where need = '%s'".formatted(Pages.NEED));
        server.run(
                "vacuum (analyze, index_cleanup on) projects.project, projects.project_reach, projects.passage");
    }

    /** As long as the architecture allows: what a program does in its first minute says little. */
    private void warmUp(List<View> views) throws Exception {
        var end = Instant.now().plus(options.brief() ? BRIEF_WARM_UP : WARM_UP);
        while (Instant.now().isBefore(end)) {
            for (var view : views) {
                Drive.closed(view.page(), 100);
            }
        }
    }

    /** Kind by kind; what makes something comes last. */
    private List<View> views(Server server) throws Exception {
        var words = Pages.Words.of(server);
        var views = new ArrayList<View>();
        for (var seer : Seer.values()) {
            if (isOneOf(options.viewer(), seer)) {
                var browser = Browser.signedIn(product, seer.email());
                new Pages(server, browser, seer)
                        .all(words).stream()
                                .filter(page -> isOneOf(options.page(), page.kind()))
                                .forEach(page -> views.add(new View(seer, page)));
            }
        }
        views.sort(Comparator.comparing(view -> view.page().kind()));
        return views;
    }

    private static boolean isOneOf(String asked, Enum<?> it) {
        return asked.isEmpty()
                || Arrays.asList(asked.toUpperCase(Locale.ROOT).split(",")).contains(it.name());
    }

    private Result measured(Server server, View view) throws Exception {
        var page = view.page();
        int many = page.kind().many(options.brief() ? 300 : 600);
        Drive.closed(page, page.kind().many(many * WARM));
        server.run("select pg_stat_statements_reset()");
        double program = product.cpu();
        double database = server.cpu();
        var run = Drive.closed(page, many);
        double programUsed = (product.cpu() - program) / many;
        double databaseUsed = (server.cpu() - database) / many;
        var asked = Asked.read(server);
        var times = options.brief() ? run.times() : Drive.open(page, run.rate() / 2, 4).times();
        double bare = Bare.cost(server, page.kind(), view.seer(), options.brief() ? 100 : 300);
        return new Result(
                page.kind(),
                page.words(),
                view.seer(),
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

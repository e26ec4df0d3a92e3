package soyuznik.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all pages with all eyes, one after another, so that what a process used belongs to one
 * page.
 */
final class Load {
    private final Product product;
    private final Bench.Options options;

    Load(Product product, Bench.Options options) {
        this.product = product;
        this.options = options;
    }

    List<Result> run() throws Exception {
        try (var server = Server.of(options.home())) {
            var pages = pages(server);
            for (int round = 0; round < (options.brief() ? 1 : 3); round++) {
                for (var each : pages.values()) {
                    for (var page : each) {
                        Drive.closed(page, options.brief() ? 60 : 200);
                    }
                }
            }
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

    private Map<Seer, List<Page>> pages(Server server) throws Exception {
        var words = Pages.Words.of(server);
        var pages = new EnumMap<Seer, List<Page>>(Seer.class);
        for (var seer : Seer.values()) {
            pages.put(
                    seer,
                    new Pages(server, Browser.signedIn(product, seer.email()), seer).all(words));
        }
        return pages;
    }

    private Result measured(Server server, Page page, Seer seer) throws Exception {
        int many = options.brief() ? 300 : 1500;
        Drive.closed(page, many / 5);
        server.run("select pg_stat_statements_reset()");
        double program = product.cpu();
        double database = server.cpu();
        var run = Drive.closed(page, many);
        double programUsed = (product.cpu() - program) / many;
        double databaseUsed = (server.cpu() - database) / many;
        var asked = Asked.read(server);
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
                run.times(),
                run.bytes() / many,
                bare);
    }
}

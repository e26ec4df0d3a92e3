package soyuznik.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * All clients of one seller go to another, as a head does it in the product, while others read
 * their lists at a steady rate. The next run gives them back.
 */
final class Move {
    private static final Pattern WORK = Pattern.compile("/progress/(\\d+)");

    /** So many go at once. */
    private static final int MOST = 10_000;

    private static final int RATE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<Integer> SELLERS = List.of(78, 77);

    private final Product product;
    private final Server server;

    private Move(Product product, Server server) {
        this.product = product;
        this.server = server;
    }

    static void measure(Bench.Options options) throws Exception {
        Filling.of(options).ifMissing();
        try (var product = Product.start(options);
                var server = Server.of(options.home())) {
            new Move(product, server).measure();
        }
    }

    private void measure() throws Exception {
        var readers = readers();
        for (var page : readers) {
            Drive.closed(page, 1500);
        }
        say("before", Drive.open(mixed(readers), RATE, 30));
        long giver = leader("desc");
        long taker = leader("asc");
        long clients = Math.min(led(giver), MOST);
        long before = led(taker);
        var director = Browser.signedIn(product, Seer.ALL.email());
        double database = server.cpu();
        var began = Instant.now();
        var work = begin(director, giver, taker);
        var end =
                CompletableFuture.supplyAsync(
                        () -> end(director, work), Thread::startVirtualThread);
        var during = new ArrayList<Drive.Run>();
        while (!end.isDone()) {
            during.add(Drive.open(mixed(readers), RATE, 5));
        }
        System.out.printf(
                "%,d clients moved in %.1f s, database %.1f s of processor time (with the readers')%n",
                clients,
                Duration.between(began, end.join()).toMillis() / 1000.0,
                (server.cpu() - database) / 1000);
        during.forEach(run -> say("during", run));
        say("after", Drive.open(mixed(readers), RATE, 30));
        check(giver, taker, before + clients);
    }

    private List<Page> readers() throws Exception {
        var pages = new ArrayList<Page>();
        for (var seer : List.of(Seer.OWN, Seer.BRANCH, Seer.SUBTREE, Seer.ALL)) {
            var browser = Browser.signedIn(product, seer.email());
            pages.add(
                    new Page(
                            Page.Kind.LIST,
                            seer.words(),
                            200,
                            _ -> browser.get("/projects?tab=open")));
        }
        return pages;
    }

    private static Page mixed(List<Page> pages) {
        return new Page(
                Page.Kind.LIST,
                "lists",
                200,
                i -> pages.get((int) (i % pages.size())).requests().at(i));
    }

    /** Of the two sellers the one who leads more, or fewer. */
    private long leader(String order) throws Exception {
        return server.number(
                """
                select u.id from access.app_user as u
                where u.email in ('user%d@bench.example', 'user%d@bench.example')
                order by (select count(*) from clients.company where responsible_id = u.id) %s, u.id %s limit 1
                """
                        .formatted(SELLERS.getFirst(), SELLERS.getLast(), order, order));
    }

    private long led(long user) throws Exception {
        return server.number("select count(*) from clients.company where responsible_id = " + user);
    }

    private static String begin(Browser director, long giver, long taker) throws Exception {
        var answer =
                Browser.send(
                        director.post(
                                "/handovers",
                                Map.of(
                                        "from", Long.toString(giver),
                                        "user", Long.toString(taker))));
        var address = answer.headers().firstValue("Location").orElse("");
        if (!address.contains("/bulk-changes/")) {
            throw new IllegalStateException(
                    "Refused: " + answer.statusCode() + Browser.text(answer));
        }
        var work = WORK.matcher(director.page(address));
        if (!work.find()) {
            throw new IllegalStateException("Too few clients for work in the background");
        }
        return work.group(1);
    }

    private static Instant end(Browser director, String work) {
        try {
            var patience = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(patience)) {
                var answer = Browser.send(director.get("/progress/" + work));
                if (answer.headers().firstValue("HX-Refresh").isPresent()) {
                    return Instant.now();
                }
                Thread.sleep(200);
            }
            throw new IllegalStateException("Not moved in " + PATIENCE);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything has arrived, and who sees it is what the product's own rule demands. */
    private void check(long giver, long taker, long expected) throws Exception {
        long wrong =
                server.number(
                        """
                        with moved as (select id from clients.company where responsible_id = %d),
                            due as (select company_id, scope, branch_id from clients.due_reach where company_id in (select id from moved)),
                            there as (select company_id, scope, branch_id from clients.reach where company_id in (select id from moved))
                        select (select count(*) from (table due except table there) as missing) + (select count(*) from (table there except table due) as extra)
                        """
                                .formatted(taker));
        if (led(giver) != 0 || led(taker) != expected || wrong != 0) {
            throw new IllegalStateException(
                    "Left %d, arrived %d of %d, wrong rows of the reach %d"
                            .formatted(led(giver), led(taker), expected, wrong));
        }
    }

    private static void say(String when, Drive.Run run) {
        System.out.printf(
                "%s: lists at %d/s, p50 %.1f p95 %.1f p99 %.1f ms%n",
                when, RATE, run.times().half(), run.times().most(), run.times().nearlyAll());
    }
}

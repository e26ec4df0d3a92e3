package soyuznik.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.projects.Methods;

/**
 * Refuses accompanying sales of clients that have won none before: neither here nor in a row above
 * in the same file.
 */
//
@Component
record BaseSales(Sightings sightings) {
    List<Taken<ProjectRow>> ask(
            Job job, Met met, List<Taken<ProjectRow>> rows, ClientJudge<ProjectRow> judge) {
        var bought = sightings.sold(clients(Taken.good(rows), judge));
        return rows.stream().map(row -> asked(job, met, row, isSold(bought, row, judge))).toList();
    }

    /** Only where one of them needs it. */
    private static Set<Long> clients(List<ProjectRow> rows, ClientJudge<ProjectRow> judge) {
        var clients = new HashSet<Long>();
        rows.stream()
                .filter(BaseSales::isAccompanying)
                .forEach(row -> judge.known(row).ifPresent(clients::add));
        return clients;
    }

    private static boolean isAccompanying(ProjectRow row) {
        return row.method().equals(Methods.ACCOMPANYING);
    }

    private static boolean isSold(
            Set<Long> bought, Taken<ProjectRow> row, ClientJudge<ProjectRow> judge) {
        return row instanceof Taken.Good<ProjectRow>(var good)
                && judge.known(good).stream().anyMatch(bought::contains);
    }

    private static Taken<ProjectRow> asked(Job job, Met met, Taken<ProjectRow> row, boolean sold) {
        if (!(row instanceof Taken.Good<ProjectRow>(var good))) {
            return row;
        }
        boolean fits = !isAccompanying(good) || sold || met.hasBought(good.clientKey());
        if (fits && good.isWon()) {
            met.bought(good.clientKey());
        }
        return fits || met.has(good.origin()) ? row : new Taken.Bad<>(good.row(), fault(job, good));
    }

    private static List<Fault> fault(Job job, ProjectRow row) {
        var reason = Text.of("exchange.fault.no_base_sale");
        return List.of(new Fault(job.column(Meaning.CLIENT), row.client(), reason));
    }
}

package soyuznik.exchange;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of the clients of rows has bought before; looked for where a row needs it. */
//
@Component
record BaseSales(Sightings sightings) {
    void meet(Met met, List<ProjectRow> rows, ClientJudge<ProjectRow> judge) {
        var clients = new HashSet<Long>();
        rows.stream()
                .filter(ProjectRow::followsSale)
                .forEach(row -> judge.known(row).ifPresent(clients::add));
        met.bought(sightings.sold(clients));
    }
}

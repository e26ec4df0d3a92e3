package soyuznik.exchange;

import java.util.List;

/** What became, or would become, of a batch of rows. */
record Tally(
        int made,
        int known,
        int clients,
        int undated,
        List<Forecast.Refused> refused,
        Changes changes) {
    /** Which changes nothing that is there. */
    Tally(int made, int known, int clients, int undated, List<Forecast.Refused> refused) {
        this(made, known, clients, undated, refused, Changes.NONE);
    }
}

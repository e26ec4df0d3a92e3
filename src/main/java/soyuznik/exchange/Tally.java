package soyuznik.exchange;

import java.util.List;

/**
 * What became, or would become, of a batch of rows.
 *
 * @param left values without which rows come in
 */
record Tally(
        int made,
        int known,
        int clients,
        int undated,
        List<Forecast.Refused> refused,
        Changes changes,
        List<Fault> left) {
    Tally(
            int made,
            int known,
            int clients,
            int undated,
            List<Forecast.Refused> refused,
            Changes changes) {
        this(made, known, clients, undated, refused, changes, List.of());
    }

    /** Which changes nothing that is there. */
    Tally(int made, int known, int clients, int undated, List<Forecast.Refused> refused) {
        this(made, known, clients, undated, refused, Changes.NONE);
    }

    /** The same, but these values stay out. */
    Tally leaving(List<Fault> left) {
        return new Tally(made, known, clients, undated, refused, changes, left);
    }
}

package soyuznik.exchange;

import java.util.List;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.Row;

/** What would become of a batch of rows, row by row. */
record Foreseen(Tally tally, List<Row> made, List<Row> known) {
    static Foreseen of(Tally tally, Stream<Row> made, List<Row> known) {
        return new Foreseen(tally, made.toList(), known);
    }

    List<Forecast.Refused> rows(Wanted.Verdict verdict) {
        return switch (verdict) {
            case MADE -> untroubled(made);
            case KNOWN -> untroubled(known);
            case REFUSED -> tally.refused();
        };
    }

    int size() {
        return made.size() + known.size() + tally.refused().size();
    }

    private static List<Forecast.Refused> untroubled(List<Row> rows) {
        return rows.stream().map(row -> new Forecast.Refused(row, List.of())).toList();
    }
}

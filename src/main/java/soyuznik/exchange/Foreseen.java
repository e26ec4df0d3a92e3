package soyuznik.exchange;

import java.util.List;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.Row;

/** What would become of a batch of rows, row by row. */
record Foreseen(Tally tally, List<Row> made, List<Row> known, List<Renewer.Changed> changed) {
    static Foreseen of(Tally tally, Stream<Row> made, List<Row> known) {
        return new Foreseen(tally, made.toList(), known, List.of());
    }

    List<SeenRow> rows(Wanted.Verdict verdict) {
        return switch (verdict) {
            case MADE -> untroubled(made);
            case CHANGED ->
                    changed.stream()
                            .map(each ->
                                    new SeenRow(each.row(), List.of(), each.renewed().changes()))
                            .toList();
            case KNOWN -> untroubled(known);
            case REFUSED ->
                    tally.refused().stream()
                            .map(each -> new SeenRow(each.row(), each.faults(), List.of()))
                            .toList();
        };
    }

    int size() {
        return made.size() + changed.size() + known.size() + tally.refused().size();
    }

    private static List<SeenRow> untroubled(List<Row> rows) {
        return rows.stream().map(row -> new SeenRow(row, List.of(), List.of())).toList();
    }
}

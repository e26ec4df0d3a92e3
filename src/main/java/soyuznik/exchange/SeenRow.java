package soyuznik.exchange;

import java.util.List;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Outcome;

/** One row of a file, why it is refused or what it changes. */
public record SeenRow(Row row, List<Fault> faults, List<Outcome.Difference> changes) {
    public SeenRow {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }
}

package soyuznik.exchange;

import java.util.List;
import soyuznik.exchange.sheet.Row;

/** A row as it was read: what it says, or what is wrong with it. */
sealed interface Taken<T> {
    record Good<T>(T value) implements Taken<T> {}

    record Bad<T>(Row row, List<Fault> faults) implements Taken<T> {
        public Bad {
            faults = List.copyOf(faults);
        }
    }
}

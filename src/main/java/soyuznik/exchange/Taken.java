package soyuznik.exchange;

import java.util.List;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.Row;

/** A row as it was read: what it says, or what is wrong with it. */
sealed interface Taken<T> {
    record Good<T>(T value) implements Taken<T> {}

    record Bad<T>(Row row, List<Fault> faults) implements Taken<T> {
        public Bad {
            faults = List.copyOf(faults);
        }
    }

    /** Those that can be read. */
    static <T> List<T> good(List<Taken<T>> rows) {
        return rows.stream().flatMap(Taken::value).toList();
    }

    private static <T> Stream<T> value(Taken<T> row) {
        return row instanceof Taken.Good<T>(T value) ? Stream.of(value) : Stream.empty();
    }
}

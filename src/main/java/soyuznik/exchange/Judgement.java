package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import soyuznik.exchange.sheet.Row;

/**
 * What is decided about the rows of a batch.
 *
 * @param clients the clients to be made along with the rest, each once
 */
record Judgement<T>(
        List<T> make, List<NewClient> clients, List<Row> known, List<Forecast.Refused> refused) {

    /** A client that the first of its rows asks for. */
    record NewClient(OfClient row) {}

    /** Collects the decisions row by row. */
    static final class Book<T> {
        private final List<T> make = new ArrayList<>();
        private final List<NewClient> clients = new ArrayList<>();
        private final List<Forecast.Refused> refused = new ArrayList<>();
        private final List<Row> known = new ArrayList<>();

        void make(T row) {
            make.add(row);
        }

        void client(OfClient row) {
            clients.add(new NewClient(row));
        }

        void known(Row row) {
            known.add(row);
        }

        void refuse(Row row, List<Fault> faults) {
            refused.add(new Forecast.Refused(row, faults));
        }

        Judgement<T> closed() {
            return new Judgement<>(make, clients, known, refused);
        }
    }
}

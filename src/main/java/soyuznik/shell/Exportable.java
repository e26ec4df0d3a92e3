package soyuznik.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import soyuznik.kernel.Viewer;

/**
 * A list that can go out as a file, with the filter, the columns and the order of its page; each
 * module contributes its own as beans.
 */
// W-02
public interface Exportable {
    /** The message {@code export.<kind>} names the file. */
    String kind();

    /**
     * The list as the viewer sees it.
     *
     * @param query what stands in its address behind the question mark; nothing comes of one that
     *     can't be read
     */
    Optional<Exported> of(String query, Viewer viewer, Visitor visitor);

    /**
     * What such an address filters by, in words, for whoever reads it.
     *
     * @return nothing where it has no words
     */
    default Optional<List<String>> said(String query, Viewer viewer, Frame frame) {
        return Optional.empty();
    }

    /**
     * What goes out.
     *
     * @param query without what may be somebody's name: for the journal
     * @param report as it goes on paper; a list does not
     */
    record Exported(List<String> titles, Rows rows, String query, Optional<Report> report) {
        public Exported {
            titles = List.copyOf(titles);
        }

        public Exported(List<String> titles, Rows rows, String query) {
            this(titles, rows, query, Optional.empty());
        }

        /** A page of figures, which goes out on paper too. */
        public Exported(Report report, String query) {
            this(report.titles(), report.rows()::forEach, query, Optional.of(report));
        }
    }

    /** Hands over one row after another, and holds no more of them than it must. */
    interface Rows {
        void each(Consumer<List<Cell>> taker);
    }

    /** What stands in one cell. */
    sealed interface Cell {
        /** Empty for nothing. */
        record Words(String text) implements Cell {}

        /** As it was typed; stays readable where a text that begins with a plus would not. */
        record Phone(String typed) implements Cell {}

        record Amount(BigDecimal value) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        static Cell of(long number) {
            return new Amount(BigDecimal.valueOf(number));
        }

        Cell NOTHING = new Words("");
    }
}

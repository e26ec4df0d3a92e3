package soyuznik.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.shell.Exportable.Cell;

/**
 * A page of figures as it goes out: on paper with its sentences and its picture, as a table with
 * its rows.
 *
 * @param about which records it is about, in words
 * @param said the answer in sentences
 * @param heads of the columns of all parts that have none of their own
 */
public record Report(
        String title,
        String about,
        List<String> said,
        Optional<Curves> curves,
        List<String> heads,
        List<Part> parts) {
    public Report {
        said = said.stream().filter(sentence -> !sentence.isEmpty()).toList();
        heads = List.copyOf(heads);
        parts = List.copyOf(parts);
    }

    /**
     * Rows that belong together, under a title if there are several such parts.
     *
     * @param heads of its own columns; empty: those of the report
     */
    public record Part(String title, List<String> heads, List<Row> rows) {
        public Part {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        public Part(String title, List<Row> rows) {
            this(title, List.of(), rows);
        }

        /** In a table its heads stand above its rows, where they are others than those of all. */
        private Stream<List<Cell>> cells() {
            var own = heads.stream().<Cell>map(Cell.Words::new).toList();
            return Stream.concat(
                    heads.isEmpty() ? Stream.empty() : Stream.of(own),
                    rows.stream().map(Row::cells));
        }
    }

    /**
     * @param bar drawn beside the cells; long and full as the figures say
     */
    public record Row(Optional<Bar> bar, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(Optional.empty(), List.of(cells));
        }

        public static Row of(Bar bar, Cell... cells) {
            return new Row(Optional.of(bar), List.of(cells));
        }
    }

    /** The columns of a part on paper. */
    public List<String> heads(Part part) {
        return part.heads().isEmpty() ? heads : part.heads();
    }

    /** The columns of the table: the part is the first, if there are several. */
    List<String> titles() {
        return parts.size() > 1 ? before("", heads) : heads;
    }

    /** All rows of the table, each with its part, if there are several. */
    List<List<Cell>> rows() {
        return parts.stream()
                .flatMap(part ->
                        part.cells()
                                .map(cells ->
                                        parts.size() > 1
                                                ? before(new Cell.Words(part.title()), cells)
                                                : cells))
                .toList();
    }

    private static <T> List<T> before(T first, List<T> others) {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}

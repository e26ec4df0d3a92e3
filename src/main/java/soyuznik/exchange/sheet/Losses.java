package soyuznik.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the cells of a file that hold no value, though something stands in them. */
final class Losses implements Sheet.Lost {
    /** So many of the first rows of a column are told. */
    private static final int ROWS = 3;

    private final SortedMap<Integer, Formulas> formulas = new TreeMap<>();
    private int sum;

    private static final class Formulas {
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        void add(int row) {
            count++;
            if (rows.size() < ROWS) {
                rows.add(row);
            }
        }
    }

    @Override
    public void in(int row, List<String> cells, int errors) {
        sum += errors;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equals(Uncalculated.FORMULA)) {
                formulas.computeIfAbsent(i, _ -> new Formulas()).add(row);
            }
        }
    }

    int errors() {
        return sum;
    }

    /** In the order of the columns. */
    List<Survey.Unsolved> formulas() {
        return formulas.entrySet().stream()
                .map(one ->
                        new Survey.Unsolved(
                                one.getKey(), one.getValue().count, one.getValue().rows))
                .toList();
    }
}

package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Sheet;

/**
 * Goes through the rows of a file in the order in which they can be made, always the same, in
 * batches.
 */
final class Walk {
    static final int BATCH = 1_000;
    private final Predicate<List<Row>> take;
    private final List<Row> batch = new ArrayList<>(BATCH);
    private int skip;
    private boolean stopped;

    private Walk(int skip, Predicate<List<Row>> take) {
        this.skip = skip;
        this.take = take;
    }

    /**
     * Hands over all rows but the first ones.
     *
     * @param skip so many are done already
     * @param take says whether to go on
     * @return whether it came to the end
     */
    static boolean through(Sheet sheet, Mapping mapping, int skip, Predicate<List<Row>> take) {
        var walk = new Walk(skip, take);
        var generations = Generations.of(sheet, mapping);
        for (int i = 0; i < generations.count() && !walk.stopped; i++) {
            int generation = i;
            var trouble =
                    sheet.eachRow(row -> {
                        if (generations.of(row) == generation) {
                            walk.add(row);
                        }
                    });
            if (trouble.isPresent()) {
                throw new IllegalStateException("Was readable before: " + trouble.get());
            }
            walk.flush();
        }
        return !walk.stopped;
    }

    private void add(Row row) {
        if (skip > 0) {
            skip--;
            return;
        }
        if (stopped) {
            return;
        }
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty() && !stopped) {
            stopped = !take.test(List.copyOf(batch));
            batch.clear();
        }
    }
}

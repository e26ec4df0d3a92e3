package soyuznik.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who was still there and what ended, time by time; what curves of survival are made of. */
record LifeTable(List<Line> lines) {
    LifeTable {
        lines = List.copyOf(lines);
    }

    /**
     * @param atRisk those who had not ended before
     * @param ended by cause; censored ones are not among them
     */
    record Line(int time, long atRisk, Map<Integer, Long> ended) {
        long of(int cause) {
            return ended.getOrDefault(cause, 0L);
        }

        long all() {
            return ended.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Who is censored at a time is at risk at this time and no more afterwards, as is usual. */
    static LifeTable of(List<Ending> endings) {
        var byTime = new TreeMap<Integer, Map<Integer, Long>>();
        long atRisk = 0;
        for (var ending : endings) {
            byTime.computeIfAbsent(ending.time(), _ -> new HashMap<>())
                    .merge(ending.cause(), ending.count(), Long::sum);
            atRisk += ending.count();
        }
        var lines = new ArrayList<Line>();
        for (var at : byTime.entrySet()) {
            var ended = new HashMap<>(at.getValue());
            ended.remove(Ending.NONE);
            lines.add(new Line(at.getKey(), atRisk, Map.copyOf(ended)));
            atRisk -= at.getValue().values().stream().mapToLong(Long::longValue).sum();
        }
        return new LifeTable(lines);
    }

    long size() {
        return lines.isEmpty() ? 0 : lines.getFirst().atRisk();
    }

    int last() {
        return lines.isEmpty() ? 0 : lines.getLast().time();
    }
}

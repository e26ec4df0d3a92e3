package soyuznik.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.access.History;
import soyuznik.access.Name;

/**
 * The taking back of an import.
 *
 * @param finishedAt null as long as it goes on, or where it stopped
 * @param obstacles on so many records something stands
 * @param first some of these
 */
public record Undo(
        Name who,
        Instant at,
        @Nullable Instant finishedAt,
        int total,
        int done,
        int obstacles,
        List<Obstacle> first) {
    public Undo {
        first = List.copyOf(first);
    }

    /** What is left at the pace so far; nothing as long as nothing is done. */
    public Optional<Duration> left(Instant now) {
        return done == 0
                ? Optional.empty()
                : Optional.of(Duration.between(at, now).multipliedBy(total - done).dividedBy(done));
    }

    /**
     * A record that can't be taken back because something stands on it.
     *
     * @param name empty where whoever looks does not see the record
     * @param what the newest that happened to it; null where nothing tells
     */
    public record Obstacle(Kind kind, long record, String name, History.@Nullable Line what) {
        public String address() {
            return kind.address() + '/' + record;
        }
    }

    /**
     * What an import has made and what would go with it.
     *
     * @param changed so many records would hold again what they held before
     */
    public record Extent(Map<Kind, Integer> records, int changed) {
        public static final Extent NONE = new Extent(Map.of(), 0);

        public Extent {
            records = Map.copyOf(records);
        }

        /** What would go with both. */
        Extent plus(Extent other) {
            var all = new EnumMap<Kind, Integer>(Kind.class);
            all.putAll(records);
            other.records.forEach((kind, count) -> all.merge(kind, count, Integer::sum));
            return new Extent(all, changed + other.changed);
        }

        public int of(Kind kind) {
            return records.getOrDefault(kind, 0);
        }

        public int all() {
            return records.values().stream().mapToInt(Integer::intValue).sum() + changed;
        }
    }
}

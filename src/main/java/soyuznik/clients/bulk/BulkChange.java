package soyuznik.clients.bulk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.UserId;

/**
 * Several clients or people changed at once.
 *
 * @param cause shared by the events of all of them
 * @param list what stands in the address of the list they were chosen in
 * @param undoes the one that this one takes back; null: it takes none back
 * @param undoing the one that took this one back; null: none did
 */
public record BulkChange(
        long id,
        UUID cause,
        UserId by,
        Instant at,
        String list,
        About about,
        Change change,
        @Nullable Long undoes,
        @Nullable Long undoing,
        Map<Part.State, Integer> counts) {
    public BulkChange {
        counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
    }

    /** The name of its {@link soyuznik.shell.Progress}. */
    public String work() {
        return switch (about) {
            case CLIENTS -> "bulk";
            case PEOPLE -> "people";
        };
    }

    public int count(Part.State state) {
        return counts.getOrDefault(state, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether each of them stands now as it was asked for. */
    public boolean whole() {
        return count(Part.State.CHANGED) + count(Part.State.SAME) == total();
    }

    public boolean undoable() {
        return undoes == null
                && undoing == null
                && count(Part.State.WAITING) == 0
                && count(Part.State.CHANGED) > 0;
    }
}

package soyuznik.clients.merging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import soyuznik.kernel.CompanyId;

/**
 * What is asked for.
 *
 * @param kept the one that stays
 * @param versions of all of them, as the person had them before the eyes
 * @param choices whose value counts, for the fields of {@link Merged#FIELDS}
 */
public record Merging(
        CompanyId kept, SequencedMap<CompanyId, Integer> versions, Map<String, CompanyId> choices) {

    /** More at once nobody can look through. */
    public static final int MOST = 8;

    List<CompanyId> gone() {
        return versions.keySet().stream().filter(id -> !id.equals(kept)).toList();
    }

    boolean isSeen(CompanyId id, int version) {
        return Objects.equals(versions.get(id), version);
    }

    boolean isSensible() {
        return versions.containsKey(kept)
                && versions.size() > 1
                && versions.size() <= MOST
                && versions.keySet().containsAll(choices.values());
    }
}

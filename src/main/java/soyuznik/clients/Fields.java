package soyuznik.clients;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import soyuznik.access.Extra;
import soyuznik.kernel.Outcome;

/**
 * Two versions of a record, as forms send them; of custom fields those that hold nothing are
 * missing.
 */
final class Fields {
    private Fields() {}

    static List<String> differing(SequencedMap<String, String> theirs, Map<String, String> ours) {
        return Stream.concat(theirs.keySet().stream(), ours.keySet().stream().filter(Extra::isKey))
                .distinct()
                .filter(field ->
                        !theirs.getOrDefault(field, "").equals(ours.getOrDefault(field, "")))
                .toList();
    }

    static List<Outcome.Difference> differences(
            SequencedMap<String, String> theirs, Map<String, String> ours) {
        return differing(theirs, ours).stream()
                .map(field ->
                        new Outcome.Difference(
                                field,
                                theirs.getOrDefault(field, ""),
                                ours.getOrDefault(field, "")))
                .toList();
    }
}

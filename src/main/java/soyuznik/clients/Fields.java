package soyuznik.clients;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import soyuznik.kernel.Outcome;

/** Two versions of a record, as forms send them. */
final class Fields {
    private Fields() {}

    static List<String> differing(SequencedMap<String, String> theirs, Map<String, String> ours) {
        return theirs.entrySet().stream()
                .filter(field -> !field.getValue().equals(ours.get(field.getKey())))
                .map(Map.Entry::getKey)
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

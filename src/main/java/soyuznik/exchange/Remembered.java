package soyuznik.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody has said of values that nobody knew, by what they may be and by how they are
 * written; empty is nothing of ours.
 */
// W-01
record Remembered(Map<String, Map<String, String>> said) {
    Remembered {
        said =
                said.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
    }

    Optional<String> target(Meaning meaning, String value) {
        var known = said.getOrDefault(what(meaning), Map.of());
        return Optional.ofNullable(known.get(Vocabulary.words(value)));
    }

    /** One of ours is the same person as responsible and as author. */
    static String what(Meaning meaning) {
        return meaning.isOfOurs() ? "USER" : meaning.name();
    }
}

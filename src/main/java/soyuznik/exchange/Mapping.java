package soyuznik.exchange;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What the columns of a file and the values in them mean.
 *
 * @param columns one meaning for each column
 * @param values of a column of choices: each value of the file, and what it stands for; empty is
 *     nothing of ours
 */
public record Mapping(
        Kind kind,
        List<Meaning> columns,
        Map<Meaning, Map<String, String>> values,
        Manner manner,
        Standing standing) {
    public Mapping {
        columns = List.copyOf(columns);
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> Map.copyOf(e.getValue())));
    }

    public OptionalInt column(Meaning meaning) {
        int index = columns.indexOf(meaning);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    public boolean has(Meaning meaning) {
        return columns.contains(meaning);
    }

    /** What the value of the file stands for; empty where nobody has said it. */
    public String target(Meaning meaning, String value) {
        return values.getOrDefault(meaning, Map.of()).getOrDefault(value, "");
    }
}

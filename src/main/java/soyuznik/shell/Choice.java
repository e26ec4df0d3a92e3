package soyuznik.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** One option of a select: what is sent, what is read, and the group it stands in, if any. */
public record Choice(String value, String label, String group) {
    public Choice(String value, String label) {
        this(value, label, "");
    }

    /** By group, in the order in which they came. */
    public static SequencedMap<String, List<Choice>> grouped(List<Choice> choices) {
        return choices.stream()
                .collect(
                        Collectors.groupingBy(
                                Choice::group, LinkedHashMap::new, Collectors.toList()));
    }
}

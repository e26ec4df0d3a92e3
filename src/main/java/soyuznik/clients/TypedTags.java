package soyuznik.clients;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Folding;

/**
 * Tags as a person types them: with commas between them.
 *
 * @param byKey each name by its folded form, which is the same however it is written
 */
public record TypedTags(SequencedMap<String, String> byKey) {
    /** Characters of one tag. */
    public static final int LONGEST = 40;

    /** Tags of one client. */
    static final int MOST = 30;

    public static final TypedTags NONE = new TypedTags(new LinkedHashMap<>());

    public static TypedTags read(String typed) {
        var byKey = new LinkedHashMap<String, String>();
        Arrays.stream(typed.split("[,;\\n]"))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !Folding.fold(name).isBlank())
                .forEach(name -> byKey.putIfAbsent(Folding.fold(name), name));
        return new TypedTags(byKey);
    }

    /** Those that somebody carries. */
    public static TypedTags of(Collection<String> names) {
        return read(String.join(",", names));
    }

    public List<String> names() {
        return List.copyOf(byKey.values());
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    public List<FieldError> errors() {
        if (byKey.values().stream().anyMatch(name -> name.length() > LONGEST)) {
            return List.of(FieldError.of("tags", "clients.tags.long"));
        }
        return byKey.size() > MOST
                ? List.of(FieldError.of("tags", "clients.tags.many"))
                : List.of();
    }

    /** Those that the other does not name. */
    public TypedTags without(TypedTags other) {
        var rest = new LinkedHashMap<>(byKey);
        rest.keySet().removeAll(other.byKey.keySet());
        return new TypedTags(rest);
    }

    /** Those that the other names too. */
    public TypedTags within(TypedTags other) {
        var both = new LinkedHashMap<>(byKey);
        both.keySet().retainAll(other.byKey.keySet());
        return new TypedTags(both);
    }
}

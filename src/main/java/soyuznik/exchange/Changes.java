package soyuznik.exchange;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file changes of what is there.
 *
 * @param records so many
 * @param fields in so many of them each field
 */
public record Changes(int records, Map<String, Integer> fields) {
    static final Changes NONE = new Changes(0, Map.of());

    public Changes {
        fields = Map.copyOf(fields);
    }

    static Changes of(Stream<String> fields, int records) {
        var counted = new TreeMap<String, Integer>();
        fields.forEach(field -> counted.merge(field, 1, Integer::sum));
        return new Changes(records, counted);
    }

    Changes plus(Changes more) {
        var counted = new TreeMap<>(fields);
        more.fields.forEach((field, count) -> counted.merge(field, count, Integer::sum));
        return new Changes(records + more.records, counted);
    }
}

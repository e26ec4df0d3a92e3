package soyuznik.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What an address asks for behind the question mark, in its order. */
public record Query(SequencedMap<String, String> asked) {
    public Query {
        asked = new LinkedHashMap<>(asked);
    }

    public static Query of(String name, String value) {
        return new Query(new LinkedHashMap<>()).with(name, value);
    }

    /** Of a name that comes twice the last counts. */
    public static Query read(String text) {
        var asked = new LinkedHashMap<String, String>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> asked.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return new Query(asked);
    }

    public Query with(String name, String value) {
        var other = new LinkedHashMap<>(asked);
        other.put(name, value);
        return new Query(other);
    }

    public Query without(String... names) {
        var other = new LinkedHashMap<>(asked);
        other.keySet().removeAll(List.of(names));
        return new Query(other);
    }

    public String at(String path) {
        return asked.isEmpty() ? path : path + '?' + this;
    }

    @Override
    public String toString() {
        return asked.entrySet().stream().map(Query::pair).collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> one) {
        return one.getKey() + '=' + URLEncoder.encode(one.getValue(), UTF_8);
    }
}

package soyuznik.clients.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What the address of a list says, and the same with one thing said otherwise. */
public record Said(String path, SequencedMap<String, String> values) {

    /** What stands behind the question mark. */
    public String query() {
        return query(values);
    }

    public String address() {
        return path + '?' + query();
    }

    public String with(String field, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return path + '?' + query(more);
    }

    public String without(List<String> fields) {
        return path + '?' + query(beside(fields));
    }

    /** What a form must carry along that asks for some of the fields only. */
    public SequencedMap<String, String> beside(List<String> fields) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(fields);
        return rest;
    }

    private static String query(Map<String, String> said) {
        return said.entrySet().stream()
                .map(one -> one.getKey() + '=' + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}

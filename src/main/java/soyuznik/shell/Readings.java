package soyuznik.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import soyuznik.kernel.Money;

/**
 * How a person reads what a form sends: names for numbers and codes, money and days as elsewhere. A
 * field without a way of its own is read as it is sent, under its name {@code
 * field.<module>.<field>}.
 */
public record Readings(
        Frame frame,
        String module,
        Map<String, UnaryOperator<String>> ways,
        Map<String, String> names) {
    private static final int DIGITS = 4;

    public Readings {
        ways = Map.copyOf(ways);
        names = Map.copyOf(names);
    }

    public static Readings of(Frame frame, String module) {
        return new Readings(frame, module, Map.of(), Map.of());
    }

    /** One of the choices, or several with a space between them. */
    public Readings choices(String field, List<Choice> choices) {
        var labels =
                choices.stream()
                        .collect(Collectors.toMap(Choice::value, Choice::label, (a, _) -> a));
        return way(
                field,
                sent ->
                        labels.containsKey(sent)
                                ? labels.get(sent)
                                : Arrays.stream(sent.split(" "))
                                        .map(one -> labels.getOrDefault(one, one))
                                        .collect(Collectors.joining(", ")));
    }

    /** A word of a dictionary; one that is not there yet is read as it was typed. */
    public Readings words(String field, List<Choice> words) {
        return way(
                field,
                sent ->
                        words.stream()
                                .filter(word -> word.value().equals(sent))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(sent));
    }

    public Readings day(String field) {
        return filled(field, sent -> frame.formats().day(LocalDate.parse(sent)));
    }

    public Readings lasting(String field) {
        return filled(field, frame.formats()::lasting);
    }

    /** An amount and its currency, with a space between them. */
    public Readings money(String field) {
        return filled(
                field,
                sent -> {
                    var parts = sent.split(" ", 2);
                    return frame.formats().money(new Money(new BigDecimal(parts[0]), parts[1]));
                });
    }

    public Readings number(String field) {
        return filled(field, sent -> frame.formats().number(Long.parseLong(sent)));
    }

    /** A number that need not be whole. */
    public Readings decimal(String field) {
        return filled(field, sent -> frame.formats().decimal(new BigDecimal(sent), DIGITS));
    }

    public Readings tick(String field) {
        return way(field, sent -> frame.text(Boolean.parseBoolean(sent) ? "ui.yes" : "ui.no"));
    }

    public Readings named(String field, String name) {
        var more = new HashMap<>(names);
        more.put(field, name);
        return new Readings(frame, module, ways, more);
    }

    private Readings filled(String field, UnaryOperator<String> way) {
        return way(field, sent -> sent.isEmpty() ? "" : way.apply(sent));
    }

    private Readings way(String field, UnaryOperator<String> way) {
        var more = new HashMap<>(ways);
        more.put(field, way);
        return new Readings(frame, module, more, names);
    }

    public String name(String field) {
        var name = names.get(field);
        return name == null ? frame.field(module, field) : name;
    }

    /** What stands in the field, in words. */
    public String read(String field, String sent) {
        var way = ways.get(field);
        var read = way == null ? sent : way.apply(sent);
        return read.isEmpty() ? frame.text("ui.empty") : read;
    }
}

package soyuznik.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing as a form asks it in the reader's language.
 *
 * @param value what stands in the field, as it was typed
 * @param currency beside an amount
 */
public record Asked(
        Input input,
        String label,
        @Nullable String hint,
        List<Choice> choices,
        String value,
        String currency) {
    private static final List<String> CURRENCIES =
            List.of("RUB", "USD", "EUR", "CNY", "KZT", "BYN");

    /** With what is kept or was typed under the input's name. */
    public static Asked of(Input input, String label, List<Choice> choices, Typed typed) {
        var sent = typed.values().getOrDefault(input.name(), "");
        var beside = typed.values().get(input.name() + Inputs.CURRENCY);
        int last = sent.lastIndexOf(' ');
        boolean whole = input.kind() == Input.Kind.MONEY && beside == null && last > 0;
        return new Asked(
                input,
                label,
                typed.hints().get(input.name()),
                choices,
                whole ? sent.substring(0, last) : sent,
                whole ? sent.substring(last + 1) : beside == null ? typed.currency() : beside);
    }

    /**
     * @param currency where none was chosen yet
     */
    public record Typed(Map<String, String> values, Map<String, String> hints, String currency) {}

    /** Those that can be chosen beside the amount; what was chosen is among them. */
    public List<String> currencies() {
        return Stream.concat(Stream.of(currency), CURRENCIES.stream()).distinct().toList();
    }

    /** The keyboard that a telephone shows. */
    public @Nullable String inputmode() {
        return switch (input.kind()) {
            case NUMBER, MONEY -> "decimal";
            case WHOLE -> "numeric";
            case LINK, LINK_OR_MAIL -> "url";
            case TEXT, AREA, DAY, TIME, LASTING, CHOICE, CHOICES, TICK -> null;
        };
    }

    /** Whether the code is one of the several chosen. */
    public boolean chosen(String code) {
        return Arrays.asList(value.split(" ")).contains(code);
    }

    /** How what was typed is read when somebody else has changed it meanwhile. */
    public static Readings readings(Frame frame, String module, List<Asked> asked) {
        var readings = Readings.of(frame, module);
        for (var one : asked) {
            var name = one.input().name();
            readings = one.way(readings.named(name, one.label()), name);
        }
        return readings;
    }

    private Readings way(Readings readings, String name) {
        return switch (input.kind()) {
            case TEXT, AREA, TIME, LINK, LINK_OR_MAIL, NUMBER -> readings;
            case WHOLE -> readings.number(name);
            case MONEY -> readings.money(name);
            case DAY -> readings.day(name);
            case LASTING -> readings.lasting(name);
            case CHOICE -> readings.words(name, choices);
            case CHOICES -> readings.choices(name, choices);
            case TICK -> readings.tick(name);
        };
    }
}

package soyuznik.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.util.MultiValueMap;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;

/** All that one form asks. */
public record Inputs(List<Input> all) {
    /** What is typed beside an amount. */
    public static final String CURRENCY = "-currency";

    public Inputs {
        all = List.copyOf(all);
    }

    /**
     * What was typed as it is kept, each under its name, and what is wrong with it.
     *
     * @param values without those that can't be read
     */
    public record Read(SequencedMap<String, String> values, List<FieldError> errors) {}

    public Read read(Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        for (var input : all) {
            input.read(sent(input, typed))
                    .ifPresentOrElse(
                            value -> values.put(input.name(), value),
                            () -> errors.add(wrong(input)));
            if (input.required() && values.getOrDefault(input.name(), "-").isEmpty()) {
                errors.add(FieldError.of(input.name(), "ui.input.required"));
            }
        }
        return new Read(values, List.copyOf(errors));
    }

    /**
     * What a browser sent: of what can be chosen several times all that was ticked, with a space
     * between them; of everything else the first.
     */
    public Map<String, String> sent(MultiValueMap<String, String> sent) {
        var several =
                all.stream()
                        .filter(input -> input.kind() == Input.Kind.CHOICES)
                        .map(Input::name)
                        .toList();
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) ->
                typed.put(
                        name,
                        several.contains(name)
                                ? String.join(" ", values).strip()
                                : Objects.requireNonNullElse(values.getFirst(), "")));
        return typed;
    }

    private static String sent(Input input, Map<String, String> typed) {
        var sent = typed.getOrDefault(input.name(), "").strip();
        var currency = typed.get(input.name() + CURRENCY);
        return sent.isEmpty() || currency == null ? sent : sent + ' ' + currency.strip();
    }

    private static FieldError wrong(Input input) {
        return FieldError.of(input.name(), "ui.input." + input.kind());
    }

    /** Each field that stands otherwise now than it was typed. */
    public static List<Outcome.Difference> differences(
            Map<String, String> theirs, Map<String, String> ours) {
        return ours.keySet().stream()
                .filter(name -> !theirs.getOrDefault(name, "").equals(ours.get(name)))
                .map(name ->
                        new Outcome.Difference(
                                name, theirs.getOrDefault(name, ""), ours.getOrDefault(name, "")))
                .toList();
    }
}

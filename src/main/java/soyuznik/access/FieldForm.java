package soyuznik.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.shell.FormKey;

/** A custom field as typed: raw texts by their names, an option in each row from 1. */
public record FieldForm(Map<String, String> typed) {
    private static final int LONGEST = 100;
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    /** More than these nobody chooses among. */
    public static final int OPTIONS = 100;

    /** Behind them those that were taken away. */
    private static final int LAST = 500;

    /** Empty rows for new options. */
    private static final int SPARE = 5;

    public FieldForm {
        typed = Map.copyOf(typed);
    }

    public static FieldForm begun(CustomField.Kind kind) {
        return new FieldForm(Map.of("kind", kind.name(), "key", UUID.randomUUID().toString()));
    }

    public static FieldForm of(CustomField field) {
        var typed = new HashMap<String, String>();
        typed.put("kind", field.kind().name());
        typed.put("version", Integer.toString(field.version()));
        typed.put("ru", field.label().ru());
        typed.put("en", field.label().en());
        typed.put("groupRu", field.group().ru());
        typed.put("groupEn", field.group().en());
        for (int row = 1; row <= field.options().size(); row++) {
            var option = field.options().get(row - 1);
            typed.put("code." + row, option.code());
            typed.put("ru." + row, option.ru());
            typed.put("en." + row, option.en());
            typed.put("place." + row, Integer.toString(row));
            typed.put("retired." + row, Boolean.toString(option.retired()));
        }
        return new FieldForm(typed);
    }

    public String get(String name) {
        return Typed.line(typed.get(name));
    }

    public CustomField.Kind kind() {
        return CustomField.Kind.read(get("kind")).orElse(CustomField.Kind.TEXT);
    }

    public UUID key() {
        return FormKey.of(typed);
    }

    public int version() {
        return number("version", -1);
    }

    /** The rows for options: those that are filled, and some more. */
    public int rows() {
        int last =
                IntStream.rangeClosed(1, LAST)
                        .filter(row -> !get("ru." + row).isEmpty() || !get("en." + row).isEmpty())
                        .max()
                        .orElse(0);
        return last + SPARE;
    }

    public boolean ticked(String name) {
        return get(name).equals("true");
    }

    /** The same of a field that is there already: its kind stays. */
    FieldForm as(CustomField.Kind kind) {
        var same = new HashMap<>(typed);
        same.put("kind", kind.name());
        return new FieldForm(same);
    }

    /** An option whose row was emptied is retired: records may hold it. */
    FieldForm keeping(List<FieldOption> options) {
        var kept = new HashMap<>(typed);
        var codes = options().stream().map(FieldOption::code).toList();
        int row = rows();
        for (var option : options) {
            if (!codes.contains(option.code())) {
                row++;
                kept.put("code." + row, option.code());
                kept.put("ru." + row, option.ru());
                kept.put("en." + row, option.en());
                kept.put("retired." + row, "true");
            }
        }
        return new FieldForm(kept);
    }

    Label label() {
        return new Label(get("ru"), get("en")).whole();
    }

    Label group() {
        return new Label(get("groupRu"), get("groupEn")).whole();
    }

    /** In the order of their places; a new one has no code yet. */
    List<FieldOption> options() {
        if (!kind().isChosen()) {
            return List.of();
        }
        return filled().sorted(Comparator.comparingInt(row -> number("place." + row, row)))
                .map(this::option)
                .toList();
    }

    private Stream<Integer> filled() {
        return IntStream.rangeClosed(1, LAST)
                .filter(row -> !get("ru." + row).isEmpty() || !get("en." + row).isEmpty())
                .boxed();
    }

    private FieldOption option(int row) {
        var label = new Label(get("ru." + row), get("en." + row)).whole();
        var code = get("code." + row);
        return new FieldOption(
                COUNT.matcher(code).matches() ? code : "",
                label.ru(),
                label.en(),
                ticked("retired." + row));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (label().isEmpty()) {
            errors.add(FieldError.of("ru", "access.error.empty"));
        }
        Stream.of("ru", "en", "groupRu", "groupEn").forEach(name -> longer(name, errors));
        if (kind().isChosen()) {
            options(errors);
        }
        return errors;
    }

    private void options(List<FieldError> errors) {
        var rows = filled().toList();
        if (rows.isEmpty()) {
            errors.add(FieldError.of("ru.1", "access.error.field.options"));
        }
        if (rows.size() > OPTIONS) {
            errors.add(FieldError.of("ru." + rows.getLast(), "access.error.field.many_options"));
        }
        for (var row : rows) {
            longer("ru." + row, errors);
            longer("en." + row, errors);
            boolean twice =
                    rows.stream()
                            .filter(other -> other < row)
                            .anyMatch(other -> option(other).label().meets(option(row).label()));
            if (twice) {
                errors.add(FieldError.of("ru." + row, "access.error.field.option_twice"));
            }
        }
    }

    private void longer(String name, List<FieldError> errors) {
        if (get(name).length() > LONGEST) {
            errors.add(FieldError.of(name, "access.error.too_long"));
        }
    }

    private int number(String name, int otherwise) {
        return COUNT.matcher(get(name)).matches() ? Integer.parseInt(get(name)) : otherwise;
    }

    /** Each thing that the form asks, as a person reads it. */
    static SequencedMap<String, String> fields(
            Label label, Label group, List<FieldOption> options) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ru", label.ru());
        fields.put("en", label.en());
        fields.put("groupRu", group.ru());
        fields.put("groupEn", group.en());
        fields.put(
                "options",
                options.stream()
                        .filter(one -> !one.retired())
                        .map(one ->
                                one.ru().equals(one.en()) ? one.ru() : one.ru() + " / " + one.en())
                        .collect(Collectors.joining("; ")));
        return fields;
    }

    List<Difference> differences(CustomField theirs) {
        var saved = fields(theirs.label(), theirs.group(), theirs.options());
        var differences = new Differences();
        fields(label(), group(), options())
                .forEach((name, ours) ->
                        differences.compare(name, saved.getOrDefault(name, ""), ours));
        return differences.found();
    }
}

package soyuznik.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return new FieldForm(typed).with(field.options());
    }

    /** Below our own those options that the form does not have: somebody added them meanwhile. */
    public FieldForm with(List<FieldOption> saved) {
        var more = new HashMap<>(typed);
        var own = coded();
        int row = last();
        for (var option : saved) {
            if (!own.containsKey(option.code())) {
                row++;
                more.put("code." + row, option.code());
                more.put("ru." + row, option.ru());
                more.put("en." + row, option.en());
                more.put("place." + row, Integer.toString(row));
                more.put("retired." + row, Boolean.toString(option.retired()));
            }
        }
        return new FieldForm(more);
    }

    /** The row of each option that is there already by its code, also of one that was emptied. */
    private Map<String, Integer> coded() {
        return IntStream.rangeClosed(1, LAST)
                .filter(row -> COUNT.matcher(get("code." + row)).matches())
                .boxed()
                .collect(Collectors.toMap(row -> get("code." + row), row -> row, (one, _) -> one));
    }

    private int last() {
        return Stream.concat(filled(), coded().values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
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
        return last() + SPARE;
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

    /** Each under the name of its field: of an option that of its row. */
    List<Difference> differences(CustomField theirs) {
        var differences = new Differences();
        differences.compare("ru", theirs.label().ru(), label().ru());
        differences.compare("en", theirs.label().en(), label().en());
        differences.compare("groupRu", theirs.group().ru(), group().ru());
        differences.compare("groupEn", theirs.group().en(), group().en());
        if (kind().isChosen()) {
            var rows = with(theirs.options()).coded();
            theirs.options()
                    .forEach(one -> compare(one, rows.getOrDefault(one.code(), 0), differences));
            places(theirs.options(), differences);
        }
        return differences.found();
    }

    private void compare(FieldOption theirs, int row, Differences differences) {
        var ours = option(row);
        differences.compare("ru." + row, theirs.ru(), ours.ru());
        differences.compare("en." + row, theirs.en(), ours.en());
        differences.compare(
                "retired." + row,
                Boolean.toString(theirs.retired()),
                Boolean.toString(ours.retired()));
    }

    /** Where what both have stands in another order. */
    private void places(List<FieldOption> theirs, Differences differences) {
        var rows = coded();
        var saved = theirs.stream().map(FieldOption::code).filter(rows::containsKey).toList();
        var ours = options().stream().map(FieldOption::code).filter(saved::contains).toList();
        if (!ours.equals(saved.stream().filter(ours::contains).toList())) {
            saved.forEach(code -> {
                int row = rows.getOrDefault(code, 0);
                var place = Integer.toString(saved.indexOf(code) + 1);
                var own = Integer.toString(number("place." + row, row));
                differences.compare("place." + row, place, own);
            });
        }
    }
}

package soyuznik.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;

/** Reads the fields of a filter as typed; what can't be read is told beside its field. */
public final class FilterFields {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

    private final Map<String, String> typed;
    private final List<FieldError> errors = new ArrayList<>();

    public FilterFields(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    public @Nullable Long id(String field) {
        return one(field, "ui.filter.id", text -> Long.valueOf(matching(ID, text)));
    }

    public @Nullable LocalDate day(String field) {
        return one(field, "ui.filter.day", text -> LocalDate.parse(matching(DAY, text)));
    }

    /** With or without spaces between the thousands. */
    public @Nullable BigDecimal amount(String field) {
        return one(
                field,
                "ui.filter.amount",
                text -> new BigDecimal(matching(AMOUNT, Numeral.plain(text))));
    }

    /** A whole number, with or without spaces between the thousands. */
    public @Nullable Integer count(String field) {
        return one(
                field,
                "ui.filter.count",
                text -> Integer.valueOf(matching(COUNT, Numeral.plain(text))));
    }

    /** From one to the other, both of the same field. */
    public <T extends Comparable<? super T>> void ordered(
            String field, @Nullable T from, @Nullable T to) {
        if (from != null && to != null && from.compareTo(to) > 0) {
            errors.add(FieldError.of(field + "To", "ui.filter.range"));
        }
    }

    public void wrong(String field, String message) {
        errors.add(FieldError.of(field, message));
    }

    private <T> @Nullable T one(String field, String message, Function<String, T> read) {
        var text = get(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            wrong(field, message);
            return null;
        }
    }

    private static String matching(Pattern right, String text) {
        if (!right.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}

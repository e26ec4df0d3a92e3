package soyuznik.projects.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.PersonId;
import soyuznik.shell.Numeral;

/** Reads what a person typed into a form, and gathers what can't be read. */
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final List<FieldError> errors = new ArrayList<>();

    /** A field that did not come is empty. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String key(@Nullable String typed) {
        return typed == null ? UUID.randomUUID().toString() : typed;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    Typed required(String field, String typed) {
        return check(!typed.isEmpty(), field, "projects.error.required");
    }

    Typed check(boolean right, String field, String key) {
        if (!right) {
            errors.add(FieldError.of(field, key));
        }
        return this;
    }

    Typed day(String field, String typed) {
        return check(typed.isEmpty() || day(typed) != null, field, "projects.error.day");
    }

    Typed amount(String field, String typed) {
        return check(typed.isEmpty() || amount(typed) != null, field, "projects.error.amount");
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable BigDecimal amount(String typed) {
        var plain = Numeral.plain(typed);
        return NUMBER.matcher(plain).matches()
                ? new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY)
                : null;
    }

    static @Nullable Long id(String typed) {
        return ID.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }

    static @Nullable PersonId person(String typed) {
        var id = id(typed);
        return id == null ? null : new PersonId(id);
    }
}

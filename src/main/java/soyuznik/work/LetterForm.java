package soyuznik.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a letter of results and the answer to it. */
public final class LetterForm {
    /** A letter holds the words of a whole talk. */
    public static final int LONGEST = 20_000;

    public static final Inputs AGREEMENT =
            new Inputs(
                    List.of(
                            Input.of("personId", Input.Kind.CHOICE).needed(),
                            Input.of("agreedOn", Input.Kind.DAY).needed()));

    private LetterForm() {}

    static List<FieldError> errors(String text) {
        if (text.isBlank()) {
            return List.of(FieldError.of("text", "ui.input.required"));
        }
        return text.length() > LONGEST
                ? List.of(FieldError.of("text", "ui.input.AREA"))
                : List.of();
    }

    /** Nobody agrees to what was not said yet, nor tomorrow. */
    static List<FieldError> errors(Map<String, String> read, LocalDate held, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var on = LocalDate.parse(read.get("agreedOn"));
        if (on.isAfter(today)) {
            errors.add(FieldError.of("agreedOn", "projects.error.future"));
        }
        if (on.isBefore(held)) {
            errors.add(FieldError.of("agreedOn", "work.error.agreed_before"));
        }
        return errors;
    }
}

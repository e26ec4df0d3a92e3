package soyuznik.work.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.UserId;
import soyuznik.shell.ComingDays;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked when somebody is given a part of a project. */
// T-07 P-06
public final class PartForm {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public static final Inputs ALL =
            new Inputs(
                    List.of(
                            Input.of("user", Input.Kind.CHOICE).needed(),
                            Input.choice("kind", kinds()).needed(),
                            Input.of("what", Input.Kind.TEXT).needed(),
                            Input.of("since", Input.Kind.DAY).needed(),
                            Input.of("due", Input.Kind.DAY)));

    /** By when it is to be done. */
    public static final ComingDays DUE = ComingDays.of("due");

    private PartForm() {}

    private static String[] kinds() {
        return Arrays.stream(PartKind.values()).map(Enum::name).toArray(String[]::new);
    }

    static List<FieldError> errors(Inputs.Read read) {
        var errors = new ArrayList<>(read.errors());
        var values = read.values();
        if (errors.isEmpty() && !ID.matcher(values.getOrDefault("user", "")).matches()) {
            errors.add(FieldError.of("user", "clients.team.not_working"));
        }
        var due = day(values, "due");
        if (errors.isEmpty() && due != null && due.isBefore(since(values))) {
            errors.add(FieldError.of("due", "work.part.before"));
        }
        return errors;
    }

    private static @Nullable LocalDate day(Map<String, String> read, String name) {
        var typed = read.getOrDefault(name, "");
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    private static LocalDate since(Map<String, String> read) {
        return LocalDate.parse(read.getOrDefault("since", ""));
    }

    /** What was asked, of a form without errors. */
    record Draft(UserId user, PartKind kind, String what, Part.Term term) {
        static Draft of(Map<String, String> read) {
            return new Draft(
                    new UserId(Long.parseLong(read.getOrDefault("user", ""))),
                    PartKind.valueOf(read.getOrDefault("kind", "")),
                    read.getOrDefault("what", ""),
                    new Part.Term(since(read), day(read, "due"), null));
        }
    }
}

package soyuznik.work.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.UserId;
import soyuznik.shell.ComingDays;
import soyuznik.work.tasks.Task;
import soyuznik.work.tasks.TaskDraft;

/**
 * A task as it is typed.
 *
 * @param from where its form was opened, as {@link soyuznik.work.From} reads it
 */
public record TaskForm(
        String key, String text, String due, String owner, Integer version, String from) {
    /** A task is still to be done. */
    static final ComingDays DUE = ComingDays.of("due");

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public TaskForm {
        key = text(key).isEmpty() ? UUID.randomUUID().toString() : key;
        text = text(text);
        due = text(due);
        owner = text(owner);
        version = Objects.requireNonNullElse(version, 0);
        from = text(from);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static TaskForm of(Task task, @Nullable String from) {
        return new TaskForm(
                "",
                task.text(),
                task.due().toString(),
                task.owner().id().toString(),
                task.version(),
                text(from));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (text.isEmpty()) {
            errors.add(FieldError.of("text", "work.task.empty"));
        } else if (text.length() > TaskDraft.LENGTH) {
            errors.add(FieldError.of("text", "work.task.long"));
        }
        if (day() == null) {
            errors.add(FieldError.of("due", "work.task.day"));
        }
        if (!ID.matcher(owner).matches()) {
            errors.add(FieldError.of("owner", "work.task.stranger"));
        }
        return errors;
    }

    private @Nullable LocalDate day() {
        try {
            return due.isEmpty() ? null : LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Of a form without errors. */
    TaskDraft draft() {
        return new TaskDraft(
                text, Objects.requireNonNull(day()), new UserId(Long.parseLong(owner)));
    }
}

package soyuznik.clients.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Level;
import soyuznik.clients.Post;
import soyuznik.clients.Term;
import soyuznik.kernel.FieldError;
import soyuznik.shell.FormKey;

/** What somebody is at a company, as typed into the form. */
public record PostForm(Map<String, String> typed) {
    public PostForm {
        typed = Map.copyOf(typed);
    }

    static PostForm blank() {
        return new PostForm(Map.of("key", UUID.randomUUID().toString()));
    }

    static PostForm of(Employment employment) {
        var typed = new HashMap<>(employment.fields());
        typed.put("version", Integer.toString(employment.version()));
        return new PostForm(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public UUID key() {
        return FormKey.read(get("key"));
    }

    public int version() {
        return FormKey.version(get("version"));
    }

    public boolean decides() {
        return get("decides").equals("true");
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (var field : List.of("since", "until")) {
            if (!get(field).isEmpty() && day(field) == null) {
                errors.add(FieldError.of(field, "clients.day.form"));
            }
        }
        if (Term.isReversed(day("since"), day("until"))) {
            errors.add(FieldError.of("until", "clients.employment.reversed"));
        }
        if (!get("level").isEmpty() && level() == null) {
            errors.add(FieldError.of("level", "clients.level.unknown"));
        }
        return errors;
    }

    Post post() {
        return new Post(get("position"), get("department"), level(), decides());
    }

    /** Only when there are no errors. */
    EmploymentData data() {
        return new EmploymentData(post(), new Term(day("since"), day("until")));
    }

    private @Nullable Level level() {
        for (var level : Level.values()) {
            if (level.name().equals(get("level"))) {
                return level;
            }
        }
        return null;
    }

    private @Nullable LocalDate day(String field) {
        try {
            return get(field).isEmpty() ? null : LocalDate.parse(get(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package soyuznik.clients.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import soyuznik.clients.Consent;
import soyuznik.clients.Consents;
import soyuznik.kernel.FieldError;
import soyuznik.shell.FormKey;

/** A consent to advertising as typed into the form. */
public record ConsentForm(Map<String, String> typed) {
    public ConsentForm {
        typed = Map.copyOf(typed);
    }

    static ConsentForm blank(int text, LocalDate today) {
        return new ConsentForm(
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "text", Integer.toString(text),
                        "on", today.toString()));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public UUID key() {
        return FormKey.read(get("key"));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (on().isEmpty()) {
            errors.add(FieldError.of("on", "clients.day.form"));
        }
        if (way().isEmpty()) {
            errors.add(FieldError.of("way", "clients.consent.way.missing"));
        }
        return errors;
    }

    /** Only when there are no errors. */
    Consents.Given given() {
        return new Consents.Given(
                key(), FormKey.version(get("text")), on().orElseThrow(), way().orElseThrow());
    }

    private Optional<LocalDate> on() {
        try {
            return Optional.of(LocalDate.parse(get("on")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Consent.Way> way() {
        return Arrays.stream(Consent.Way.values())
                .filter(way -> way.name().equals(get("way")))
                .findFirst();
    }
}

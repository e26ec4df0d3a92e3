package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonData;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;

/** A person as typed into the form: raw texts by the names of their fields. */
public record PersonForm(Map<String, String> typed) {
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    public PersonForm {
        typed = Map.copyOf(typed);
    }

    static PersonForm blank() {
        return new PersonForm(Map.of("key", UUID.randomUUID().toString()));
    }

    static PersonForm of(PersonData data, int version) {
        var typed = new HashMap<>(data.fields());
        typed.put("version", Integer.toString(version));
        return new PersonForm(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public UUID key() {
        return FormKey.read(get("key"));
    }

    public int version() {
        return VERSION.matcher(get("version")).matches() ? Integer.parseInt(get("version")) : -1;
    }

    public boolean decides() {
        return get("decides").equals("true");
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (get("name").isEmpty()) {
            errors.add(FieldError.of("name", "clients.person.name.missing"));
        }
        if (!get("email").isEmpty() && !MAIL.matcher(get("email")).matches()) {
            errors.add(FieldError.of("email", "clients.email.form"));
        }
        return errors;
    }

    /** Only when there are no errors. */
    PersonData data() {
        return new PersonData(get("name"), get("position"), decides(), get("phone"), get("email"));
    }

    NewPerson person(CompanyId company) {
        return new NewPerson(key(), company, data());
    }
}

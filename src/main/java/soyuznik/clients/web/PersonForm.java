package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.clients.Basis;
import soyuznik.clients.ContactData;
import soyuznik.clients.KnownPeople;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonData;
import soyuznik.clients.PersonName;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.shell.FormKey;

/** A person as typed into the form: raw texts by the names of their fields. */
public record PersonForm(Map<String, String> typed) {
    public PersonForm {
        typed = Map.copyOf(typed);
    }

    /** What was typed so far, under a key of its own. */
    static PersonForm begun(Map<String, String> typed) {
        var begun = new HashMap<>(typed);
        begun.put("key", FormKey.of(typed).toString());
        return new PersonForm(begun);
    }

    static PersonForm of(PersonData data, int version) {
        var typed = new HashMap<>(data.fields());
        typed.put("version", Integer.toString(version));
        return new PersonForm(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** By what somebody may be known already. */
    KnownPeople.Typed known() {
        return new KnownPeople.Typed(get("name"), get("phone"), get("email"));
    }

    public UUID key() {
        return FormKey.read(get("key"));
    }

    public int version() {
        return FormKey.version(get("version"));
    }

    public PostForm post() {
        return new PostForm(typed);
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (Stream.of("name", "surname", "given").map(this::get).allMatch(String::isEmpty)) {
            errors.add(FieldError.of("name", "clients.person.name.missing"));
        }
        if (!get("email").isEmpty() && !ContactData.isMail(get("email"))) {
            errors.add(FieldError.of("email", "clients.email.form"));
        }
        if (!get("phone").isEmpty() && !ContactData.isPhone(get("phone"))) {
            errors.add(FieldError.of("phone", "clients.phone.form"));
        }
        errors.addAll(post().errors());
        return errors;
    }

    /** Only when there are no errors. */
    PersonData data(Extra extra) {
        var name = PersonName.of(get("name"), get("surname"), get("given"), get("patronymic"));
        return new PersonData(name, get("note"), basis(), extra);
    }

    private @Nullable Basis basis() {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.name().equals(get("basis")))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param country where a phone without its country code rings
     */
    NewPerson person(CompanyId company, String country, Extra extra) {
        var name = data(extra).name();
        return new NewPerson(key(), company, name, post().post(), contacts(country), extra);
    }

    /** By what the person is reached, as far as anything is typed. */
    List<ContactData> contacts(String country) {
        var contacts = new ArrayList<ContactData>();
        if (!get("phone").isEmpty()) {
            contacts.add(ContactData.phoneOf(get("phone"), country));
        }
        if (!get("email").isEmpty()) {
            contacts.add(ContactData.of(ContactData.Kind.MAIL, get("email"), country));
        }
        return contacts;
    }
}

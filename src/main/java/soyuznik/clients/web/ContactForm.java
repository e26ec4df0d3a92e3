package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import soyuznik.clients.ContactData;
import soyuznik.clients.PersonContact;
import soyuznik.kernel.FieldError;
import soyuznik.shell.FormKey;

/** A way to reach a person, as typed into the form. */
public record ContactForm(Map<String, String> typed) {

    public ContactForm {
        typed = Map.copyOf(typed);
    }

    static ContactForm blank(String kind) {
        return new ContactForm(Map.of("key", UUID.randomUUID().toString(), "kind", kind));
    }

    static ContactForm of(PersonContact contact) {
        return new ContactForm(
                Map.of(
                        "kind", contact.data().kind().name(),
                        "typed", contact.data().typed(),
                        "version", Integer.toString(contact.version())));
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

    private Optional<ContactData.Kind> kind() {
        return Arrays.stream(ContactData.Kind.values())
                .filter(kind -> kind.name().equals(get("kind")))
                .findFirst();
    }

    List<FieldError> errors() {
        if (kind().isEmpty()) {
            return List.of(FieldError.of("kind", "clients.contact.kind.unknown"));
        }
        if (get("typed").isEmpty()) {
            return List.of(FieldError.of("typed", "clients.contact.missing"));
        }
        if (kind().get() == ContactData.Kind.MAIL && !ContactData.isMail(get("typed"))) {
            return List.of(FieldError.of("typed", "clients.email.form"));
        }
        return kind().get().isPhone() && !ContactData.isPhone(get("typed"))
                ? List.of(FieldError.of("typed", "clients.phone.form"))
                : List.of();
    }

    /**
     * Only when there are no errors.
     *
     * @param country where a phone without its country code rings
     */
    ContactData data(String country) {
        return ContactData.of(kind().orElseThrow(), get("typed"), country);
    }
}

package soyuznik.clients;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;

/**
 * A person to be added to a company.
 *
 * @param key made together with the form: the same key again is the same person
 * @param term how long it works there; whatever a form makes begins without any
 * @param consent null where nothing is said of it
 * @param tags that are put on; whatever a form makes begins without any
 */
public record NewPerson(
        UUID key,
        CompanyId company,
        PersonData data,
        Post post,
        SaidTerm term,
        List<ContactData> contacts,
        @Nullable SaidConsent consent,
        TypedTags tags) {
    /** Of whom nothing is noted. */
    public NewPerson(
            UUID key,
            CompanyId company,
            PersonName name,
            Post post,
            List<ContactData> contacts,
            Extra extra) {
        this(
                key,
                company,
                new PersonData(name, "", null, extra),
                post,
                SaidTerm.NOTHING,
                contacts,
                null,
                TypedTags.NONE);
    }

    /** Of whom custom fields say nothing. */
    public NewPerson(
            UUID key, CompanyId company, PersonName name, Post post, List<ContactData> contacts) {
        this(key, company, name, post, contacts, Extra.NONE);
    }

    public NewPerson {
        contacts = List.copyOf(contacts);
    }

    public PersonName name() {
        return data.name();
    }

    public Extra extra() {
        return data.extra();
    }

    /** Somebody of whom only name and position are known. */
    public static NewPerson named(
            CompanyId company, String name, String position, boolean decides) {
        return new NewPerson(
                UUID.randomUUID(),
                company,
                PersonName.of(name),
                new Post(position, "", null, decides),
                List.of());
    }
}

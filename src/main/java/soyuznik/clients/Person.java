package soyuznik.clients;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * Somebody who works at companies that the viewer sees.
 *
 * @param tags in the order of the alphabet
 * @param employments at these companies only, those of now first, the newest first
 */
// C-03
public record Person(
        PersonId id,
        int version,
        PersonData data,
        List<String> tags,
        List<PersonContact> contacts,
        List<Employment> employments) {

    public PersonName name() {
        return data.name();
    }

    /** Where the person works now, or did last. */
    public Employment main() {
        return employments.getFirst();
    }

    public List<Employment> now() {
        return employments.stream().filter(Employment::isNow).toList();
    }

    public Post post() {
        return main().post();
    }

    public boolean hasLeft() {
        return now().isEmpty();
    }

    /** Whether the viewer stands on the team of one of the companies. */
    public boolean own() {
        return employments.stream().anyMatch(Employment::own);
    }

    public boolean worksAt(CompanyId company) {
        return now().stream().anyMatch(employment -> employment.company().equals(company));
    }

    /** What is neither a phone nor a mail address. */
    public List<PersonContact> messengers() {
        return contacts.stream()
                .filter(contact -> !contact.data().kind().isPhone())
                .filter(contact -> contact.data().kind() != ContactData.Kind.MAIL)
                .toList();
    }

    public @Nullable PersonContact phone() {
        return first(ContactData.Kind::isPhone);
    }

    public @Nullable PersonContact mail() {
        return first(kind -> kind == ContactData.Kind.MAIL);
    }

    private @Nullable PersonContact first(java.util.function.Predicate<ContactData.Kind> kind) {
        return contacts.stream()
                .filter(contact -> kind.test(contact.data().kind()))
                .findFirst()
                .orElse(null);
    }

    Optional<PersonContact> contact(long id) {
        return contacts.stream().filter(contact -> contact.id() == id).findFirst();
    }
}

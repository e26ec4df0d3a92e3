package soyuznik.clients;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a file says of a person into what is known of it: what the file leaves empty stays, and
 * so does the name; a way to reach it is added to those that are there.
 *
 * @param everything whether the file is right also where it says otherwise; if not, only what is
 *     empty is filled
 */
// W-01
public record PersonFilling(boolean everything) {
    PersonData of(PersonData held, PersonData said) {
        return new PersonData(
                held.name(),
                text(held.note(), said.note()),
                value(held.basis(), said.basis()),
                held.extra().filled(said.extra(), everything));
    }

    Post of(Post held, Post said) {
        return new Post(
                text(held.position(), said.position()),
                text(held.department(), said.department()),
                value(held.level(), said.level()),
                held.decides());
    }

    /** Whether what the file says would let somebody leave before it began. */
    boolean reverses(Term held, SaidTerm said) {
        return said.reverses(held, everything);
    }

    EmploymentData of(Employment held, Post post, SaidTerm said) {
        return new EmploymentData(of(held.post(), post), said.into(held.term(), everything));
    }

    /** Those that are new. */
    List<ContactData> of(List<ContactData> held, List<ContactData> said) {
        return said.stream()
                .filter(each -> held.stream().noneMatch(other -> isSame(other, each)))
                .filter(each ->
                        everything || held.stream().map(ContactData::kind).noneMatch(like(each)))
                .toList();
    }

    static boolean isSame(ContactData one, ContactData other) {
        return like(one).test(other.kind())
                && (one.typed().equalsIgnoreCase(other.typed())
                        || (one.canonical() != null && one.canonical().equals(other.canonical())));
    }

    /** Whoever has one phone has a phone, wherever it rings. */
    static Predicate<ContactData.Kind> like(ContactData contact) {
        return contact.kind().isPhone() ? ContactData.Kind::isPhone : contact.kind()::equals;
    }

    /** Tags that would be put on. */
    TypedTags of(TypedTags held, TypedTags said) {
        return everything || held.isEmpty() ? said.without(held) : TypedTags.NONE;
    }

    private String text(String held, String said) {
        return said.isEmpty() || (!everything && !held.isEmpty()) ? held : said;
    }

    private <T> @Nullable T value(@Nullable T held, @Nullable T said) {
        return said == null || (!everything && held != null) ? held : said;
    }

    /** Who holds none gets it; that somebody wants none any more is taken from a file in full. */
    @Nullable SaidConsent of(@Nullable Consent holds, @Nullable SaidConsent said) {
        boolean counts =
                said instanceof SaidConsent.Given ? holds == null : everything && holds != null;
        return counts ? said : null;
    }
}

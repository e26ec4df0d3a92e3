package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a file says of a client into what is known of it: what the file leaves empty stays, and
 * so do country and place in the holding.
 *
 * @param everything whether the file is right also where it says otherwise; if not, only what is
 *     empty is filled
 */
// W-01
public record Filling(boolean everything) {
    CompanyData of(CompanyData held, CompanyData said) {
        return new CompanyData(
                everything ? said.name() : held.name(),
                text(held.fullName(), said.fullName()),
                of(held.requisites(), said.requisites()),
                of(held.profile(), said.profile()),
                of(held.contacts(), said.contacts()),
                held.extra().filled(said.extra(), everything));
    }

    private Requisites of(Requisites held, Requisites said) {
        return new Requisites(
                held.country(),
                value(held.inn(), said.inn()),
                value(held.kpp(), said.kpp()),
                value(held.ogrn(), said.ogrn()),
                value(held.taxNumber(), said.taxNumber()),
                value(held.bankAccount(), said.bankAccount()),
                value(held.bic(), said.bic()));
    }

    private Profile of(Profile held, Profile said) {
        return new Profile(
                text(held.industry(), said.industry()),
                value(held.employees(), said.employees()),
                value(held.revenue(), said.revenue()),
                text(held.source(), said.source()),
                held.parent(),
                held.register());
    }

    private Contacts of(Contacts held, Contacts said) {
        return new Contacts(
                text(held.address(), said.address()),
                text(held.site(), said.site()),
                text(held.phone(), said.phone()),
                text(held.email(), said.email()));
    }

    /**
     * Those that are new. Where only what is empty is filled, a client that has a phone gets no
     * other one, nor a mail.
     *
     * @param held the first phone and mail among them, as they will be
     * @param known whether it has had one of the kind before
     */
    List<ContactData> further(
            List<ContactData> held, List<ContactData> known, List<ContactData> said) {
        return said.stream()
                .filter(each -> held.stream().noneMatch(other -> PersonFilling.isSame(other, each)))
                .filter(each ->
                        everything
                                || known.stream()
                                        .map(ContactData::kind)
                                        .noneMatch(PersonFilling.like(each)))
                .toList();
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
}

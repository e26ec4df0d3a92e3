package soyuznik.clients.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import soyuznik.access.Extra;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Profile;
import soyuznik.clients.Register;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;

/**
 * Puts one company together from several, field by field. What only makes sense together goes
 * together: the account with its bank, a foreign number with its country.
 */
// C-09
public final class Merged {
    /** In the order of the form; a choice is made for each. */
    public static final List<String> FIELDS =
            List.of(
                    "name",
                    "fullName",
                    "country",
                    "inn",
                    "kpp",
                    "ogrn",
                    "bankAccount",
                    "legalForm",
                    "okved",
                    "seat",
                    "industry",
                    "employees",
                    "revenue",
                    "source",
                    "parent",
                    "address",
                    "site",
                    "phone",
                    "email");

    private final Map<CompanyId, CompanyData> companies;
    private final Map<String, CompanyId> choices;
    private final CompanyId kept;

    private Merged(
            Map<CompanyId, CompanyData> companies, Map<String, CompanyId> choices, CompanyId kept) {
        this.companies = companies;
        this.choices = choices;
        this.kept = kept;
    }

    /** Where nothing was chosen, the one that stays keeps what it has. */
    static CompanyData of(
            Map<CompanyId, CompanyData> companies, Map<String, CompanyId> choices, CompanyId kept) {
        return new Merged(companies, choices, kept).data();
    }

    private CompanyData data() {
        return new CompanyData(
                from("name").name(),
                from("fullName").fullName(),
                requisites(),
                profile(companies.keySet()),
                contacts(),
                extra());
    }

    private Requisites requisites() {
        return new Requisites(
                from("country").requisites().country(),
                from("inn").requisites().inn(),
                from("kpp").requisites().kpp(),
                from("ogrn").requisites().ogrn(),
                from("country").requisites().taxNumber(),
                from("bankAccount").requisites().bankAccount(),
                from("bankAccount").requisites().bic());
    }

    /** Nobody becomes its own parent. */
    private Profile profile(Set<CompanyId> all) {
        var parent = from("parent").profile().parent();
        return new Profile(
                from("industry").profile().industry(),
                from("employees").profile().employees(),
                from("revenue").profile().revenue(),
                from("source").profile().source(),
                parent == null || all.contains(parent) ? null : parent,
                register());
    }

    private Register register() {
        return new Register(
                from("okved").profile().register().okved(),
                from("legalForm").profile().register().legalForm(),
                from("seat").profile().register().seat());
    }

    private Contacts contacts() {
        return new Contacts(
                from("address").contacts().address(),
                from("site").contacts().site(),
                from("phone").contacts().phone(),
                from("email").contacts().email());
    }

    /** Each custom field from where it is chosen, those not asked any more too. */
    private Extra extra() {
        var values = new HashMap<String, String>();
        companies.values().stream()
                .flatMap(company -> company.extra().values().keySet().stream())
                .forEach(key -> values.put(key, from(key).extra().get(key)));
        return new Extra(values);
    }

    private CompanyData from(String field) {
        return Objects.requireNonNull(companies.get(choices.getOrDefault(field, kept)));
    }
}

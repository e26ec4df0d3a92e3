package soyuznik.clients;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Outcome;

/** All that is written about a company, apart from who works with it. */
// C-01
public record CompanyData(
        String name,
        String fullName,
        Requisites requisites,
        Profile profile,
        Contacts contacts,
        Extra extra) {

    /** Of which custom fields say nothing. */
    public CompanyData(
            String name,
            String fullName,
            Requisites requisites,
            Profile profile,
            Contacts contacts) {
        this(name, fullName, requisites, profile, contacts, Extra.NONE);
    }

    public CompanyData {
        name = name.strip();
        fullName = fullName.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A company without a name");
        }
    }

    /** Only a name; all else is to be found out. */
    public static CompanyData named(String name, Requisites requisites) {
        return new CompanyData(name, "", requisites, Profile.UNKNOWN, Contacts.UNKNOWN);
    }

    /**
     * Each field as a person reads it, in the order of the form; the message {@code
     * field.clients.<field>} names it. Behind them the custom fields by their keys.
     */
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("fullName", fullName);
        fields.put("country", requisites.country());
        fields.put("inn", text(requisites.inn()));
        fields.put("kpp", text(requisites.kpp()));
        fields.put("ogrn", text(requisites.ogrn()));
        fields.put("taxNumber", text(requisites.taxNumber()));
        fields.put("bankAccount", text(requisites.bankAccount()));
        fields.put("bic", text(requisites.bic()));
        fields.put("legalForm", profile.register().legalForm());
        fields.put("okved", profile.register().okved());
        fields.put("seat", text(profile.register().seat()));
        fields.put("industry", profile.industry());
        fields.put("employees", text(profile.employees()));
        var revenue = profile.revenue();
        fields.put(
                "revenue",
                revenue == null
                        ? ""
                        : revenue.amount().stripTrailingZeros().toPlainString()
                                + ' '
                                + revenue.currency());
        fields.put("source", profile.source());
        fields.put("parent", text(profile.parent()));
        fields.putAll(reached());
        fields.putAll(extra.values());
        return fields;
    }

    private SequencedMap<String, String> reached() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("address", contacts.address());
        fields.put("site", contacts.site());
        fields.put("phone", contacts.phone());
        fields.put("email", contacts.email());
        return fields;
    }

    /** With its words by their codes. */
    CompanyData with(String industry, String source) {
        return new CompanyData(
                name, fullName, requisites, profile.with(industry, source), contacts, extra);
    }

    public CompanyData with(Extra extra) {
        return new CompanyData(name, fullName, requisites, profile, contacts, extra);
    }

    /** The names of the fields that the other holds otherwise. */
    Set<String> differing(CompanyData other) {
        var theirs = other.fields();
        var differing =
                fields().entrySet().stream()
                        .filter(field -> !field.getValue().equals(theirs.get(field.getKey())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        differing.addAll(extra.differing(other.extra)); // an emptied one is not among the fields
        return differing;
    }

    /** Each field that somebody saved otherwise meanwhile. */
    List<Outcome.Difference> differences(CompanyData theirs) {
        var typed = fields();
        var saved = theirs.fields();
        return differing(theirs).stream()
                .map(field ->
                        new Outcome.Difference(
                                field,
                                saved.getOrDefault(field, ""),
                                typed.getOrDefault(field, "")))
                .toList();
    }

    String nameKey() {
        return CompanyName.key(name);
    }

    String sortKey() {
        return CompanyName.sortKey(name);
    }

    /**
     * What the search looks through: own words of the names, numbers, digits of the phone, mail and
     * site, texts of custom fields, folded.
     */
    String searchText() {
        return Stream.of(
                        sortKey(),
                        fullName.equals(name) ? "" : CompanyName.sortKey(fullName),
                        requisites.inn(),
                        requisites.ogrn(),
                        requisites.taxNumber(),
                        SearchText.digits(contacts.phone()),
                        contacts.email(),
                        contacts.site())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(Folding::fold)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), this::withExtra));
    }

    private String withExtra(String folded) {
        var searched = extra.searched();
        return searched.isEmpty() ? folded : folded + ' ' + searched;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package soyuznik.clients.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.clients.Company;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Inputs;
import soyuznik.shell.Readings;

/** The form of one value of a company, shown in its place or as a page of its own. */
public record CompanyValuePage(
        Company company, String field, Value value, Words words, FieldSet fields) {
    private static final List<String> CURRENCIES =
            List.of("RUB", "USD", "EUR", "CNY", "KZT", "BYN");

    /** Those that are proven only together, and what the form does not ask. */
    private static final Set<String> TOGETHER =
            Set.of("bankAccount", "bic", "country", "taxNumber", "parent", "version", "currency");

    /**
     * @param saved as it is stored
     * @param typed as it was typed
     */
    public record Value(String saved, String typed, String currency) {}

    /** Whether the field can be changed without another. */
    public static boolean isAlone(String field) {
        return !TOGETHER.contains(field);
    }

    public String address() {
        return "/companies/" + company.id() + "/values/" + field;
    }

    public String back() {
        return "/companies/" + company.id();
    }

    public String spot() {
        return "fact-" + field;
    }

    /** The custom field; null: it is one that the product asks anyway. */
    public @Nullable Asked extra(Frame frame) {
        var typed = new HashMap<String, String>();
        typed.put(field, value.typed());
        if (!value.currency().isEmpty()) {
            typed.put(field + Inputs.CURRENCY, value.currency());
        }
        return fields.offered(field)
                .map(custom -> FieldSet.asked(custom, frame, typed))
                .orElse(null);
    }

    public boolean isWord() {
        return field.equals("industry") || field.equals("source");
    }

    private Dictionary dictionary() {
        return field.equals("industry") ? Dictionary.INDUSTRY : Dictionary.SOURCE;
    }

    public String word(Frame frame) {
        return words.read(dictionary(), value.typed(), frame.visitor().language());
    }

    public List<Choice> offered(Frame frame) {
        return words.offered(dictionary(), frame.visitor().language());
    }

    public List<Choice> seats(Frame frame) {
        return CompanyReadings.seats(frame);
    }

    public String currency(Frame frame) {
        return value.currency().isEmpty() ? frame.visitor().currency() : value.currency();
    }

    public List<String> currencies(Frame frame) {
        return Stream.concat(Stream.of(currency(frame)), CURRENCIES.stream()).distinct().toList();
    }

    public Readings readings(Frame frame) {
        return fields.readings(CompanyReadings.of(frame, words), frame);
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, company);
    }
}

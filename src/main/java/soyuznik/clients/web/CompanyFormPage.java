package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Known;
import soyuznik.clients.merging.NearClients;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a company.
 *
 * @param id null: a new one
 * @param checked what is to be said about the numbers typed so far
 * @param near clients that the viewer sees and that may be this one
 * @param leaders to whom the new client may be given; empty when that is not for the viewer to
 *     choose
 */
public record CompanyFormPage(
        @Nullable CompanyId id,
        CompanyForm form,
        Checked checked,
        List<NearClients.Near> near,
        List<Choice> leaders,
        Words words,
        FieldSet fields) {

    private static final List<String> CURRENCIES =
            List.of("RUB", "USD", "EUR", "CNY", "KZT", "BYN");

    /**
     * @param known a company of one of the numbers (T-04)
     */
    public record Checked(List<Text> wrong, boolean right, @Nullable Known known) {
        static final Checked NOTHING = new Checked(List.of(), false, null);
    }

    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return id == null ? "/companies" : "/companies/" + id;
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        if (id != null) {
            crumbs.put(form.get("name"), "/companies/" + id);
        }
        return crumbs;
    }

    public String leave() {
        return id == null ? "/companies" : "/companies/" + id;
    }

    public String title() {
        return id == null ? "clients.form.new" : "clients.form.edit";
    }

    /** Whether a group of fields stands open: something is typed in it, or wrong with it. */
    public boolean open(String... fields) {
        return List.of(fields).stream().anyMatch(field -> !form.get(field).isEmpty());
    }

    public boolean abroad() {
        return !form.requisites().country().equals("RU");
    }

    public List<String> currencies(String own) {
        return Stream.concat(Stream.of(form.currency(own), own), CURRENCIES.stream())
                .distinct()
                .toList();
    }

    /** What stands in the field of a word, in the reader's language. */
    public String word(Frame frame, Dictionary dictionary, String field) {
        return words.read(dictionary, form.get(field), frame.visitor().language());
    }

    public List<Choice> offered(Frame frame, Dictionary dictionary) {
        return words.offered(dictionary, frame.visitor().language());
    }

    /** The custom fields, group by group. */
    public List<FieldGroup.Form> extra(Frame frame) {
        return fields.asked(frame, form.typed());
    }

    /** As the name says it, until somebody says otherwise. */
    public String legalForm() {
        var typed = form.get("legalForm");
        return typed.isEmpty() ? CompanyName.form(form.get("name")) : typed;
    }

    public List<Choice> seats(Frame frame) {
        return CompanyReadings.seats(frame);
    }

    public List<Choice> countries(Frame frame) {
        return CompanyReadings.countries(frame);
    }

    public Readings readings(Frame frame) {
        return fields.readings(CompanyReadings.of(frame, words), frame);
    }
}

package soyuznik.clients.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.clients.CompanyData;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Contacts;
import soyuznik.clients.NewCompany;
import soyuznik.clients.Profile;
import soyuznik.clients.Register;
import soyuznik.clients.Requisites;
import soyuznik.clients.TeamRequests;
import soyuznik.clients.TypedRequisites;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.FormKey;

/** A company as typed into the form: raw texts by the names of their fields. */
public record CompanyForm(Map<String, String> typed) {
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern OKVED = Pattern.compile("\\d{2}(\\.\\d{1,2}){0,2}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public CompanyForm {
        typed = Map.copyOf(typed);
    }

    /** A new one, as far as it was typed. */
    static CompanyForm begun(Map<String, String> typed) {
        var begun = new HashMap<>(typed);
        begun.putIfAbsent("key", UUID.randomUUID().toString());
        begun.putIfAbsent("country", Requisites.RUSSIA);
        return new CompanyForm(begun);
    }

    static CompanyForm of(CompanyData data, int version) {
        var typed = new HashMap<>(data.fields());
        var revenue = data.profile().revenue();
        typed.put(
                "revenue",
                revenue == null ? "" : revenue.amount().stripTrailingZeros().toPlainString());
        typed.put("currency", revenue == null ? "" : revenue.currency());
        typed.put("version", Integer.toString(version));
        return new CompanyForm(typed);
    }

    /** The currency of the revenue, or the visitor's own. */
    public String currency(String own) {
        return get("currency").isEmpty() ? own : get("currency");
    }

    /** What stands in the field; empty when it did not come. */
    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public UUID key() {
        return FormKey.read(get("key"));
    }

    public int version() {
        return COUNT.matcher(get("version")).matches() ? Integer.parseInt(get("version")) : -1;
    }

    public TypedRequisites requisites() {
        return new TypedRequisites(
                get("country"),
                get("inn"),
                get("kpp"),
                get("ogrn"),
                get("taxNumber"),
                get("bankAccount"),
                get("bic"));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (get("name").isEmpty()) {
            errors.add(FieldError.of("name", "clients.name.missing"));
        }
        errors.addAll(requisites().errors());
        Stream.of(
                        wrong("email", MAIL, get("email"), "clients.email.form"),
                        wrong("okved", OKVED, get("okved"), "clients.okved.form"),
                        wrong("employees", COUNT, plain("employees"), "clients.employees.form"),
                        wrong("revenue", AMOUNT, plain("revenue"), "clients.revenue.form"),
                        wrong("currency", CURRENCY, get("currency"), "clients.currency.form"))
                .flatMap(List::stream)
                .forEach(errors::add);
        return errors;
    }

    /** Only when there are no errors; the parent, which the form does not change, stays. */
    CompanyData data(@Nullable CompanyId parent) {
        var employees = plain("employees");
        var profile =
                new Profile(
                        get("industry"),
                        employees.isEmpty() ? null : Integer.valueOf(employees),
                        revenue(),
                        get("source"),
                        parent,
                        new Register(get("okved"), legalForm(), Register.seat(get("seat"))));
        var contacts = new Contacts(get("address"), get("site"), get("phone"), get("email"));
        return new CompanyData(
                get("name"), get("fullName"), requisites().proven(), profile, contacts);
    }

    /** What the name says is not kept a second time. */
    private String legalForm() {
        var typed = get("legalForm");
        return typed.equals(CompanyName.form(get("name"))) ? "" : typed;
    }

    NewCompany company(Extra extra) {
        var responsible = get("responsible");
        var place =
                ID.matcher(responsible).matches()
                        ? new NewCompany.Place.With(new UserId(Long.parseLong(responsible)))
                        : new NewCompany.Place.Maker();
        return new NewCompany(key(), data(null).with(extra), place);
    }

    /** Asks to join the team of the company that has these numbers. */
    Outcome<Requisites> ask(TeamRequests requests, Viewer viewer) {
        var errors = requisites().errors();
        return errors.isEmpty()
                ? requests.ask(requisites().proven(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    private @Nullable Money revenue() {
        var amount = plain("revenue");
        return amount.isEmpty() ? null : new Money(new BigDecimal(amount), currency("RUB"));
    }

    /** A number without the spaces between thousands, with a point. */
    private String plain(String field) {
        return get(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    }

    private static List<FieldError> wrong(String field, Pattern right, String value, String key) {
        return value.isEmpty() || right.matcher(value).matches()
                ? List.of()
                : List.of(FieldError.of(field, key));
    }
}

package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.UserId;
import soyuznik.projects.Draft;
import soyuznik.projects.Opening;
import soyuznik.projects.Project;
import soyuznik.shell.ComingDays;
import soyuznik.shell.FormKey;

/** A project as it is typed, for a new one and for one that is there. */
public record ProjectForm(
        String key,
        String company,
        String title,
        String need,
        String person,
        String product,
        String amount,
        String currency,
        String plannedClose,
        String owner,
        Integer version) {
    /** When a sale is to be won. */
    static final ComingDays CLOSE = ComingDays.of("plannedClose");

    public ProjectForm {
        key = Typed.text(key);
        company = Typed.text(company);
        title = Typed.text(title);
        need = Typed.text(need);
        person = Typed.text(person);
        product = Typed.text(product);
        amount = Typed.text(amount);
        currency = Typed.text(currency);
        plannedClose = Typed.text(plannedClose);
        owner = Typed.text(owner);
        version = Objects.requireNonNullElse(version, 0);
    }

    static ProjectForm blank(String company, UserId owner, String currency) {
        var key = UUID.randomUUID().toString();
        return new ProjectForm(key, company, "", "", "", "", "", currency, "", owner.toString(), 0);
    }

    /** Of a new project, as a browser sent it. */
    static ProjectForm sent(Map<String, String> typed) {
        return new ProjectForm(
                typed.getOrDefault("key", ""),
                typed.getOrDefault("company", ""),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("need", ""),
                typed.getOrDefault("person", ""),
                typed.getOrDefault("product", ""),
                typed.getOrDefault("amount", ""),
                typed.getOrDefault("currency", ""),
                typed.getOrDefault("plannedClose", ""),
                typed.getOrDefault("owner", ""),
                0);
    }

    static ProjectForm of(Project project, String currency) {
        var sale = project.sale();
        var contact = sale.contact();
        var amount = sale.amount();
        return new ProjectForm(
                "",
                project.client().id().toString(),
                sale.title(),
                sale.need(),
                contact == null ? "" : contact.id().toString(),
                sale.product(),
                amount == null ? "" : amount.amount().stripTrailingZeros().toPlainString(),
                amount == null ? currency : amount.currency(),
                Objects.toString(sale.plannedClose(), ""),
                project.owner().id().toString(),
                project.version());
    }

    /** The day that a project has is not asked about. */
    static ComingDays close(Project project) {
        var planned = Objects.toString(project.sale().plannedClose(), "");
        return CLOSE.beside(Map.of("plannedClose", planned));
    }

    /** One of its values, an amount with its currency. */
    String value(String field) {
        return switch (field) {
            case "need" -> need;
            case "product" -> product;
            case "amount" -> plain().isEmpty() ? "" : plain() + ' ' + currency;
            case "plannedClose" -> plannedClose;
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** As it is stored, however it was typed. */
    private String plain() {
        var read = Typed.amount(amount);
        return read == null ? amount : read.stripTrailingZeros().toPlainString();
    }

    /** The same with one value as it was typed. */
    ProjectForm with(String field, Map<String, String> typed) {
        var now = typed.getOrDefault(field, "");
        boolean money = field.equals("amount");
        return new ProjectForm(
                key,
                company,
                title,
                field.equals("need") ? now : need,
                person,
                field.equals("product") ? now : product,
                money ? now : amount,
                money ? typed.getOrDefault("currency", currency) : currency,
                field.equals("plannedClose") ? now : plannedClose,
                owner,
                version);
    }

    List<FieldError> errors() {
        return new Typed()
                .required("title", title)
                .amount("amount", amount)
                .check(currency.length() == 3, "amount", "projects.error.currency")
                .day("plannedClose", plannedClose)
                .errors();
    }

    @Nullable CompanyId client() {
        var id = Typed.id(company);
        return id == null ? null : new CompanyId(id);
    }

    Opening opening(CompanyId client, NewProject typed, UserId by) {
        return new Opening(
                FormKey.read(key), client, draft(by), typed.start().start(), typed.extra());
    }

    /**
     * @param owner where the form names none
     */
    Draft draft(UserId owner) {
        var named = Typed.id(this.owner);
        return new Draft(
                title,
                need,
                Typed.person(person),
                product,
                Typed.amount(amount),
                currency,
                Typed.day(plannedClose),
                named == null ? owner : new UserId(named));
    }
}

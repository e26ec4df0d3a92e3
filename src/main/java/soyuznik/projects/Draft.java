package soyuznik.projects;

import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;

/**
 * What a person writes about a project (P-06).
 *
 * @param currency of the amount, also of one that is not known yet
 */
public record Draft(
        String title,
        String need,
        @Nullable PersonId person,
        String product,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable LocalDate plannedClose,
        UserId owner) {
    public Draft {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A project needs a title");
        }
        title = title.strip();
        need = need.strip();
        product = product.strip();
    }

    /**
     * What is written about the project now.
     *
     * @param currency of an amount that is not known yet
     */
    public static Draft of(Project project, String currency) {
        var sale = project.sale();
        var contact = sale.contact();
        var amount = sale.amount();
        return new Draft(
                sale.title(),
                sale.need(),
                contact == null ? null : contact.id(),
                sale.product(),
                amount == null ? null : amount.amount(),
                amount == null ? currency : amount.currency(),
                sale.plannedClose(),
                project.owner().id());
    }

    public Draft led(UserId user) {
        return new Draft(title, need, person, product, amount, currency, plannedClose, user);
    }

    /**
     * @param day null: it is not known when
     */
    public Draft closing(@Nullable LocalDate day) {
        return new Draft(title, need, person, product, amount, currency, day, owner);
    }

    /** The draft as the columns of the project, but for what a search finds it by. */
    Map<Field<?>, @Nullable Object> row() {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        row.put(PROJECT.TITLE, title);
        row.put(PROJECT.NEED, need);
        row.put(PROJECT.PERSON_ID, person == null ? null : person.value());
        row.put(PROJECT.PRODUCT, product);
        row.put(PROJECT.AMOUNT, amount);
        row.put(PROJECT.CURRENCY, currency);
        row.put(PROJECT.PLANNED_CLOSE, plannedClose);
        row.put(PROJECT.OWNER_ID, owner.value());
        return row;
    }

    /** What is counted is not typed: the amount stays that of the lines. */
    // P-06
    Draft under(Project theirs) {
        var sum = theirs.sale().amount();
        return sum == null || !theirs.sale().counted()
                ? this
                : new Draft(
                        title,
                        need,
                        person,
                        product,
                        sum.amount(),
                        sum.currency(),
                        plannedClose,
                        owner);
    }

    static String searchText(String title, String product, Extra extra) {
        return (Folding.fold(title + ' ' + product) + ' ' + extra.searched()).strip();
    }

    /** Where the project says something else; the values as the fields of the form hold them. */
    List<Outcome.Difference> differences(Project theirs) {
        var sale = theirs.sale();
        var contact = sale.contact();
        return new Differences()
                .compare("title", sale.title(), title)
                .compare("need", sale.need(), need)
                .compare("person", contact == null ? null : contact.id(), person)
                .compare("product", sale.product(), product)
                .money("amount", sale.amount(), amount == null ? null : new Money(amount, currency))
                .compare("plannedClose", sale.plannedClose(), plannedClose)
                .compare("owner", theirs.owner().id(), owner)
                .found();
    }
}

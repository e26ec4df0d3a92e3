package soyuznik.clients.merging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import soyuznik.clients.ClientList;
import soyuznik.clients.ContactData;
import soyuznik.clients.Employment;
import soyuznik.clients.FoundPeople;
import soyuznik.clients.Person;
import soyuznik.clients.PersonContact;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.PersonOrder;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * Clients among those the viewer sees that may be the one that is being typed: of such a name, of
 * this phone or mail, or with somebody who has it.
 */
// C-09
@Component
public class NearClients {
    private static final int MOST = 5;

    private final ClientList clients;
    private final FoundPeople people;
    private final MadeTwice twice;

    NearClients(ClientList clients, FoundPeople people, MadeTwice twice) {
        this.twice = twice;
        this.clients = clients;
        this.people = people;
    }

    /** What has been typed so far; empty for nothing. */
    public record Typed(String name, String phone, String email) {}

    /** By what it is like; the message {@code clients.near.<by>} says so. */
    public enum By {
        NAME,
        PHONE,
        MAIL,
        DOMAIN
    }

    /** One of them. */
    public record Near(CompanyId id, String name, Set<By> by) {}

    public List<Near> of(Typed typed, Viewer viewer) {
        var found = new Found(new LinkedHashMap<>());
        twice.named(typed.name(), viewer).forEach(one -> found.add(one.id(), one.name(), By.NAME));
        var phone = Traits.phone(typed.phone());
        look(found, By.PHONE, phone, viewer);
        var mail = typed.email().strip().toLowerCase(Locale.ROOT);
        look(found, By.MAIL, mail.indexOf('@') > 0 ? mail : "", viewer);
        look(found, By.DOMAIN, Traits.domain(mail, ""), viewer);
        clients.near(viewer, typed.name(), MOST)
                .forEach(row -> found.add(row.id(), row.name(), By.NAME));
        return found.all().stream().limit(MOST).toList();
    }

    /** The search finds the words anywhere; here they must be what the trait is. */
    private void look(Found found, By by, String value, Viewer viewer) {
        if (value.isEmpty()) {
            return;
        }
        clients.search(viewer, false, value).stream()
                .filter(row -> value.equals(of(by, row)))
                .forEach(row -> found.add(row.id(), row.name(), by));
        with(value, viewer).stream()
                .filter(person -> has(person, by, value))
                .flatMap(person -> person.employments().stream())
                .map(Employment::workplace)
                .forEach(there -> found.add(there.id(), there.name(), by));
    }

    private static String of(By by, ClientList.Row row) {
        return switch (by) {
            case NAME -> row.name();
            case PHONE -> Traits.phone(row.details().phone());
            case MAIL -> row.details().email().toLowerCase(Locale.ROOT);
            case DOMAIN -> Traits.domain(row.details().email(), "");
        };
    }

    private static boolean has(Person person, By by, String value) {
        return person.contacts().stream()
                .map(PersonContact::data)
                .filter(contact -> contact.canonical() != null)
                .anyMatch(contact -> value.equals(of(by, contact)));
    }

    private static String of(By by, ContactData contact) {
        var canonical = contact.canonical() == null ? "" : contact.canonical();
        boolean mail = contact.kind() == ContactData.Kind.MAIL;
        return switch (by) {
            case NAME -> "";
            case PHONE -> contact.kind().isPhone() ? Traits.phone(canonical) : "";
            case MAIL -> mail ? canonical : "";
            case DOMAIN -> mail ? Traits.domain(canonical, "") : "";
        };
    }

    private List<Person> with(String words, Viewer viewer) {
        var filter = PersonFilter.of(words);
        return people.page(viewer, filter, PersonOrder.BY_NAME, null).people().rows();
    }

    /** Each once, with all by which it was found. */
    private record Found(Map<CompanyId, Near> near) {

        void add(CompanyId id, String name, By by) {
            near.computeIfAbsent(id, _ -> new Near(id, name, EnumSet.noneOf(By.class)))
                    .by()
                    .add(by);
        }

        List<Near> all() {
            return new ArrayList<>(near.values());
        }
    }
}

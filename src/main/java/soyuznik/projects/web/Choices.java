package soyuznik.projects.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.access.OurCompany;
import soyuznik.access.Users;
import soyuznik.clients.People;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Choice;

/** What the selects of the forms offer. */
@Component
class Choices {
    private static final List<String> CURRENCIES =
            List.of("RUB", "KZT", "BYN", "CNY", "USD", "EUR");
    private final People people;
    private final Users users;
    private final OurCompany company;

    Choices(People people, Users users, OurCompany company) {
        this.people = people;
        this.users = users;
        this.company = company;
    }

    /** The people of the client who still work there. */
    List<Choice> people(CompanyId client, Viewer viewer) {
        return people.of(client, viewer).stream()
                .filter(person -> person.leftOn() == null)
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                named(person.data().name(), person.data().position())))
                .toList();
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    /** Nobody for who may not reassign: the owner stays. */
    List<Choice> owners(Viewer viewer) {
        return viewer.may(Right.REASSIGN)
                ? users.active().stream()
                        .map(user -> new Choice(user.id().toString(), user.name().full()))
                        .toList()
                : List.of();
    }

    String currency() {
        return company.settings().currency();
    }

    /** Our own first. */
    List<String> currencies(String own) {
        return Stream.concat(Stream.of(own), CURRENCIES.stream()).distinct().toList();
    }
}

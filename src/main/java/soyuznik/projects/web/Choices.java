package soyuznik.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.OurCompany;
import soyuznik.access.Users;
import soyuznik.clients.People;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;

/** What the selects of the forms offer. */
@Component
public class Choices {
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

    /**
     * The people of the client who still work there, and the one who is named already, also when no
     * longer there.
     */
    public List<Choice> people(CompanyId client, List<Project.Contact> named, Viewer viewer) {
        var there =
                people.of(client, viewer).stream()
                        .filter(person -> !person.hasLeft())
                        .map(person ->
                                choice(
                                        person.id(),
                                        person.name().ordered(),
                                        person.post().position()));
        var kept = named.stream().map(each -> choice(each.id(), each.name(), each.position()));
        return distinct(Stream.concat(there, kept));
    }

    private static Choice choice(PersonId id, String name, String position) {
        return new Choice(id.toString(), named(name, position));
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    /**
     * Nobody for who may not reassign.
     *
     * @param owner stays to be chosen, also when no longer with us; null for a new project
     */
    List<Choice> owners(Project.@Nullable Owner owner, Viewer viewer) {
        if (!viewer.may(Right.REASSIGN)) {
            return List.of();
        }
        var active =
                users.active().stream()
                        .filter(user -> !user.roles().equals(Set.of(Role.ADMIN)))
                        .map(user -> new Choice(user.id().toString(), user.name().full()));
        return distinct(Stream.concat(active, kept(owner).stream()));
    }

    private static List<Choice> kept(Project.@Nullable Owner owner) {
        return owner == null ? List.of() : List.of(new Choice(owner.id().toString(), owner.name()));
    }

    /** Each value once, the first label stays. */
    private static List<Choice> distinct(Stream<Choice> choices) {
        var byValue = new LinkedHashMap<String, Choice>();
        choices.forEach(choice -> byValue.putIfAbsent(choice.value(), choice));
        return List.copyOf(byValue.values());
    }

    String currency() {
        return company.settings().currency();
    }

    /** Our own first. */
    List<String> currencies(String own) {
        return Stream.concat(Stream.of(own), CURRENCIES.stream()).distinct().toList();
    }
}

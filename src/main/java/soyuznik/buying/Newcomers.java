package soyuznik.buying;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;

/** The person that a form names: one of the client, or one who is new to us there. */
@Component
class Newcomers {
    private final Projects projects;
    private final People people;
    private final Seats seats;

    Newcomers(Projects projects, People people, Seats seats) {
        this.projects = projects;
        this.people = people;
        this.seats = seats;
    }

    /**
     * @param key of the form: the same again is the same person
     */
    Outcome<PersonId> named(Project project, UUID key, Map<String, String> typed, Viewer by) {
        var known = typed.getOrDefault("personId", "");
        var name = typed.getOrDefault("name", "");
        if (!known.isEmpty()) {
            return worksThere(project, known)
                    ? seats.fill(
                            new PersonId(Long.parseLong(known)), project.client().id(), typed, by)
                    : Outcome.invalid("personId", "projects.error.person");
        }
        return name.isEmpty()
                ? Outcome.invalid("personId", "buying.error.who")
                : people.add(newcomer(project, key, typed), by);
    }

    private boolean worksThere(Project project, String person) {
        return person.matches("\\d{1,18}")
                && projects.works(new PersonId(Long.parseLong(person)), project.client().id());
    }

    private static NewPerson newcomer(Project project, UUID key, Map<String, String> typed) {
        boolean decides = typed.getOrDefault("role", "").equals(DecisionRole.DECIDES.name());
        return new NewPerson(
                key,
                project.client().id(),
                PersonName.of(typed.getOrDefault("name", "")),
                new Post(
                        typed.getOrDefault("position", ""),
                        typed.getOrDefault("department", ""),
                        Seats.level(typed),
                        decides),
                List.of());
    }
}

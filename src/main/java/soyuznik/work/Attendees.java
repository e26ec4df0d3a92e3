package soyuznik.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.People;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;

/** Who can be in a talk about a project. */
@Component
public class Attendees {
    private final People people;
    private final ClientFolders clients;

    Attendees(People people, ClientFolders clients) {
        this.people = people;
        this.clients = clients;
    }

    /** Those of the client. */
    public List<Choice> theirs(Project project, Viewer viewer) {
        return people.of(project.client().id(), viewer).stream()
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                named(person.name().ordered(), person.post().position())))
                .toList();
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    /** The team of the client, and the owner. */
    public List<Choice> ours(Project project, Viewer viewer) {
        var team =
                clients.get(project.client().id(), viewer).members().stream()
                        .filter(member -> member.until() == null)
                        .map(member -> new Choice(member.user().toString(), member.name().full()));
        var owner = project.owner();
        return Stream.concat(team, Stream.of(new Choice(owner.id().toString(), owner.name())))
                .collect(
                        Collectors.toMap(
                                Choice::value, one -> one, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** By name, who of ours is named for a talk. */
    public List<String> ours(Project project, Talk talk, Viewer viewer) {
        var named = Arrays.asList(talk.get("ours").split(" "));
        return ours(project, viewer).stream()
                .filter(one -> named.contains(one.value()))
                .map(Choice::label)
                .toList();
    }

    /** What is most often right of a talk on the day. */
    public Map<String, String> usual(Project project, TalkKind kind, LocalDate on, Viewer viewer) {
        var contact = project.sale().contact();
        return Map.of(
                "kind",
                kind.name(),
                "heldOn",
                on.toString(),
                "people",
                contact == null ? "" : contact.id().toString(),
                "ours",
                viewer.user().toString());
    }
}

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
import soyuznik.shell.Choice;

/** Who can be in a talk. */
@Component
public class Attendees {
    private final People people;
    private final ClientFolders clients;

    Attendees(People people, ClientFolders clients) {
        this.people = people;
        this.clients = clients;
    }

    /** Those of the client. */
    public List<Choice> theirs(Ground ground, Viewer viewer) {
        return people.of(ground.client().id(), viewer).stream()
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                named(person.name().ordered(), person.post().position())))
                .toList();
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    /** The team of the client, and whoever leads the project. */
    public List<Choice> ours(Ground ground, Viewer viewer) {
        var team =
                clients.get(ground.client().id(), viewer).members().stream()
                        .filter(member -> member.until() == null)
                        .map(member -> new Choice(member.user().toString(), member.name().full()));
        return Stream.concat(team, leads(ground))
                .collect(
                        Collectors.toMap(
                                Choice::value, one -> one, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<Choice> leads(Ground ground) {
        var project = ground.project();
        return project == null
                ? Stream.of()
                : Stream.of(new Choice(project.owner().id().toString(), project.owner().name()));
    }

    /** By name, who of ours is named for a talk. */
    public List<String> ours(Ground ground, Talk talk, Viewer viewer) {
        var named = Arrays.asList(talk.get("ours").split(" "));
        return ours(ground, viewer).stream()
                .filter(one -> named.contains(one.value()))
                .map(Choice::label)
                .toList();
    }

    /** What is most often right of a talk on the day. */
    public Map<String, String> usual(Ground ground, TalkKind kind, LocalDate on, Viewer viewer) {
        var project = ground.project();
        var contact = project == null ? null : project.sale().contact();
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

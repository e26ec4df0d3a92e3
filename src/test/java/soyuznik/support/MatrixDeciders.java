package soyuznik.support;

import java.util.Map;
import java.util.UUID;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** What is known of who decides about a project. */
public final class MatrixDeciders {
    private MatrixDeciders() {}

    /** What makes it. */
    public record Verbs(Participants participants) {}

    /** Somebody on the list, and somebody who was taken off it. */
    static Map<String, String> made(Verbs verbs, ProjectId project, Viewer owner) {
        var gone = listed(verbs, project, "Ушедший", owner);
        Characters.done(verbs.participants().remove(new Participant.Key(project, gone), owner));
        var there = listed(verbs, project, "Петров", owner);
        return Map.of(
                "removedParticipant", Long.toString(gone), "participant", Long.toString(there));
    }

    private static long listed(Verbs verbs, ProjectId project, String name, Viewer owner) {
        var typed = Map.of("name", name, "stance", "NEUTRAL");
        var draft = new Participants.Draft(project, UUID.randomUUID(), typed);
        Characters.done(verbs.participants().add(draft, owner));
        return verbs.participants().of(project, owner).stream()
                .filter(one -> one.who().name().equals(name))
                .findFirst()
                .orElseThrow()
                .key()
                .id();
    }
}

package soyuznik.support;

import java.util.Map;
import java.util.UUID;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.work.Promises;
import soyuznik.work.Talk;
import soyuznik.work.Talks;

/** Talks about a project, and what was promised there. */
public final class MatrixTalks {
    private MatrixTalks() {}

    /** What makes them. */
    public record Verbs(Talks talks, Promises promises) {}

    /** A planned talk, one that was taken away, and a promise made in one that was held. */
    static Map<String, String> made(
            Verbs verbs, ProjectId project, Map<String, String> world, Viewer owner) {
        var typed =
                Map.of(
                        "kind", "CALL",
                        "heldOn", "2026-01-01",
                        "subject", "Звонок",
                        "people", world.getOrDefault("person", ""),
                        "theirPromise", "Перезвонит",
                        "objection", "Дорого");
        var draft = new Talks.Draft(project, UUID.randomUUID(), typed);
        Characters.done(verbs.talks().hold(draft, owner));
        var held = verbs.talks().of(project, owner).getFirst();
        var promise = held.promises().getFirst();
        var gone = planned(verbs, project, typed, owner);
        Characters.done(verbs.talks().remove(gone.key(), owner));
        var there = planned(verbs, project, typed, owner);
        return Map.of(
                "promise", Long.toString(promise.id()),
                "objection", Long.toString(held.objections().getFirst().id()),
                "heldTalk", Long.toString(held.key().id()),
                "removedTalk", Long.toString(gone.key().id()),
                "standingTalk", Long.toString(there.key().id()));
    }

    private static Talk planned(
            Verbs verbs, ProjectId project, Map<String, String> typed, Viewer owner) {
        var draft = new Talks.Draft(project, UUID.randomUUID(), typed);
        Characters.done(verbs.talks().plan(draft, owner));
        return verbs.talks().of(project, owner).getFirst();
    }
}

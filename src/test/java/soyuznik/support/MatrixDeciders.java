package soyuznik.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.buying.Consequences;
import soyuznik.buying.Escalations;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.buying.PathStep;
import soyuznik.buying.PathSteps;
import soyuznik.buying.Problem;
import soyuznik.buying.Problems;
import soyuznik.buying.TypicalProblems;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** What is known of who decides about a project. */
public final class MatrixDeciders {
    private MatrixDeciders() {}

    /** What makes it. */
    @TestComponent
    public record Verbs(
            Participants participants,
            Problems problems,
            Consequences consequences,
            ChoiceCriteria criteria,
            PathSteps steps,
            TypicalProblems typical,
            Escalations escalations) {}

    /** A problem that clients usually have. */
    static String typical(Verbs verbs, Viewer keeper) {
        var typed = Map.of("ru", "Течёт на морозе");
        return Characters.done(verbs.typical().add(UUID.randomUUID(), typed, keeper)).toString();
    }

    /** Somebody on the list, and somebody who was taken off it. */
    static Map<String, String> made(Verbs verbs, ProjectId project, Viewer owner) {
        var gone = listed(verbs, project, "Ушедший", owner);
        Characters.done(verbs.participants().remove(new Participant.Key(project, gone), owner));
        var there = listed(verbs, project, "Петров", owner);
        return Map.of(
                "removedParticipant",
                Long.toString(gone),
                "participant",
                Long.toString(there),
                "escalation",
                escalation(verbs, new Participant.Key(project, there), owner));
    }

    private static String escalation(Verbs verbs, Participant.Key about, Viewer owner) {
        var typed = Map.of("step", "DEPUTY", "dueOn", "2030-01-01");
        var draft = new Escalations.Draft(about, UUID.randomUUID(), typed);
        Characters.done(verbs.escalations().begin(draft, owner));
        var step = verbs.escalations().of(about, owner).getFirst();
        return Long.toString(step.key().id());
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

    /**
     * Problems with a consequence each, of which one problem and one consequence were taken away.
     */
    static Map<String, String> hurting(Verbs verbs, ProjectId project, Viewer owner) {
        var gone = problem(verbs, project, owner);
        Characters.done(verbs.problems().remove(gone.key(), owner));
        var there = problem(verbs, project, owner);
        var first = there.consequences().getFirst().id();
        var away = new Consequences.Key(there.key(), first);
        Characters.done(verbs.consequences().remove(away, owner));
        var led = leads(verbs, there.key(), owner).consequences().getFirst();
        return Map.of(
                "removedProblem", Long.toString(gone.key().id()),
                "standingProblem", Long.toString(there.key().id()),
                "removedConsequence", Long.toString(first),
                "standingConsequence", Long.toString(led.id()));
    }

    /** A criterion of somebody, and one that was taken away. */
    static Map<String, String> choosing(Verbs verbs, ProjectId project, Viewer owner) {
        var gone = criterion(verbs, project, owner);
        Characters.done(verbs.criteria().remove(gone, owner));
        var there = criterion(verbs, project, owner);
        return Map.of(
                "removedCriterion", Long.toString(gone.id()),
                "standingCriterion", Long.toString(there.id()),
                "answer", Long.toString(answered(verbs, there, owner)));
    }

    /** It was open and is so again. */
    private static long answered(Verbs verbs, ChoiceCriterion.Key key, Viewer owner) {
        answer(verbs, key, Map.of("state", "FALSE", "words", "Покупает дешевле"), owner);
        answer(verbs, key, Map.of("state", "OPEN"), owner);
        return verbs.criteria().get(key, owner).answers().getLast().id();
    }

    private static void answer(
            Verbs verbs, ChoiceCriterion.Key key, Map<String, String> said, Viewer owner) {
        var typed = new HashMap<>(said);
        typed.put("saidOn", "2026-01-01");
        var answered = new ChoiceCriteria.Answered(key, UUID.randomUUID(), typed);
        Characters.done(verbs.criteria().answer(answered, owner));
    }

    /** A step of the way of the decision, and one that was taken away. */
    static Map<String, String> deciding(Verbs verbs, ProjectId project, Viewer owner) {
        var gone = step(verbs, project, owner);
        Characters.done(verbs.steps().remove(gone, owner));
        return Map.of(
                "removedStep",
                Long.toString(gone.id()),
                "standingStep",
                Long.toString(step(verbs, project, owner).id()));
    }

    private static PathStep.Key step(Verbs verbs, ProjectId project, Viewer owner) {
        var typed = Map.of("part", "SIGNS", "body", "Директор");
        var draft = new PathSteps.Draft(project, UUID.randomUUID(), typed);
        Characters.done(verbs.steps().add(draft, owner));
        return verbs.steps().of(project, owner).getLast().key();
    }

    private static ChoiceCriterion.Key criterion(Verbs verbs, ProjectId project, Viewer owner) {
        var whose = verbs.participants().of(project, owner).getFirst().who().id().toString();
        var typed =
                Map.of(
                        "criterion",
                        "Ресурс",
                        "personId",
                        whose,
                        "weight",
                        "HIGH",
                        "source",
                        "SAID");
        var draft = new ChoiceCriteria.Draft(project, UUID.randomUUID(), typed);
        Characters.done(verbs.criteria().add(draft, owner));
        return verbs.criteria().of(project, owner).getLast().key();
    }

    private static Problem problem(Verbs verbs, ProjectId project, Viewer owner) {
        var draft = new Problems.Draft(project, UUID.randomUUID(), Map.of("text", "Простой"));
        Characters.done(verbs.problems().add(draft, owner));
        return leads(verbs, verbs.problems().of(project, owner).getLast().key(), owner);
    }

    private static Problem leads(Verbs verbs, Problem.Key problem, Viewer owner) {
        var draft = new Consequences.Draft(problem, UUID.randomUUID(), Map.of("text", "Ремонт"));
        Characters.done(verbs.consequences().add(draft, owner));
        return verbs.problems().get(problem, owner);
    }
}

package soyuznik.buying;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;

/** Puts what was heard in a talk onto the lists, each thing by the verb that it has anyway. */
// A-09 S-01 S-02 S-04 B-02
@Component
class Listing {
    private static final String STANCE = "stance-";
    private static final String WHY = "why-";

    private final Entries entries;
    private final Problems problems;
    private final ProblemRows rows;
    private final Consequences consequences;
    private final Participants participants;
    private final ChoiceCriteria criteria;

    Listing(
            Entries entries,
            Problems problems,
            ProblemRows rows,
            Consequences consequences,
            Participants participants,
            ChoiceCriteria criteria) {
        this.entries = entries;
        this.problems = problems;
        this.rows = rows;
        this.consequences = consequences;
        this.participants = participants;
        this.criteria = criteria;
    }

    /**
     * What one sending of the form tells, after the talk itself.
     *
     * @param key of the form: the same again is the same
     * @param read as the form of results keeps it, and the stances as they were sent
     */
    record Told(Project project, UUID key, LocalDate on, Map<String, String> read) {
        UUID key(String what) {
            return UUID.nameUUIDFromBytes((key + what).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Why it can't go onto the lists, each beside its field. */
    List<FieldError> errors(Told told, Viewer by) {
        var errors = new ArrayList<FieldError>();
        for (var heard : HeardForm.heard(told.read())) {
            errors.addAll(heard.errors());
            stranger(told.project(), heard, "saidBy").ifPresent(errors::add);
            stranger(told.project(), heard, "hurts").ifPresent(errors::add);
            if (!heard.isNew() && about(told, heard).isEmpty()) {
                errors.add(FieldError.of("about" + heard.place(), "buying.error.heard.about"));
            }
            if (heard.isListed() && problems.isFull(told.project().id())) {
                errors.add(FieldError.of("problem" + heard.place(), "buying.error.problems"));
            }
        }
        HeardForm.wanted(told.read()).forEach(wanted -> errors.addAll(errors(told, wanted)));
        judged(told, by).forEach(verdict -> errors.addAll(errors(verdict, told.on())));
        return errors;
    }

    private Optional<FieldError> stranger(Project project, Heard heard, String name) {
        return entries.works(project, heard.get(name))
                ? Optional.empty()
                : Optional.of(FieldError.of(name + heard.place(), "projects.error.person"));
    }

    private List<FieldError> errors(Told told, Wanted wanted) {
        var errors = new ArrayList<>(wanted.errors());
        if (!entries.works(told.project(), wanted.whose())) {
            errors.add(FieldError.of("whose" + wanted.place(), "projects.error.person"));
        }
        if (wanted.isSaid() && criteria.isFull(told.project().id())) {
            errors.add(FieldError.of("criterion" + wanted.place(), "buying.error.problems"));
        }
        return errors;
    }

    private static List<FieldError> errors(Participants.Verdict verdict, LocalDate today) {
        var read = ParticipantForm.STANCE.read(verdict.typed());
        var errors = new ArrayList<>(read.errors());
        errors.addAll(ParticipantRules.errors(read.values(), today));
        return errors.stream()
                .map(error ->
                        new FieldError(
                                error.field() + '-' + verdict.participant().id(), error.text()))
                .toList();
    }

    /** The problem of the project that the words are about. */
    private Optional<Problem> about(Told told, Heard heard) {
        return rows.of(told.project().id()).stream()
                .filter(one -> Long.toString(one.key().id()).equals(heard.get("about")))
                .findFirst();
    }

    /** Whose stance was chosen, or whose words were written down. */
    private List<Participants.Verdict> judged(Told told, Viewer by) {
        var judged = new ArrayList<Participants.Verdict>();
        for (var one : participants.of(told.project().id(), by)) {
            var id = one.key().id();
            var stance = told.read().getOrDefault(STANCE + id, "");
            var why = told.read().getOrDefault(WHY + id, "").strip();
            if (!stance.isEmpty() || !why.isEmpty()) {
                var typed = new HashMap<String, String>();
                typed.put("stance", stance.isEmpty() ? one.stance().name() : stance);
                typed.put("judgedOn", told.on().toString());
                typed.put("why", why);
                judged.add(new Participants.Verdict(one.key(), told.key(STANCE + id), typed));
            }
        }
        return judged;
    }

    /** Only what {@link #errors} has nothing against; the caller holds the project. */
    void keep(Told told, Viewer by) {
        HeardForm.heard(told.read()).stream()
                .filter(heard -> !heard.isNothing())
                .forEach(heard -> keep(told, heard, by));
        HeardForm.wanted(told.read()).stream()
                .filter(Wanted::isSaid)
                .forEach(wanted -> {
                    var key = told.key("criterion" + wanted.place());
                    var draft =
                            new ChoiceCriteria.Draft(told.project().id(), key, wanted.criterion());
                    sure(criteria.add(draft, by));
                });
        judged(told, by).forEach(verdict -> sure(participants.judge(verdict, by)));
    }

    private void keep(Told told, Heard heard, Viewer by) {
        about(told, heard)
                .or(() -> added(told, heard, by))
                .ifPresent(problem -> keep(told, heard, problem, by));
    }

    private void keep(Told told, Heard heard, Problem problem, Viewer by) {
        if (heard.leads()) {
            var key = told.key("consequence" + heard.place());
            var draft = new Consequences.Draft(problem.key(), key, heard.consequence());
            sure(consequences.add(draft, by));
        }
        if (heard.state().compareTo(problem.state()) > 0) {
            var key = told.key("finding" + heard.place());
            var found = new Problems.Found(problem.key(), key, heard.finding(told.on()));
            sure(problems.find(found, by));
        }
    }

    /** Nothing where the form was sent before and somebody has taken the problem away since. */
    private Optional<Problem> added(Told told, Heard heard, Viewer by) {
        var key = told.key("problem" + heard.place());
        sure(problems.add(new Problems.Draft(told.project().id(), key, heard.problem()), by));
        return rows.find(key);
    }

    /** Each was asked before whether it can be; half a form is never kept. */
    private static void sure(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("Heard and not kept: " + outcome);
        }
    }
}

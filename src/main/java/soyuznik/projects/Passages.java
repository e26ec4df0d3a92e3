package soyuznik.projects;

import static soyuznikdb.projects.Tables.PASSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding;

/** The ways of projects through their stages; what is written stays (P-02). */
@Repository
@Transactional(readOnly = true)
public class Passages {
    private final DSLContext sql;
    private final Projects projects;
    private final Closures closures;
    private final Slips slips;
    private final Clerk clerk;

    Passages(DSLContext sql, Projects projects, Closures closures, Slips slips, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.closures = closures;
        this.slips = slips;
        this.clerk = clerk;
    }

    /**
     * Passes the gate of the stage; behind the last one the project is won.
     *
     * @param seen the stage in which whoever passes saw the project: somebody else may have been
     *     quicker
     */
    @Transactional
    public Outcome<ProjectId> pass(ProjectId id, long seen, Viewer by) {
        return pass(id, new Stride(seen, 1), by);
    }

    /**
     * How many gates are passed at once.
     *
     * @param seen the stage in which whoever passes saw the project
     */
    public record Stride(long seen, int gates) {
        public Stride {
            gates = Math.max(1, gates);
        }
    }

    /** Passes several gates, if the facts open all of them: all or none. */
    // P-02, P-03, P-18
    @Transactional
    public Outcome<ProjectId> pass(ProjectId id, Stride stride, Viewer by) {
        var project = projects.hold(id, by);
        return refusal(project, stride.seen(), by)
                .orElseGet(() -> {
                    var open = project.passable(clerk.today());
                    return open.size() < stride.gates()
                            ? closed(project, open.size())
                            : forward(project, open.subList(0, stride.gates()), by);
                });
    }

    /** The first gate that holds, after so many that are open. */
    private Outcome<ProjectId> closed(Project project, int open) {
        var stages = project.course().method().stages();
        int here = stages.indexOf(project.stage()) + open;
        if (here >= stages.size()) {
            return Outcome.refused("projects.gate.none");
        }
        int missing = project.check(stages.get(here), clerk.today()).missing().size();
        return new Outcome.Refused<>(Text.of("projects.gate.closed", "count", missing));
    }

    /** Sends the project back to an earlier stage; what has been proven stays proven. */
    // P-02
    @Transactional
    public Outcome<ProjectId> back(ProjectId id, Return wanted, Viewer by) {
        var project = projects.hold(id, by);
        return refusal(project, wanted.seen(), by)
                .orElseGet(() -> {
                    var earlier =
                            project.course().method().before(project.stage()).stream()
                                    .filter(stage -> stage.id() == wanted.stage())
                                    .findFirst();
                    return earlier.<Outcome<ProjectId>>map(
                                    stage -> backTo(stage, project, wanted.reason(), by))
                            .orElseGet(() -> Outcome.invalid("stage", "projects.error.stage"));
                });
    }

    /** Where to and why; seen is the stage in which whoever sends it back saw the project. */
    public record Return(long seen, long stage, String reason) {}

    /** Leads the project to another stage by what the way there asks, all of it or nothing. */
    // P-02, P-03, P-18
    @Transactional
    public Outcome<ProjectId> move(ProjectId id, Move wanted, Viewer by) {
        var project = projects.get(id, by);
        var method = project.course().method();
        var earlier = method.before(project.stage()).stream().filter(wanted::to).findFirst();
        if (earlier.isPresent()) {
            return back(id, new Return(wanted.seen(), earlier.get().id(), wanted.reason()), by);
        }
        var gates =
                method.stages().stream()
                        .filter(wanted::to)
                        .mapToInt(to -> method.between(project.stage(), to))
                        .findFirst()
                        .orElse(0);
        return gates > 0
                ? pass(id, new Stride(wanted.seen(), gates), by)
                : refusal(project, wanted.seen(), by)
                        .orElseGet(() -> Outcome.invalid("stage", "projects.error.stage"));
    }

    /** To which stage, by its code; a reason is asked for on the way back. */
    public record Move(long seen, String stage, String reason) {
        private boolean to(Stage other) {
            return other.code().equals(stage);
        }
    }

    private static Optional<Outcome<ProjectId>> refusal(Project project, long seen, Viewer by) {
        return project.refusal(Right.PASS_GATES, seen, by);
    }

    private Outcome<ProjectId> forward(Project project, List<Stage> gates, Viewer by) {
        var method = project.course().method();
        var at = clerk.now();
        long last = 0;
        for (var stage : gates) {
            var next = method.after(stage);
            var open = project.check(stage, clerk.today());
            last = write(project, new Step(stage, next.orElse(null), at), open, by);
            next.ifPresent(
                    to -> clerk.note(ProjectEvent.GatePassed.of(project, stage, to, open), by));
        }
        var undo = undo(project, last);
        return method.after(gates.getLast())
                .map(stage -> stands(project, stage, undo, by))
                .orElseGet(() -> won(project, gates.getLast(), undo, by));
    }

    /** One gate among those that are passed at the same moment. */
    private record Step(Stage from, @Nullable Stage to, Instant at) {}

    private long write(Project project, Step step, Verdict open, Viewer by) {
        var next = step.to();
        return sql.insertInto(PASSAGE)
                .set(PASSAGE.PROJECT_ID, project.id().value())
                .set(PASSAGE.FROM_STAGE_ID, step.from().id())
                .set(PASSAGE.TO_STAGE_ID, next == null ? null : next.id())
                .set(PASSAGE.KIND, Passage.Kind.PASSED.name())
                .set(PASSAGE.AT, step.at())
                .set(PASSAGE.SINCE, since(project, step.from()))
                .set(PASSAGE.BY_ID, by.user().value())
                .set(PASSAGE.MET, open.codes(Finding.Met.class))
                .set(PASSAGE.WAIVED, open.codes(Finding.Waived.class))
                .set(PASSAGE.CARRIED, open.codes(Finding.Carried.class))
                .returningResult(PASSAGE.ID)
                .fetchSingle()
                .value1();
    }

    /** One that is passed by the way it has entered today. */
    private LocalDate since(Project project, Stage stage) {
        return stage.equals(project.stage()) ? project.course().stageSince() : clerk.today();
    }

    private Outcome<ProjectId> stands(Project project, Stage stage, Outcome.Undo undo, Viewer by) {
        slips.stand(project, new Slips.Standing(stage, clerk.today()));
        clerk.shelve(project.id(), by);
        clerk.ring(project, Tiding.What.GATE_PASSED, by);
        return Outcome.done(project.id(), Text.of("projects.passed"), undo);
    }

    private static Outcome.Undo undo(Project project, long passage) {
        var address = "/projects/" + project.id() + "/passages/withdrawal?passage=" + passage;
        return new Outcome.Undo(address);
    }

    private Outcome<ProjectId> won(Project project, Stage last, Outcome.Undo undo, Viewer by) {
        if (!last.equals(project.stage())) {
            slips.stand(project, new Slips.Standing(last, clerk.today()));
        }
        closures.win(project, by);
        return Outcome.done(project.id(), Text.of("projects.won"), undo);
    }

    private Outcome<ProjectId> backTo(Stage earlier, Project project, String reason, Viewer by) {
        if (reason.isBlank()) {
            return Outcome.invalid("reason", "projects.error.reason");
        }
        long passage = sendBack(earlier, project, reason.strip(), by);
        slips.stand(project, new Slips.Standing(earlier, clerk.today()));
        clerk.shelve(ProjectEvent.SentBack.of(project, earlier), by);
        clerk.ring(project, Tiding.What.SENT_BACK, by);
        return Outcome.done(project.id(), Text.of("projects.sent_back"), undo(project, passage));
    }

    private long sendBack(Stage earlier, Project project, String reason, Viewer by) {
        return sql.insertInto(PASSAGE)
                .set(PASSAGE.PROJECT_ID, project.id().value())
                .set(PASSAGE.FROM_STAGE_ID, project.stage().id())
                .set(PASSAGE.TO_STAGE_ID, earlier.id())
                .set(PASSAGE.KIND, Passage.Kind.BACK.name())
                .set(PASSAGE.AT, clerk.now())
                .set(PASSAGE.SINCE, project.course().stageSince())
                .set(PASSAGE.BY_ID, by.user().value())
                .set(PASSAGE.REASON, reason)
                .returningResult(PASSAGE.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * Takes back the very step that was just made: a passage, with all gates of the click and the
     * win behind the last one, by the same person; a return by the same person or whoever may
     * waive. The project stands where it stood, as long as it did.
     */
    // P-02, P-05, P-18
    @Transactional
    public Outcome<ProjectId> withdraw(ProjectId id, long passage, Viewer by) {
        var project = projects.hold(id, by);
        var slip =
                by.may(Right.PASS_GATES, project.own())
                        ? slips.of(project, passage)
                        : Optional.<Slips.Slip>empty();
        return slip.map(step ->
                        step.kind() == Passage.Kind.BACK
                                ? onAgain(project, step, by)
                                : backAgain(project, step, by))
                .or(() -> project.refusal(Right.PASS_GATES, by))
                .orElseGet(() -> Outcome.refused("projects.withdrawn.late"));
    }

    private Outcome<ProjectId> backAgain(Project project, Slips.Slip passed, Viewer by) {
        if (!passed.by().equals(by.user())) {
            return Outcome.refused("projects.withdrawn.foreign");
        }
        if (project.isOpen()) {
            clerk.unring(project, Tiding.What.GATE_PASSED);
        } else {
            closures.lift(project, by);
        }
        slips.withdraw(project, passed, by);
        var before = passed.before().stage();
        if (!before.equals(project.stage())) {
            clerk.shelve(ProjectEvent.SentBack.of(project, before), by);
        }
        return Outcome.done(project.id(), Text.of("projects.withdrawn"));
    }

    private Outcome<ProjectId> onAgain(Project project, Slips.Slip back, Viewer by) {
        if (!back.by().equals(by.user()) && !by.may(Right.WAIVE, project.own())) {
            return Outcome.refused("projects.returned.foreign");
        }
        slips.withdraw(project, back, by);
        clerk.shelve(ProjectEvent.ReturnWithdrawn.of(project, back.before().stage()), by);
        clerk.unring(project, Tiding.What.SENT_BACK);
        return Outcome.done(project.id(), Text.of("projects.returned.withdrawn"));
    }
}

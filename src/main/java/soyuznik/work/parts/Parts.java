package soyuznik.work.parts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PassingMembers;
import soyuznik.clients.Teams;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.NotFound;
import soyuznik.shell.Tiding;
import soyuznik.work.parts.PartEvent.Deed;
import soyuznik.work.parts.PartEvent.PartRecorded;

/**
 * Parts of projects that our people are given: whoever leads the project gives them and takes them
 * back, whoever does one says that it is done. Who has one stands on the team of the client, and so
 * sees the project, until the last is over.
 */
// T-07 P-06
@Repository
@Transactional(readOnly = true)
public class Parts {
    private final PartRows rows;
    private final Projects projects;
    private final Teams teams;
    private final PassingMembers passing;
    private final Clerk clerk;

    Parts(PartRows rows, Projects projects, Teams teams, PassingMembers passing, Clerk clerk) {
        this.passing = passing;
        this.rows = rows;
        this.projects = projects;
        this.teams = teams;
        this.clerk = clerk;
    }

    /** Those that go on, behind them those that are over. */
    public List<Part> of(Project project) {
        return rows.of(project.id());
    }

    /**
     * Whether the viewer gives parts of the project, and takes them back: who leads it, and who may
     * reassign. A part brings somebody onto the team, which nobody does by a part of their own.
     */
    public static boolean leads(Project project, Viewer viewer) {
        boolean owns = project.owner().id().equals(viewer.user());
        return viewer.may(Right.LEAD_PROJECTS, owns) || viewer.may(Right.REASSIGN);
    }

    public Part get(long id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotFound::new);
    }

    /**
     * @param key made with the form: the same key again is the same part
     */
    @Transactional
    public Outcome<Part> give(ProjectId id, UUID key, Map<String, String> typed, Viewer by) {
        var project = projects.get(id, by);
        if (!leads(project, by)) {
            return new Outcome.Forbidden<>();
        }
        if (!project.isOpen()) {
            return Outcome.refused("projects.closed");
        }
        var read = PartForm.ALL.read(typed);
        var errors = PartForm.errors(read);
        return errors.isEmpty()
                ? give(project, key, PartForm.Draft.of(read.values()), by)
                : new Outcome.Invalid<>(errors);
    }

    private Outcome<Part> give(Project project, UUID key, PartForm.Draft draft, Viewer by) {
        if (!teams.working(draft.user())) {
            return Outcome.invalid("user", "clients.team.not_working");
        }
        var made = rows.insert(key, project.id(), draft, by).map(id -> get(id, by));
        made.ifPresent(part -> {
            passing.delegate(project.client().id(), draft.user(), by);
            note(part, Deed.GIVEN, by);
            clerk.ring(part.doer().id(), project.id(), Tiding.What.PART_GIVEN, by);
        });
        return made.or(() -> rows.byKey(key, by))
                .map(part ->
                        Outcome.done(
                                part,
                                Text.of("work.part.given", "name", part.doer().name().brief()),
                                new Outcome.Undo(part.address() + "/end")))
                .orElseGet(() -> Outcome.refused("work.task.twice"));
    }

    /** It is done or taken back; or after all it goes on. */
    @Transactional
    public Outcome<Part> end(long id, boolean ended, Viewer by) {
        var part = get(id, by);
        if (!leads(part, by) && !(ended ? isOf(part, by) : rows.endedJustNow(id, by))) {
            return new Outcome.Forbidden<>();
        }
        var client = part.of().client();
        if (!ended) {
            passing.delegate(client, part.doer().id(), by);
        }
        if (rows.end(id, ended, by)) {
            note(part, ended ? Deed.ENDED : Deed.RESUMED, by);
            if (ended && isOf(part, by)) {
                clerk.ring(projects.get(part.of().project(), by), Tiding.What.PART_DONE, by);
            }
        }
        boolean leaves = ended && passing.relieve(client, part.doer().id(), by);
        var said = ended ? leaves ? "work.part.left" : "work.part.ended" : "work.part.resumed";
        var notice = Text.of(said, "name", part.doer().name().brief());
        return ended
                ? Outcome.done(part, notice, new Outcome.Undo(part.address() + "/end/withdrawal"))
                : Outcome.done(part, notice);
    }

    private boolean leads(Part part, Viewer by) {
        return projects.find(part.of().project(), by)
                .filter(project -> leads(project, by))
                .isPresent();
    }

    private static boolean isOf(Part part, Viewer by) {
        return part.doer().id().equals(by.user());
    }

    /** Whether somebody still sees where the part stands. */
    public boolean sees(Part part, Viewer viewer) {
        return projects.find(part.of().project(), viewer).isPresent();
    }

    private void note(Part part, Deed deed, Viewer by) {
        var of = part.of();
        clerk.note(
                new PartRecorded(of.client(), of.project(), part.doer().id(), part.kind(), deed),
                by);
    }
}

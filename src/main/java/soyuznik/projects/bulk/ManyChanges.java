package soyuznik.projects.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.clients.PlacedMembers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ChosenProjects;
import soyuznik.projects.Draft;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.ManyChange;
import soyuznik.shell.NotFound;

/**
 * Gives many projects another owner or day at once. Each that may not be changed is left and named;
 * the whole is taken back by one act, save what somebody has changed since; who came to a team with
 * it leaves that, unless something else keeps them.
 */
// P-06
@Repository
@Transactional(readOnly = true)
public class ManyChanges {
    private final Projects projects;
    private final ChosenProjects chosen;
    private final ManyRows rows;
    private final PlacedMembers placed;
    private final OurCompany company;

    ManyChanges(
            Projects projects,
            ChosenProjects chosen,
            ManyRows rows,
            PlacedMembers placed,
            OurCompany company) {
        this.projects = projects;
        this.chosen = chosen;
        this.rows = rows;
        this.placed = placed;
        this.company = company;
    }

    /**
     * What somebody wants of many projects.
     *
     * @param key the same key is one change
     * @param list the filter of the list that they were chosen in
     */
    public record Asked(UUID key, List<ProjectId> projects, Wish wish, String list) {
        /** In one order: two who change the same ones wait for each other. */
        public Asked {
            projects =
                    projects.stream()
                            .distinct()
                            .sorted(Comparator.comparingLong(ProjectId::value))
                            .toList();
        }
    }

    /** The first of those that were chosen, as far as the viewer sees them. */
    public List<Project> chosen(List<ProjectId> ids, Viewer viewer) {
        return chosen.list(ids.stream().limit(ManyChange.MOST).toList(), viewer);
    }

    @Transactional
    public Outcome<Long> make(Asked asked, Viewer by) {
        if (!by.may(Right.LEAD_PROJECTS)) {
            return new Outcome.Forbidden<>();
        }
        if (asked.projects().size() > ManyChange.MOST) {
            return new Outcome.Refused<>(Text.of("many.too_many", "count", ManyChange.MOST));
        }
        var chosen = chosen(asked.projects(), by);
        if (chosen.isEmpty()) {
            return Outcome.refused("projects.bulk.nobody");
        }
        var made = rows.insert(asked, by);
        made.ifPresent(id -> change(id, chosen, asked.wish(), by));
        long id = made.or(() -> rows.byKey(asked.key(), by)).orElseThrow(NotFound::new);
        return Outcome.done(id, Text.of("many.notice"));
    }

    private void change(long id, List<Project> chosen, Wish wish, Viewer by) {
        var strange = rows.strange(chosen, wish);
        chosen.forEach(project -> {
            var become = become(project, wish, by);
            rows.insert(id, project, become, strange.contains(project.client().id()));
        });
    }

    /** What became of a project, and why. */
    record Become(ManyChange.State state, String why, int version) {
        static Become left(Project project, String why) {
            return new Become(ManyChange.State.LEFT, why, project.version());
        }
    }

    private Become become(Project project, Wish wish, Viewer by) {
        if (project.course().ending() != null) {
            return Become.left(project, "projects.bulk.ended");
        }
        var draft = draft(project);
        var wished = wish.of(draft);
        if (wished.equals(draft)) {
            return new Become(ManyChange.State.SAME, "", project.version());
        }
        return ManyChange.hindrance(projects.edit(project.id(), project.version(), wished, by))
                .map(why -> Become.left(project, why))
                .orElseGet(() -> new Become(ManyChange.State.CHANGED, "", project.version() + 1));
    }

    /** The change for whoever made it; for everybody else there is none. */
    public ManyChange get(long id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** Takes it back, as far as nobody has changed the projects since. */
    @Transactional
    public Outcome<Long> undo(long id, Viewer by) {
        if (!get(id, by).isUndoable() || !rows.undo(id)) {
            return Outcome.refused("many.not_undoable");
        }
        var wish = rows.wish(id);
        placed.hold(rows.joined(id, ManyChange.State.CHANGED));
        for (var part : rows.changed(id)) {
            rows.write(id, part.project(), returned(part, wish, by));
        }
        if (wish instanceof Wish.Owner(var user)) {
            placed.part(rows.joined(id, ManyChange.State.RETURNED), user, by);
        }
        return Outcome.done(id, Text.of("many.undone"));
    }

    private Become returned(ManyRows.Before part, Wish wish, Viewer by) {
        return projects.find(part.project(), by)
                .filter(project -> wish.stands(draft(project), part))
                .map(project -> returned(project, wish.undone(draft(project), part), by))
                .orElseGet(
                        () -> new Become(ManyChange.State.KEPT, "many.meanwhile", part.version()));
    }

    private Become returned(Project project, Draft wished, Viewer by) {
        return ManyChange.hindrance(projects.edit(project.id(), project.version(), wished, by))
                .map(why -> new Become(ManyChange.State.KEPT, why, project.version()))
                .orElseGet(() -> new Become(ManyChange.State.RETURNED, "", project.version() + 1));
    }

    private Draft draft(Project project) {
        return Draft.of(project, company.settings().currency());
    }
}

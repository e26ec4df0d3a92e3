package soyuznik.projects;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.People;

/**
 * What becomes of a project when a file says what it knows of it.
 *
 * @param held what it holds in custom fields
 * @param owner who would own it, by name
 * @param trouble why the file can't be followed; null where it can
 */
// W-01
public record ProjectRenewal(
        Project project,
        Draft draft,
        Held held,
        Extra extra,
        String owner,
        @Nullable Text trouble) {
    /**
     * Its custom fields.
     *
     * @param version counts the changes of these alone
     */
    record Held(Extra extra, int version) {}

    /** What a project held before. */
    public record Earlier(ProjectId project, Draft draft, Extra extra) {}

    /** With the reason why the viewer may not follow the file. */
    // T-07
    ProjectRenewal withTrouble(Viewer viewer) {
        var why = trouble(viewer);
        return new ProjectRenewal(project, draft, held, extra, owner, why);
    }

    private @Nullable Text trouble(Viewer viewer) {
        if (!viewer.may(Right.LEAD_PROJECTS, project.own())) {
            return Text.of("projects.renewal.forbidden");
        }
        if (!project.isOpen()) {
            return Text.of("projects.renewal.ended");
        }
        boolean given = !draft.owner().equals(project.owner().id());
        return given && !viewer.may(Right.REASSIGN) ? Text.of("projects.renewal.owner") : null;
    }

    /** Field by field, what it holds and what it would hold; owners by their names. */
    public List<Outcome.Difference> changes() {
        return Stream.concat(written().stream().map(this::named), extras().stream()).toList();
    }

    private Outcome.Difference named(Outcome.Difference change) {
        return change.field().equals("owner")
                ? new Outcome.Difference("owner", People.brief(project.owner().name()), owner)
                : change;
    }

    List<Outcome.Difference> written() {
        return draft.differences(project);
    }

    private List<Outcome.Difference> extras() {
        return extra.differing(held.extra()).stream()
                .map(key -> new Outcome.Difference(key, held.extra().get(key), extra.get(key)))
                .toList();
    }

    public Earlier earlier() {
        return new Earlier(project.id(), Draft.of(project, draft.currency()), held.extra());
    }

    /** Of the project and its custom fields together, as it stands. */
    public int found() {
        return project.version() + held.version();
    }

    /** The same once it is written. */
    public int version() {
        return found() + (written().isEmpty() ? 0 : 1) + (extras().isEmpty() ? 0 : 1);
    }
}

package soyuznik.projects.methods;

import static org.jooq.impl.DSL.max;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.projects.Passage;
import soyuznik.projects.Project;
import soyuznik.projects.ProjectEvent;
import soyuznik.projects.Projects;
import soyuznik.projects.Stage;
import soyuznik.projects.Suggestions;

/**
 * One project goes on by another method, or by the newest version of its own (P-17). Facts stay;
 * what was waived and carried goes along where the other method asks the same.
 */
// P-01, P-17
@Repository
@Transactional(readOnly = true)
public class Switches {
    private final DSLContext sql;
    private final Projects projects;
    private final Methods methods;
    private final Suggestions suggestions;
    private final Carrier carrier;
    private final Clerk clerk;

    Switches(
            DSLContext sql,
            Projects projects,
            Methods methods,
            Suggestions suggestions,
            Carrier carrier,
            Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.methods = methods;
        this.suggestions = suggestions;
        this.carrier = carrier;
        this.clerk = clerk;
    }

    /** Those that it may follow instead, each in its newest version. */
    public List<Method> offered(Project project) {
        return methods.offered().stream()
                .filter(method -> method.version() != project.course().method().version())
                .filter(method -> !suggestions.isClosed(method, project.client().id()))
                .toList();
    }

    /**
     * To which stage of which method.
     *
     * @param seen the stage in which whoever wants it saw the project
     */
    public record Wanted(long seen, String method, String stage) {}

    @Transactional
    public Outcome<ProjectId> make(ProjectId id, Wanted wanted, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, wanted.seen(), by)
                .orElseGet(() ->
                        place(project, wanted)
                                .map(place -> switched(project, place, by))
                                .orElseGet(() -> Outcome.invalid("stage", "projects.error.start")));
    }

    /** A stage of a version. */
    private record Place(Method method, Stage stage) {}

    private Optional<Place> place(Project project, Wanted wanted) {
        return offered(project).stream()
                .filter(method -> method.code().equals(wanted.method()))
                .flatMap(method ->
                        method.stages().stream()
                                .filter(stage -> stage.code().equals(wanted.stage()))
                                .map(stage -> new Place(method, stage)))
                .findFirst();
    }

    private Outcome<ProjectId> switched(Project project, Place place, Viewer by) {
        carry(project, place, by);
        if (!isSame(project, place)) {
            begin(project, place.stage().code());
        }
        var undo = "/projects/" + project.id() + "/switches/withdrawal?passage=" + last(project);
        return Outcome.done(project.id(), Text.of("projects.switched"), new Outcome.Undo(undo));
    }

    private static boolean isSame(Project project, Place place) {
        return place.method().code().equals(project.course().method().code());
    }

    private void carry(Project project, Place place, Viewer by) {
        var kind = isSame(project, place) ? Passage.Kind.MOVED : Passage.Kind.SWITCHED;
        var stages = stages(project, place);
        var load = new Carrier.Load(kind, place.method(), stages, by.user().value());
        carrier.carry(load, List.of(project.id()));
        clerk.shelve(
                ProjectEvent.ProjectMoved.of(
                        project.id(), project.client().id(), place.method(), place.stage()),
                by);
    }

    /** The stage where it stands becomes the one that is wanted, each other the likeliest. */
    private static Map<Long, Long> stages(Project project, Place place) {
        var stages = new HashMap<Long, Long>();
        project.course()
                .method()
                .stages()
                .forEach(stage -> stages.put(stage.id(), place.method().likely(stage).id()));
        stages.put(project.stage().id(), place.stage().id());
        return stages;
    }

    /** By this method it begins there: what stands before was not passed by its gates (P-19). */
    private void begin(Project project, String stage) {
        sql.update(PROJECT)
                .set(PROJECT.BEGAN, stage)
                .where(PROJECT.ID.eq(project.id().value()))
                .execute();
    }

    private long last(Project project) {
        return sql.select(max(PASSAGE.ID))
                .from(PASSAGE)
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .fetchSingle(Record1::value1);
    }

    /**
     * Takes back the switch that the same person has just made.
     *
     * @param passage by which it was made; it is the last one
     */
    @Transactional
    public Outcome<ProjectId> withdraw(ProjectId id, long passage, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() ->
                        justLeft(project, passage, by)
                                .map(place -> back(project, place, by))
                                .orElseGet(() -> Outcome.refused("projects.withdrawn.late")));
    }

    private Outcome<ProjectId> back(Project project, Place place, Viewer by) {
        carry(project, place, by);
        if (!isSame(project, place)) {
            first(project, place.method()).ifPresent(stage -> begin(project, stage));
        }
        return Outcome.done(project.id(), Text.of("projects.switched_back"));
    }

    private Optional<Place> justLeft(Project project, long passage, Viewer by) {
        return sql.select(
                        PASSAGE.KIND,
                        PASSAGE.BY_ID,
                        PASSAGE.TO_STAGE_ID,
                        STAGE.ID,
                        STAGE.METHOD_VERSION_ID,
                        PASSAGE.ID)
                .from(PASSAGE)
                .leftJoin(STAGE)
                .on(STAGE.ID.eq(PASSAGE.FROM_STAGE_ID))
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .and(PASSAGE.WITHDRAWN_AT.isNull())
                .orderBy(PASSAGE.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(last ->
                        Passage.Kind.valueOf(last.value1()).isCarried()
                                && last.value6() == passage
                                && last.value2() == by.user().value()
                                && last.value3() == project.stage().id())
                .map(last -> {
                    var method = methods.version(last.value5());
                    return new Place(method, method.stage(last.value4()));
                });
    }

    /** The code of the stage in which it first stood by the method. */
    private Optional<String> first(Project project, Method method) {
        return sql.select(STAGE.CODE)
                .from(PASSAGE)
                .join(STAGE)
                .on(STAGE.ID.eq(PASSAGE.TO_STAGE_ID))
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .and(STAGE.METHOD_VERSION_ID.eq(method.version()))
                .orderBy(PASSAGE.ID)
                .limit(1)
                .fetchOptional(Record1::value1);
    }
}

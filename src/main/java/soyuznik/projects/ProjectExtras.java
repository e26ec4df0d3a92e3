package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** The custom fields of projects. */
// P-06
@Repository
@Transactional(readOnly = true)
public class ProjectExtras {
    private final DSLContext sql;
    private final CustomFields fields;
    private final Clerk clerk;

    ProjectExtras(DSLContext sql, CustomFields fields, Clerk clerk) {
        this.sql = sql;
        this.fields = fields;
        this.clerk = clerk;
    }

    public ProjectExtra get(ProjectId id, Viewer viewer) {
        return sql.select(
                        PROJECT.ID.convertFrom(ProjectId::new),
                        PROJECT.COMPANY_ID.convertFrom(CompanyId::new),
                        PROJECT.TITLE,
                        PROJECT.EXTRA.convertFrom(Extra::of),
                        PROJECT.EXTRA_VERSION,
                        own(viewer),
                        field(
                                notExists(
                                        selectOne()
                                                .from(CLOSURE)
                                                .where(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                                                .and(CLOSURE.REOPENED_AT.isNull()))))
                .from(PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .fetchOptional(mapping(ProjectExtra::new))
                .orElseThrow(NotFound::new);
    }

    /** For a page that serves a verb; whoever sees the project but may not is told so. */
    public ProjectExtra get(ProjectId id, Right right, Viewer viewer) {
        var project = get(id, viewer);
        Forbidden.unless(viewer.may(right, project.own()), right);
        return project;
    }

    /**
     * @param version as the person had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> put(ProjectId id, int version, Extra ours, Viewer by) {
        sql.selectOne().from(PROJECT).where(PROJECT.ID.eq(id.value())).forNoKeyUpdate().fetch();
        var theirs = get(id, by);
        if (!by.may(Right.LEAD_PROJECTS, theirs.own())) {
            return new Outcome.Forbidden<>();
        }
        if (!theirs.open()) {
            return Outcome.refused("projects.closed");
        }
        return theirs.version() == version
                ? write(theirs, ours, by)
                : new Outcome.Stale<>(differences(theirs.extra(), ours), theirs.version());
    }

    /** The viewer owns the project or stands on the team of its client (T-07). */
    private static Field<Boolean> own(Viewer viewer) {
        return field(
                PROJECT.OWNER_ID
                        .eq(viewer.user().value())
                        .or(Visible.own(viewer.user(), PROJECT.COMPANY_ID)));
    }

    private Outcome<ProjectId> write(ProjectExtra theirs, Extra ours, Viewer by) {
        var changes = fields.of(Bearer.PROJECT).changes(theirs.extra(), ours);
        if (!changes.isEmpty()) {
            sql.update(PROJECT)
                    .set(PROJECT.EXTRA, ours.json())
                    .set(PROJECT.EXTRA_VERSION, PROJECT.EXTRA_VERSION.plus(1))
                    .set(
                            PROJECT.SEARCH_TEXT,
                            GoodsWords.searched(theirs.title(), product(theirs), ours))
                    .where(PROJECT.ID.eq(theirs.id().value()))
                    .execute();
            clerk.note(
                    new ProjectEvent.ProjectExtraChanged(theirs.id(), theirs.company(), changes),
                    by);
        }
        return Outcome.done(theirs.id(), Text.of("projects.saved"));
    }

    private String product(ProjectExtra project) {
        return sql.select(PROJECT.PRODUCT)
                .from(PROJECT)
                .where(PROJECT.ID.eq(project.id().value()))
                .fetchSingle()
                .value1();
    }

    private static List<Outcome.Difference> differences(Extra theirs, Extra ours) {
        return ours.differing(theirs).stream()
                .map(key -> new Outcome.Difference(key, theirs.get(key), ours.get(key)))
                .toList();
    }
}

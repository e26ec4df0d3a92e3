package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.COMMITMENT;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;
import static soyuznikdb.projects.Tables.SHIPMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** All that is recorded by hand about a project, read together, taken away and put back. */
@Repository
@Transactional(readOnly = true)
public class Papers {
    private static final Question<Folder> FOLDER =
            Question.of(
                    select(
                                    Proposals.about(PROJECT.ID),
                                    Commitments.about(PROJECT.ID),
                                    Shipments.about(PROJECT.ID),
                                    passages())
                            .from(PROJECT)
                            .where(PROJECT.ID.eq(param("id", Long.class))),
                    mapping(Folder::new));

    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Papers(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** What is recorded about a project, each kind oldest first, and the way it went. */
    public record Folder(
            List<Proposal> proposals,
            List<Commitment> commitments,
            List<Shipment> shipments,
            List<Passage> passages) {}

    /** Of a project that the caller has found for the viewer. */
    public Folder of(ProjectId project) {
        return FOLDER.one(sql, Map.of("id", project.value())).orElseThrow(NotFound::new);
    }

    private static Field<List<Passage>> passages() {
        return multiset(
                        select(
                                        PASSAGE.KIND.convertFrom(Passage.Kind::valueOf),
                                        PASSAGE.FROM_STAGE_ID,
                                        PASSAGE.TO_STAGE_ID,
                                        PASSAGE.AT,
                                        Names.of(APP_USER),
                                        PASSAGE.REASON)
                                .from(PASSAGE)
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(PASSAGE.BY_ID))
                                .where(PASSAGE.PROJECT_ID.eq(PROJECT.ID))
                                .orderBy(PASSAGE.ID))
                .convertFrom(found -> found.map(mapping(Passage::new)));
    }

    /** One of the papers of a project. */
    public record Key(ProjectId project, Paper paper, long id) {}

    /** Takes away what was recorded by mistake; what a passed gate may stand on stays. */
    @Transactional
    public Outcome<ProjectId> remove(Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    var drawer = Drawer.of(key.paper());
                    if (!sql.fetchExists(
                            drawer.table(), drawer.is(key), drawer.removedAt().isNull())) {
                        throw new NotFound();
                    }
                    return mark(
                                    key,
                                    drawer.removedAt().isNull().and(nothingStandsOn(drawer)),
                                    clerk.now(),
                                    by)
                            ? removed(project, key, by)
                            : Outcome.refused("projects.paper.proves");
                });
    }

    private static Condition nothingStandsOn(Drawer drawer) {
        return notExists(
                selectOne()
                        .from(PASSAGE)
                        .where(PASSAGE.PROJECT_ID.eq(drawer.project()))
                        .and(PASSAGE.KIND.eq(Passage.Kind.PASSED.name()))
                        .and(PASSAGE.AT.ge(drawer.at())));
    }

    private boolean mark(Key key, Condition where, @Nullable Instant at, Viewer by) {
        var drawer = Drawer.of(key.paper());
        return sql.update(drawer.table())
                        .set(drawer.removedAt(), at)
                        .set(drawer.removedBy(), at == null ? null : by.user().value())
                        .where(drawer.is(key))
                        .and(where)
                        .execute()
                == 1;
    }

    private Outcome<ProjectId> removed(Project project, Key key, Viewer by) {
        clerk.note(
                new ProjectEvent.PaperRemoved(
                        project.id(), project.client().id(), key.paper(), key.id()),
                by);
        return Outcome.done(
                project.id(),
                Text.of("projects.paper.removed." + key.paper().name()),
                new Outcome.Undo(
                        "/projects/"
                                + project.id()
                                + "/"
                                + key.paper().place()
                                + "/"
                                + key.id()
                                + "/restoration"));
    }

    /** Puts back what was taken away. */
    @Transactional
    public Outcome<ProjectId> restore(Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    if (!mark(key, Drawer.of(key.paper()).removedAt().isNotNull(), null, by)) {
                        throw new NotFound();
                    }
                    var company = project.client().id();
                    clerk.note(
                            new ProjectEvent.PaperRestored(
                                    project.id(), company, key.paper(), key.id()),
                            by);
                    return Outcome.done(project.id(), Text.of("projects.paper.restored"));
                });
    }

    /** Where papers of a kind are kept. */
    private record Drawer(
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, Long> project,
            TableField<?, Instant> at,
            TableField<?, Instant> removedAt,
            TableField<?, Long> removedBy) {

        static Drawer of(Paper paper) {
            return switch (paper) {
                case PROPOSAL ->
                        new Drawer(
                                PROPOSAL,
                                PROPOSAL.ID,
                                PROPOSAL.PROJECT_ID,
                                PROPOSAL.AT,
                                PROPOSAL.REMOVED_AT,
                                PROPOSAL.REMOVED_BY);
                case COMMITMENT ->
                        new Drawer(
                                COMMITMENT,
                                COMMITMENT.ID,
                                COMMITMENT.PROJECT_ID,
                                COMMITMENT.AT,
                                COMMITMENT.REMOVED_AT,
                                COMMITMENT.REMOVED_BY);
                case SHIPMENT ->
                        new Drawer(
                                SHIPMENT,
                                SHIPMENT.ID,
                                SHIPMENT.PROJECT_ID,
                                SHIPMENT.AT,
                                SHIPMENT.REMOVED_AT,
                                SHIPMENT.REMOVED_BY);
            };
        }

        Condition is(Key key) {
            return id.eq(key.id()).and(project.eq(key.project().value()));
        }
    }
}

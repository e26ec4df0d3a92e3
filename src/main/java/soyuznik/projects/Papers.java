package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.COMMITMENT;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;
import static soyuznikdb.projects.Tables.REACTION;
import static soyuznikdb.projects.Tables.RIVAL;
import static soyuznikdb.projects.Tables.SHIPMENT;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.TENDER;
import static soyuznikdb.projects.Tables.VOLUME;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Ahead;
import soyuznik.shell.NotFound;
import soyuznik.shell.Regions;
import soyuznik.shell.Steps;

/** All that is recorded by hand about a project, read together, taken away and put back. */
@Repository
@Transactional(readOnly = true)
public class Papers {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;
    private final Question<Folder> folder;

    Papers(DSLContext sql, Projects projects, Regions regions, Steps steps, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
        this.folder = folder(regions, steps);
    }

    private static Question<Folder> folder(Regions regions, Steps steps) {
        return Question.of(
                select(
                                Proposals.about(PROJECT.ID),
                                Commitments.about(PROJECT.ID),
                                Shipments.about(PROJECT.ID),
                                LineRows.about(PROJECT.ID),
                                Way.of(PROJECT.ID),
                                counts(),
                                row(PROJECT.ID, regions.counts(Subject.Kind.PROJECT, PROJECT.ID))
                                        .mapping((id, counts) ->
                                                regions.parts(
                                                        Subject.of(new ProjectId(id)), counts)),
                                steps.about(Subject.Kind.PROJECT, PROJECT.ID, Ahead.Extent.NEAREST),
                                Growth.about())
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(param("id", Long.class))),
                mapping(Folder::new));
    }

    /**
     * What is recorded about a project, each kind oldest first, and the way it went.
     *
     * @param counts of those that stand on pages of their own
     * @param regions what higher modules keep about it
     * @param ahead what is agreed and still to come
     * @param growth whether a short sale is one no more
     */
    public record Folder(
            List<Proposal> proposals,
            List<Commitment> commitments,
            List<Shipment> shipments,
            List<Line> lines,
            List<Passage> passages,
            Map<Paper, Integer> counts,
            List<Regions.Part> regions,
            Ahead.Coming ahead,
            Growth growth) {

        /** The way without the steps that were taken back. */
        public List<Passage> way() {
            return passages.stream().filter(passage -> !passage.isWithdrawn()).toList();
        }
    }

    /** Of a project that the caller has found for the viewer. */
    public Folder of(ProjectId project) {
        return folder.one(sql, Map.of("id", project.value())).orElseThrow(NotFound::new);
    }

    private static Field<Map<Paper, Integer>> counts() {
        var counts =
                Arrays.stream(Paper.values())
                        .map(Papers::count)
                        .reduce(Select::unionAll)
                        .orElseThrow();
        return multiset(counts)
                .convertFrom(found ->
                        found.stream()
                                .collect(
                                        toMap(
                                                count -> Paper.valueOf(count.value1()),
                                                Record2::value2)));
    }

    private static Select<Record2<String, Integer>> count(Paper paper) {
        var drawer = Drawer.of(paper);
        return select(inline(paper.name()), DSL.count())
                .from(drawer.table())
                .where(drawer.project().eq(PROJECT.ID))
                .and(drawer.removedAt().isNull());
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
                                    drawer.removedAt().isNull().and(nothingStandsOn(key.paper())),
                                    clerk.now(),
                                    by)
                            ? removed(project, key, by)
                            : Outcome.refused("projects.paper.proves");
                });
    }

    private static Condition nothingStandsOn(Paper paper) {
        var drawer = Drawer.of(paper);
        return paper.proves()
                ? notExists(
                        selectOne()
                                .from(PASSAGE)
                                .where(PASSAGE.PROJECT_ID.eq(drawer.project()))
                                .and(PASSAGE.KIND.eq(Passage.Kind.PASSED.name()))
                                .and(PASSAGE.WITHDRAWN_AT.isNull())
                                .and(PASSAGE.AT.ge(drawer.at())))
                : noCondition();
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
    private record Drawer(Table<?> table) {

        static Drawer of(Paper paper) {
            return new Drawer(
                    switch (paper) {
                        case PROPOSAL -> PROPOSAL;
                        case COMMITMENT -> COMMITMENT;
                        case SHIPMENT -> SHIPMENT;
                        case PRICE -> PRICE_TALK;
                        case VOLUME -> VOLUME;
                        case BUDGET -> BUDGET;
                        case TENDER -> TENDER;
                        case APPROVAL -> APPROVAL;
                        case RIVAL -> RIVAL;
                        case REACTION -> REACTION;
                        case STATEMENT -> STATEMENT;
                    });
        }

        Field<Long> project() {
            return column("project_id", Long.class);
        }

        Field<Instant> at() {
            return column("at", Instant.class);
        }

        Field<Instant> removedAt() {
            return column("removed_at", Instant.class);
        }

        Field<Long> removedBy() {
            return column("removed_by", Long.class);
        }

        private <T> Field<T> column(String name, Class<T> type) {
            return Objects.requireNonNull(table.field(name, type), name);
        }

        Condition is(Key key) {
            return column("id", Long.class).eq(key.id()).and(project().eq(key.project().value()));
        }
    }
}

package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Input;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** The products on projects (P-06). As long as one of them has a price, they make the sum. */
@Repository
@Transactional(readOnly = true)
public class Lines {
    public static final Inputs INPUTS =
            new Inputs(
                    List.of(
                            Input.of("quantity", Input.Kind.NUMBER).needed(),
                            Input.of("price", Input.Kind.MONEY),
                            Input.of("siteId", Input.Kind.CHOICE)));

    /** So many stand on one project. */
    static final int MOST = 200;

    private static final InputColumns COLUMNS = new InputColumns(LINE, INPUTS);

    private final DSLContext sql;
    private final Projects projects;
    private final Appraisals appraisals;
    private final LineSites sites;
    private final Clerk clerk;

    Lines(DSLContext sql, Projects projects, Appraisals appraisals, LineSites sites, Clerk clerk) {
        this.sql = sql;
        this.sites = sites;
        this.projects = projects;
        this.appraisals = appraisals;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same line. */
    public record Draft(
            ProjectId project, UUID key, ProductId product, Map<String, String> typed) {}

    /** One of the lines of a project. */
    public record Key(ProjectId project, long line) {}

    /** Of a project that the caller has found for the viewer. */
    public List<Line> of(ProjectId project) {
        return sql.fetch(LineRows.select().where(standing(project)).orderBy(LINE.ID).limit(MOST))
                .map(mapping(Line::new));
    }

    public Line get(Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        return find(key, LINE.REMOVED_AT.isNull());
    }

    private Line find(Key key, Condition state) {
        var found = LineRows.select().where(LINE.ID.eq(key.line()));
        return sql.fetchOptional(found.and(LINE.PROJECT_ID.eq(key.project().value())).and(state))
                .map(mapping(Line::new))
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(draft.typed(), new Key(project.id(), 0)))
                .or(() -> sites.refusal(draft.typed(), project, null, by))
                .or(() -> isFull(project) ? refused("projects.error.lines") : Optional.empty())
                .or(() -> insert(draft, by).map(id -> added(project, id, by)))
                .or(() -> madeBefore(draft).map(_ -> done(project, "added")))
                .orElseGet(() -> Outcome.refused("projects.error.product"));
    }

    private static <T> Optional<Outcome<T>> refused(String key) {
        return Optional.of(Outcome.refused(key));
    }

    private static Outcome<ProjectId> done(Project project, String what) {
        return Outcome.done(project.id(), Text.of("projects.line." + what));
    }

    /** All that have a price are in one currency: different ones are never added up. */
    private <T> Optional<Outcome<T>> wrong(Map<String, String> typed, Key key) {
        var errors = LineRules.errors(INPUTS.read(typed), currency(key));
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** Of the other lines of the project. */
    private @Nullable String currency(Key key) {
        return sql.select(max(LINE.CURRENCY))
                .from(LINE)
                .where(standing(key.project()))
                .and(LINE.ID.ne(key.line()))
                .fetchSingle()
                .value1();
    }

    private static Condition standing(ProjectId project) {
        return LINE.PROJECT_ID.eq(project.value()).and(LINE.REMOVED_AT.isNull());
    }

    private boolean isFull(Project project) {
        return sql.fetchCount(LINE, standing(project.id())) >= MOST;
    }

    /** Nothing when the key is known already, or the product is not offered. */
    private Optional<Long> insert(Draft draft, Viewer by) {
        var product = draft.product().value();
        return sql.select(PRODUCT.UNIT)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(product))
                .and(PRODUCT.RETIRED.isFalse())
                .fetchOptional(Record1::value1)
                .flatMap(unit ->
                        sql.insertInto(LINE)
                                .set(COLUMNS.written(INPUTS.read(draft.typed()).values()))
                                .set(LINE.KEY, draft.key())
                                .set(LINE.PROJECT_ID, draft.project().value())
                                .set(LINE.PRODUCT_ID, product)
                                .set(LINE.UNIT, unit)
                                .set(LINE.AT, clerk.now())
                                .set(LINE.BY_ID, by.user().value())
                                .onConflict(LINE.KEY)
                                .doNothing()
                                .returningResult(LINE.ID)
                                .fetchOptional(Record1::value1));
    }

    private Outcome<ProjectId> added(Project project, long id, Viewer by) {
        var line = find(new Key(project.id(), id), LINE.REMOVED_AT.isNull());
        follow(project, new Line.Change(Line.Deed.ADDED, line, null), by);
        return done(project, "added");
    }

    private Optional<Long> madeBefore(Draft draft) {
        return sql.select(LINE.ID)
                .from(LINE)
                .where(LINE.KEY.eq(draft.key()))
                .and(LINE.PROJECT_ID.eq(draft.project().value()))
                .fetchOptional(Record1::value1);
    }

    /**
     * @param version of the line as the person had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = find(key, LINE.REMOVED_AT.isNull());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(typed, key))
                .or(() -> sites.refusal(typed, project, theirs.site(), by))
                .orElseGet(() -> {
                    var ours = INPUTS.read(typed).values();
                    var changed = Inputs.differences(theirs.values(), ours);
                    return theirs.version() == version || changed.isEmpty()
                            ? write(project, theirs, ours, by)
                            : new Outcome.Stale<>(changed, theirs.version());
                });
    }

    private Outcome<ProjectId> write(
            Project project, Line theirs, Map<String, String> ours, Viewer by) {
        if (!Inputs.differences(theirs.values(), ours).isEmpty()) {
            sql.update(LINE)
                    .set(COLUMNS.written(ours))
                    .set(LINE.VERSION, theirs.version() + 1)
                    .where(LINE.ID.eq(theirs.id()))
                    .execute();
            var line = find(new Key(project.id(), theirs.id()), LINE.REMOVED_AT.isNull());
            follow(project, new Line.Change(Line.Deed.CHANGED, line, theirs.site()), by);
        }
        return done(project, "changed");
    }

    @Transactional
    public Outcome<ProjectId> remove(Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var line = find(key, LINE.REMOVED_AT.isNull());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    mark(line, clerk.now(), by);
                    follow(project, line.stays(Line.Deed.REMOVED), by);
                    var place = "/projects/" + project.id() + "/lines/" + line.id();
                    return Outcome.done(
                            project.id(),
                            Text.of("projects.line.removed", "product", line.goods().name()),
                            new Outcome.Undo(place + "/restoration"));
                });
    }

    private void mark(Line line, @Nullable Instant at, Viewer by) {
        sql.update(LINE)
                .set(LINE.REMOVED_AT, at)
                .set(LINE.REMOVED_BY, at == null ? null : by.user().value())
                .where(LINE.ID.eq(line.id()))
                .execute();
    }

    /** Puts back what was taken away, if the others are still in its currency. */
    @Transactional
    public Outcome<ProjectId> restore(Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var line = find(key, LINE.REMOVED_AT.isNotNull());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> isFull(project) ? refused("projects.error.lines") : Optional.empty())
                .or(() ->
                        wrong(line.values(), key).isPresent()
                                ? refused("projects.error.line_back")
                                : Optional.empty())
                .orElseGet(() -> {
                    mark(line, null, by);
                    follow(project, line.stays(Line.Deed.RESTORED), by);
                    return done(project, "restored");
                });
    }

    /** The sum of the project follows its lines, and what is counted of it. */
    private void follow(Project project, Line.Change change, Viewer by) {
        var moved = change.moved(project.client().id());
        var also = Stream.concat(appraisals.follow(project, by).stream(), moved);
        clerk.shelve(ProjectEvent.LineRecorded.of(project, change, also.toList()), by);
    }
}

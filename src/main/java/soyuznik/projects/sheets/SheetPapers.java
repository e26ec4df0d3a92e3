package soyuznik.projects.sheets;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.SQLDataType.INSTANT;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.APPROVAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Names;
import soyuznik.projects.Project;
import soyuznik.projects.ProjectEvent;
import soyuznik.projects.Projects;
import soyuznik.projects.Topic;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;
import soyuznik.shell.Tiding;
import soyuznikdb.access.tables.AppUser;

/**
 * The sheets that are filled in about projects; whoever leads the project fills in and corrects.
 * Taking away and putting back is that of all {@link soyuznik.projects.Papers}.
 */
// S-06 P-10 P-13 P-14 M-01
@Repository
@Transactional(readOnly = true)
public class SheetPapers {
    private static final int SHOWN = 200;
    private static final AppUser WRITER = APP_USER.as("writer");
    private static final AppUser HEAD = APP_USER.as("head");
    private static final Field<String> WRITTEN_BY = Names.of(WRITER).as("written_by");
    private static final Field<String> CONSENTED_BY = Names.of(HEAD).as("consented_by_name");

    private final DSLContext sql;
    private final Projects projects;
    private final SheetChoices choices;
    private final Clerk clerk;

    SheetPapers(DSLContext sql, Projects projects, SheetChoices choices, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.choices = choices;
        this.clerk = clerk;
    }

    /** Those that stand, in the order of what happened. */
    public List<SheetPaper> of(Sheet sheet, ProjectId project, Viewer viewer) {
        projects.get(project, viewer);
        var table = SheetTable.of(sheet);
        return find(sheet, table.project().eq(project.value()));
    }

    public SheetPaper get(SheetPaper.Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        var table = SheetTable.of(key.sheet());
        return find(
                        key.sheet(),
                        table.id().eq(key.id()).and(table.project().eq(key.project().value())))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<SheetPaper> find(Sheet sheet, Condition which) {
        var table = SheetTable.of(sheet);
        boolean asksConsent = sheet == Sheet.APPROVALS;
        var consentedBy = asksConsent ? APPROVAL.CONSENTED_BY : castNull(Long.class);
        var consentedAt = asksConsent ? APPROVAL.CONSENTED_AT : castNull(INSTANT);
        return sql.select(table.id(), table.project(), table.version(), table.at(), WRITTEN_BY)
                .select(CONSENTED_BY, consentedAt.as("consent_at"))
                .select(table.asked())
                .from(table.table())
                .join(WRITER)
                .on(WRITER.ID.eq(table.by()))
                .leftJoin(HEAD)
                .on(HEAD.ID.eq(consentedBy))
                .where(which)
                .and(table.removedAt().isNull())
                .orderBy(table.order())
                .limit(SHOWN)
                .fetch(row -> paper(table, row));
    }

    private static SheetPaper paper(SheetTable table, Record row) {
        var project = new ProjectId(Objects.requireNonNull(row.get(table.project())));
        long id = Objects.requireNonNull(row.get(table.id()));
        int version = Objects.requireNonNull(row.get(table.version()));
        return new SheetPaper(
                new SheetPaper.Key(table.sheet(), project, id),
                version,
                table.read(row),
                new SheetPaper.Written(
                        Objects.requireNonNull(row.get(WRITTEN_BY)),
                        Objects.requireNonNull(row.get(table.at()))),
                consent(row));
    }

    private static SheetPaper.@Nullable Written consent(Record row) {
        var at = row.get("consent_at", java.time.Instant.class);
        return at == null
                ? null
                : new SheetPaper.Written(Objects.requireNonNull(row.get(CONSENTED_BY)), at);
    }

    @Transactional
    public Outcome<SheetPaper.Key> fill(SheetPaper.Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        return project.<SheetPaper.Key>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(draft.sheet(), project, draft.values(), by))
                .or(() -> told(draft.values()))
                .orElseGet(() ->
                        insert(draft, by)
                                .map(id -> filled(project, draft, id, by))
                                .or(() -> madeBefore(draft))
                                .map(id -> done("filled", draft, id))
                                .orElseGet(() -> Outcome.refused("projects.error.key")));
    }

    private static Outcome<SheetPaper.Key> done(String what, SheetPaper.Draft draft, long id) {
        return Outcome.done(
                new SheetPaper.Key(draft.sheet(), draft.project(), id),
                Text.of("projects.sheet." + what + '.' + draft.sheet().name()));
    }

    /** What is wrong with it; a choice of before stays right, also when it is offered no more. */
    private <T> Optional<Outcome<T>> wrong(
            Sheet sheet, Project project, Map<String, String> typed, Viewer by) {
        var read = sheet.inputs().read(typed);
        var errors = new ArrayList<FieldError>(read.errors());
        if (errors.isEmpty()) {
            var values = new SheetPaper.Values(read.values());
            errors.addAll(SheetRules.errors(sheet, values, clerk.today()));
            errors.addAll(choices.errors(project, values, by));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** What a record of its own tells is not written down as a plain fact any more (P-03). */
    private static <T> Optional<Outcome<T>> told(Map<String, String> typed) {
        return Topic.of(typed.getOrDefault("topic", ""))
                .filter(Topic::isTold)
                .map(_ -> Outcome.invalid("topic", "projects.error.told"));
    }

    private Optional<Long> insert(SheetPaper.Draft draft, Viewer by) {
        var table = SheetTable.of(draft.sheet());
        return sql.insertInto(table.table())
                .set(table.written(draft.sheet().inputs().read(draft.values()).values()))
                .set(table.key(), draft.key())
                .set(table.project(), draft.project().value())
                .set(table.at(), clerk.now())
                .set(table.by(), by.user().value())
                .onConflict(table.key())
                .doNothing()
                .returningResult(table.id())
                .fetchOptional(Record1::value1);
    }

    private Long filled(Project project, SheetPaper.Draft draft, long id, Viewer by) {
        var company = project.client().id();
        var title = title(draft.sheet(), draft.values());
        clerk.note(
                new ProjectEvent.PaperAdded(
                        project.id(), company, draft.sheet().paper(), id, title),
                by);
        return id;
    }

    /** The message that says what it is. */
    private static String title(Sheet sheet, Map<String, String> values) {
        return sheet == Sheet.STATEMENTS
                ? "topic." + values.getOrDefault("topic", "").split(":", 2)[0]
                : "sheet." + sheet.name();
    }

    /** A double post: the same form of the same project. */
    private Optional<Long> madeBefore(SheetPaper.Draft draft) {
        var table = SheetTable.of(draft.sheet());
        return sql.select(table.id())
                .from(table.table())
                .where(table.key().eq(draft.key()))
                .and(table.project().eq(draft.project().value()))
                .fetchOptional(Record1::value1);
    }

    /**
     * @param version of the paper as the person had it before the eyes
     */
    @Transactional
    public Outcome<SheetPaper.Key> correct(
            SheetPaper.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = get(key, by);
        return project.<SheetPaper.Key>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(key.sheet(), project, typed, by))
                .orElseGet(() -> {
                    var ours = key.sheet().inputs().read(typed).values();
                    var changed = Inputs.differences(theirs.values().all(), ours);
                    return theirs.version() == version || changed.isEmpty()
                            ? write(project, theirs, ours, by)
                            : new Outcome.Stale<>(changed, theirs.version());
                });
    }

    private Outcome<SheetPaper.Key> write(
            Project project, SheetPaper theirs, Map<String, String> ours, Viewer by) {
        var key = theirs.key();
        var table = SheetTable.of(key.sheet());
        sql.update(table.table())
                .set(table.written(ours))
                .set(table.version(), theirs.version() + 1)
                .where(table.id().eq(key.id()))
                .execute();
        withdrawConsent(key);
        clerk.note(
                new ProjectEvent.PaperCorrected(
                        project.id(),
                        project.client().id(),
                        key.sheet().paper(),
                        key.id(),
                        title(key.sheet(), ours)),
                by);
        return Outcome.done(key, Text.of("projects.sheet.corrected"));
    }

    /** Other terms are not those that were consented to. */
    private void withdrawConsent(SheetPaper.Key key) {
        if (key.sheet() == Sheet.APPROVALS) {
            sql.update(APPROVAL)
                    .setNull(APPROVAL.CONSENTED_AT)
                    .setNull(APPROVAL.CONSENTED_BY)
                    .where(APPROVAL.ID.eq(key.id()))
                    .execute();
        }
    }

    /**
     * Approves the terms on our side, as they were read.
     *
     * @param version of the terms as the person had them before the eyes
     */
    // P-10
    @Transactional
    public Outcome<SheetPaper.Key> consent(SheetPaper.Key key, int version, Viewer by) {
        var project = projects.hold(key.project(), by);
        var terms = get(key, by);
        return project.<SheetPaper.Key>refusal(Right.WAIVE, by)
                .orElseGet(() -> {
                    if (terms.version() != version) {
                        return Outcome.refused("projects.approval.changed");
                    }
                    consented(project, terms, by);
                    return Outcome.done(key, Text.of("projects.approval.consented"));
                });
    }

    private void consented(Project project, SheetPaper terms, Viewer by) {
        int changed =
                sql.update(APPROVAL)
                        .set(APPROVAL.CONSENTED_AT, clerk.now())
                        .set(APPROVAL.CONSENTED_BY, by.user().value())
                        .where(APPROVAL.ID.eq(terms.key().id()))
                        .and(APPROVAL.CONSENTED_AT.isNull())
                        .execute();
        if (changed == 1) {
            clerk.note(
                    new ProjectEvent.ApprovalConsented(
                            project.id(), project.client().id(), terms.key().id()),
                    by);
            clerk.ring(project, Tiding.What.TERMS_CONSENTED, by);
        }
    }
}

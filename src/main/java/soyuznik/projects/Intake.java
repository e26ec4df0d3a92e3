package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.clients.Joining;
import soyuznik.clients.Member;
import soyuznik.clients.Teams;
import soyuznik.database.Gathering;
import soyuznik.database.Rows;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding;

/** Takes in projects that lived in another system; they stand where they stood there (P-19). */
@Repository
@Transactional(readOnly = true)
public class Intake {
    private static final List<Field<?>> COLUMNS =
            List.of(
                    PROJECT.KEY,
                    PROJECT.COMPANY_ID,
                    PROJECT.BRANCH_ID,
                    PROJECT.OWNER_ID,
                    PROJECT.TITLE,
                    PROJECT.PRODUCT,
                    PROJECT.AMOUNT,
                    PROJECT.CURRENCY,
                    PROJECT.OPENED_ON,
                    PROJECT.STAGE_SINCE,
                    PROJECT.PLANNED_CLOSE,
                    PROJECT.METHOD_VERSION_ID,
                    PROJECT.STAGE_ID,
                    PROJECT.BEGAN,
                    PROJECT.IMPORTED,
                    PROJECT.OUTCOME,
                    PROJECT.CLOSED_ON,
                    PROJECT.SEARCH_TEXT,
                    PROJECT.EXTRA,
                    PROJECT.CREATED_AT,
                    PROJECT.CREATED_BY);

    private static final List<Field<?>> PASSED =
            List.of(
                    PASSAGE.PROJECT_ID,
                    PASSAGE.TO_STAGE_ID,
                    PASSAGE.KIND,
                    PASSAGE.AT,
                    PASSAGE.BY_ID);
    private static final List<Field<?>> CLOSED =
            List.of(
                    CLOSURE.PROJECT_ID,
                    CLOSURE.OUTCOME,
                    CLOSURE.REASON,
                    CLOSURE.COMPETITOR,
                    CLOSURE.LESSON,
                    CLOSURE.FROZEN_UNTIL,
                    CLOSURE.CLOSED_ON,
                    CLOSURE.AT,
                    CLOSURE.BY_ID);

    private final DSLContext sql;
    private final Methods methods;
    private final Teams teams;
    private final OurCompany company;
    private final Reasons reasons;
    private final Clerk clerk;

    Intake(
            DSLContext sql,
            Methods methods,
            Teams teams,
            OurCompany company,
            Reasons reasons,
            Clerk clerk) {
        this.reasons = reasons;
        this.sql = sql;
        this.methods = methods;
        this.teams = teams;
        this.company = company;
        this.clerk = clerk;
    }

    /**
     * Opens all of them by some statements together; owners join the teams of the clients. The
     * caller has seen to it that the viewer may import into these companies.
     *
     * @param cause shared by the events of one import
     * @return the ids in the order of the rows; of a key that was there before, the id it has
     */
    // P-19
    @Transactional
    public List<ProjectId> openAll(List<ImportedProject> rows, Viewer by, UUID cause) {
        join(rows, by, cause);
        if (!rows.isEmpty()) {
            insert(rows, by, cause);
        }
        var ids = ids(rows);
        return rows.stream().map(row -> new ProjectId(ids.getOrDefault(row.key(), 0L))).toList();
    }

    private void join(List<ImportedProject> rows, Viewer by, UUID cause) {
        var wanted =
                rows.stream()
                        .map(row -> new Joining(row.company(), row.owner(), Member.Role.MEMBER))
                        .distinct()
                        .toList();
        var there =
                sql.select(REACH.COMPANY_ID, REACH.SCOPE)
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(any(each(wanted, one -> one.company().value()))))
                        .and(REACH.SCOPE.eq(any(each(wanted, one -> Viewer.scope(one.user())))))
                        .fetchSet(found -> List.of(found.value1(), found.value2()));
        var missing =
                wanted.stream()
                        .filter(one ->
                                !there.contains(
                                        List.of(one.company().value(), Viewer.scope(one.user()))))
                        .toList();
        if (!missing.isEmpty()) {
            teams.joinAll(missing, by, cause);
        }
    }

    private static Long[] each(List<Joining> wanted, ToLongFunction<Joining> number) {
        return wanted.stream().mapToLong(number).distinct().boxed().toArray(Long[]::new);
    }

    private void insert(List<ImportedProject> rows, Viewer by, UUID cause) {
        var made = Gathering.of(sql, "projects", rows.size(), () -> insert(rows, by));
        var fresh = rows.stream().filter(row -> made.containsKey(row.key())).toList();
        if (!fresh.isEmpty()) {
            write(fresh, made, by, cause);
        }
    }

    private Map<UUID, Long> insert(List<ImportedProject> rows, Viewer by) {
        var currency = company.settings().currency();
        var branches = branches(rows);
        var values = rows.stream().map(row -> values(row, currency, branches, by)).toList();
        return sql.insertInto(PROJECT, COLUMNS)
                .select(Rows.of(COLUMNS, values))
                .onConflict(PROJECT.KEY)
                .doNothing()
                .returningResult(PROJECT.KEY, PROJECT.ID)
                .fetchMap(PROJECT.KEY, PROJECT.ID);
    }

    /** Where the clients stand, and stay until the end of the transaction. */
    private Map<Long, Long> branches(List<ImportedProject> rows) {
        var clients = rows.stream().map(row -> row.company().value()).distinct();
        return sql.select(COMPANY.ID, COMPANY.BRANCH_ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(clients.toArray(Long[]::new))))
                .orderBy(COMPANY.ID)
                .forShare()
                .fetchMap(COMPANY.ID, COMPANY.BRANCH_ID);
    }

    private List<@Nullable Object> values(
            ImportedProject row, String currency, Map<Long, Long> branches, Viewer by) {
        var place = place(row);
        var money = row.amount();
        return Arrays.asList(
                row.key(),
                row.company().value(),
                branches.get(row.company().value()),
                row.owner().value(),
                row.title(),
                row.product(),
                money == null ? null : money.amount(),
                money == null ? currency : money.currency(),
                row.openedOn(),
                row.openedOn(),
                row.plannedClose(),
                place.method().version(),
                place.stage().id(),
                place.ended() == null ? place.stage().code() : "",
                true,
                place.ended() == null ? null : place.ended().closing().end().name(),
                place.ended() == null ? null : place.ended().on(),
                Draft.searchText(row.title(), row.product(), row.extra()),
                row.extra().json(),
                clerk.now(),
                by.user().value());
    }

    /** Where a row stands, and how it ended. */
    private record Place(
            Method method, Stage stage, ImportedProject.Position.@Nullable Ended ended) {}

    private Place place(ImportedProject row) {
        return switch (row.position()) {
            case ImportedProject.Position.InStage(var code, var stage) -> {
                var method = methods.newest(code);
                yield new Place(method, method.stage(stage), null);
            }
            case ImportedProject.Position.Ended ended -> {
                var method = methods.newest(ended.method());
                yield new Place(method, stage(method, ended), ended);
            }
        };
    }

    private static Stage stage(Method method, ImportedProject.Position.Ended ended) {
        if (ended.stage() != null) {
            return method.stage(ended.stage());
        }
        return ended.closing().end() == End.WON ? method.stages().getLast() : method.first();
    }

    private void write(List<ImportedProject> fresh, Map<UUID, Long> ids, Viewer by, UUID cause) {
        begin(fresh, ids, by);
        close(fresh, ids, by);
        var made =
                fresh.stream()
                        .map(row ->
                                new ProjectEvent.ProjectImported(
                                        new ProjectId(ids.getOrDefault(row.key(), 0L)),
                                        row.company(),
                                        row.title()))
                        .toList();
        clerk.shelveNew(made, by, cause);
        fresh.stream()
                .filter(row -> place(row).ended() == null)
                .forEach(row -> given(row.owner(), ids.getOrDefault(row.key(), 0L), by));
    }

    private void given(UserId owner, long project, Viewer by) {
        clerk.ring(owner, new ProjectId(project), Tiding.What.PROJECT_GIVEN, by);
    }

    private void begin(List<ImportedProject> fresh, Map<UUID, Long> ids, Viewer by) {
        var passages =
                fresh.stream()
                        .map(row ->
                                Arrays.<@Nullable Object>asList(
                                        ids.get(row.key()),
                                        row.position() instanceof ImportedProject.Position.InStage
                                                ? place(row).stage().id()
                                                : null,
                                        Passage.Kind.IMPORTED.name(),
                                        clerk.now(),
                                        by.user().value()))
                        .toList();
        sql.insertInto(PASSAGE, PASSED).select(Rows.of(PASSED, passages)).execute();
    }

    private void close(List<ImportedProject> fresh, Map<UUID, Long> ids, Viewer by) {
        var closures = new ArrayList<List<@Nullable Object>>();
        for (var row : fresh) {
            if (row.position() instanceof ImportedProject.Position.Ended ended) {
                var closing = ended.closing();
                closures.add(
                        Arrays.asList(
                                ids.get(row.key()),
                                closing.end().name(),
                                reasons.known(closing.end(), closing.reason()),
                                closing.competitor(),
                                closing.lesson(),
                                closing.until(),
                                ended.on(),
                                clerk.now(),
                                by.user().value()));
            }
        }
        if (!closures.isEmpty()) {
            sql.insertInto(CLOSURE, CLOSED).select(Rows.of(CLOSED, closures)).execute();
        }
    }

    private Map<UUID, Long> ids(List<ImportedProject> rows) {
        return sql.select(PROJECT.KEY, PROJECT.ID)
                .from(PROJECT)
                .where(
                        PROJECT.KEY.eq(
                                any(rows.stream().map(ImportedProject::key).toArray(UUID[]::new))))
                .fetchMap(PROJECT.KEY, PROJECT.ID);
    }
}

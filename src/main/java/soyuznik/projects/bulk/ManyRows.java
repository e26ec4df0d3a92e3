package soyuznik.projects.bulk;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.BULK_CHANGE;
import static soyuznikdb.projects.Tables.BULK_PART;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.shell.ManyChange;

/** The rows behind {@link ManyChanges}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ManyRows {
    private final DSLContext sql;
    private final Clock clock;

    ManyRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What a project was before it was changed.
     *
     * @param version of the project as the change left it
     */
    record Before(ProjectId project, int version, UserId owner, @Nullable LocalDate plannedClose) {}

    Optional<Long> byKey(UUID key, Viewer by) {
        return sql.select(BULK_CHANGE.ID)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.KEY.eq(key))
                .and(BULK_CHANGE.BY_ID.eq(by.user().value()))
                .fetchOptional(Record1::value1);
    }

    /** Nothing, when the same was begun a moment ago. */
    Optional<Long> insert(ManyChanges.Asked asked, Viewer by) {
        return sql.insertInto(BULK_CHANGE)
                .set(BULK_CHANGE.KEY, asked.key())
                .set(BULK_CHANGE.BY_ID, by.user().value())
                .set(BULK_CHANGE.AT, clock.instant())
                .set(BULK_CHANGE.LIST, asked.list())
                .set(wish(asked.wish()))
                .onConflictDoNothing()
                .returningResult(BULK_CHANGE.ID)
                .fetchOptional(Record1::value1);
    }

    private static Map<Field<?>, Object> wish(Wish wish) {
        return switch (wish) {
            case Wish.Owner(var user) -> Map.of(BULK_CHANGE.OWNER_ID, user.value());
            case Wish.Close(var day) -> Map.of(BULK_CHANGE.PLANNED_CLOSE, day);
            case Wish.Shift(var days) -> Map.of(BULK_CHANGE.DAYS, days);
        };
    }

    Wish wish(long change) {
        return sql.select(BULK_CHANGE.OWNER_ID, BULK_CHANGE.PLANNED_CLOSE, BULK_CHANGE.DAYS)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(change))
                .fetchSingle(row -> read(row.value1(), row.value2(), row.value3()));
    }

    private static Wish read(
            @Nullable Long owner, @Nullable LocalDate day, @Nullable Integer days) {
        if (owner != null) {
            return new Wish.Owner(new UserId(owner));
        }
        return day == null ? new Wish.Shift(Objects.requireNonNull(days)) : new Wish.Close(day);
    }

    /** The clients of the projects on whose teams the owner who is wished does not stand yet. */
    Set<CompanyId> strange(List<Project> projects, Wish wish) {
        return switch (wish) {
            case Wish.Owner(var user) -> {
                var clients = projects.stream().map(each -> each.client().id()).toList();
                var known = known(clients, user);
                yield clients.stream().filter(not(known::contains)).collect(toSet());
            }
            case Wish.Close _, Wish.Shift _ -> Set.of();
        };
    }

    private Set<CompanyId> known(List<CompanyId> clients, UserId user) {
        return sql.select(REACH.COMPANY_ID.convertFrom(CompanyId::new))
                .from(REACH)
                .where(REACH.SCOPE.eq(Viewer.scope(user)))
                .and(REACH.COMPANY_ID.in(clients.stream().map(CompanyId::value).toList()))
                .fetchSet(Record1::value1);
    }

    /**
     * @param joined whether the new owner stood on no team of its client before
     */
    void insert(long change, Project before, ManyChanges.Become become, boolean joined) {
        sql.insertInto(BULK_PART)
                .set(BULK_PART.CHANGE_ID, change)
                .set(BULK_PART.PROJECT_ID, before.id().value())
                .set(state(become))
                .set(BULK_PART.OWNER_ID, before.owner().id().value())
                .set(BULK_PART.PLANNED_CLOSE, before.sale().plannedClose())
                .set(BULK_PART.JOINED, joined)
                .execute();
    }

    private static Map<Field<?>, Object> state(ManyChanges.Become become) {
        var row = new HashMap<Field<?>, Object>();
        row.put(BULK_PART.STATE, become.state().name());
        row.put(BULK_PART.WHY, become.why());
        row.put(BULK_PART.VERSION, become.version());
        return row;
    }

    void write(long change, ProjectId project, ManyChanges.Become become) {
        sql.update(BULK_PART)
                .set(state(become))
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.PROJECT_ID.eq(project.value()))
                .execute();
    }

    /** False where somebody else has taken it back a moment ago. */
    boolean undo(long change) {
        return sql.update(BULK_CHANGE)
                        .set(BULK_CHANGE.UNDONE_AT, clock.instant())
                        .where(BULK_CHANGE.ID.eq(change))
                        .and(BULK_CHANGE.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    /** The clients to whose teams the new owner came with projects that are in the state now. */
    List<CompanyId> joined(long change, ManyChange.State state) {
        return sql.selectDistinct(PROJECT.COMPANY_ID.convertFrom(CompanyId::new))
                .from(BULK_PART)
                .join(PROJECT)
                .on(PROJECT.ID.eq(BULK_PART.PROJECT_ID))
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.JOINED)
                .and(BULK_PART.STATE.eq(state.name()))
                .orderBy(PROJECT.COMPANY_ID)
                .fetch(Record1::value1);
    }

    List<Before> changed(long change) {
        return sql.select(
                        BULK_PART.PROJECT_ID.convertFrom(ProjectId::new),
                        BULK_PART.VERSION,
                        BULK_PART.OWNER_ID.convertFrom(UserId::new),
                        BULK_PART.PLANNED_CLOSE)
                .from(BULK_PART)
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.STATE.eq(ManyChange.State.CHANGED.name()))
                .orderBy(BULK_PART.PROJECT_ID)
                .fetch(mapping(Before::new));
    }

    /** Of its projects those that the viewer still sees. */
    // T-02
    Optional<ManyChange> find(long change, Viewer viewer) {
        return sql.select(BULK_CHANGE.AT, BULK_CHANGE.LIST, BULK_CHANGE.UNDONE_AT)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(change))
                .and(BULK_CHANGE.BY_ID.eq(viewer.user().value()))
                .fetchOptional(row ->
                        new ManyChange(
                                change,
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                parts(change, viewer)));
    }

    private List<ManyChange.Part> parts(long change, Viewer viewer) {
        return sql.select(
                        PROJECT.ID.convertFrom(id -> "/projects/" + id),
                        PROJECT.TITLE,
                        BULK_PART.STATE.convertFrom(ManyChange.State::valueOf),
                        BULK_PART.WHY)
                .from(BULK_PART)
                .join(PROJECT)
                .on(PROJECT.ID.eq(BULK_PART.PROJECT_ID))
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.TITLE, PROJECT.ID)
                .fetch(mapping(ManyChange.Part::new));
    }
}

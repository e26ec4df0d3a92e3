package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branches;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;

/**
 * Where the projects of a board come from, whoever looks: the ordered reach of the viewer, the
 * narrower one of a branch that the viewer sees whole, or what one manager leads.
 */
// T-02
@Component
class Lanes {
    private static final Field<LocalDate> LED_UNTIL =
            coalesce(PROJECT.PLANNED_CLOSE, Shelves.NEVER);

    private final Branches branches;

    Lanes(Branches branches) {
        this.branches = branches;
    }

    /**
     * A scope by which projects are seen.
     *
     * @param within only those that this scope shows too; null: all
     */
    record Door(long scope, @Nullable Long within) {
        Condition leadsTo(Field<Long> project) {
            return within == null ? noCondition() : shown(project, List.of(within));
        }
    }

    static Condition shown(Field<Long> project, List<Long> scopes) {
        return exists(probe(project, scopes));
    }

    static Condition hidden(Field<Long> project, List<Long> scopes) {
        return scopes.isEmpty() ? noCondition() : notExists(probe(project, scopes));
    }

    /** One look at an index for each project; the offset keeps it from becoming a join. */
    private static Select<?> probe(Field<Long> project, List<Long> scopes) {
        var also = PROJECT_REACH.as("also");
        return selectOne()
                .from(also)
                .where(also.PROJECT_ID.eq(project))
                .and(also.SCOPE.in(scopes))
                .offset(0);
    }

    List<Door> doors(Viewer viewer, @Nullable BranchId branch) {
        if (branch == null) {
            return viewer.scopes().stream().map(scope -> new Door(scope, null)).toList();
        }
        var above = branches.chain(branch).stream().map(Viewer::scope).toList();
        return viewer.scopes().contains(Viewer.ALL)
                        || viewer.scopes().stream().anyMatch(above::contains)
                ? List.of(new Door(Viewer.scope(branch), null))
                : viewer.scopes().stream().flatMap(scope -> door(scope, branch)).toList();
    }

    /** What one sees of a branch that one does not see whole. */
    private Stream<Door> door(long scope, BranchId branch) {
        if (scope > 0) {
            return Stream.of(new Door(scope, Viewer.scope(branch)));
        }
        return branches.chain(new BranchId(-scope)).contains(branch)
                ? Stream.of(new Door(scope, null))
                : Stream.empty();
    }

    /**
     * Who looks at which projects.
     *
     * @param sold what the filter asks of their products
     */
    record Look(Viewer viewer, BoardFilter filter, Selling.Sold sold) {
        /** There are few, and they are found without the order of the reach. */
        boolean isNarrow() {
            return filter.owner() != null || sold.few() != null;
        }
    }

    /** Day and project of the first in the column behind the cursor. */
    Select<Record2<LocalDate, Long>> keys(Look look, Boards.Place place, int limit) {
        var shelves = place.column().shelves().stream().sorted().toList();
        if (look.isNarrow()) {
            return select(LED_UNTIL, PROJECT.ID)
                    .from(PROJECT)
                    .where(narrow(look))
                    .and(PROJECT.STAGE_ID.in(shelves))
                    .and(place.behind(LED_UNTIL, PROJECT.ID))
                    .orderBy(LED_UNTIL, PROJECT.ID)
                    .limit(limit);
        }
        var day = field(name("lane", "day"), LocalDate.class);
        var id = field(name("lane", "id"), Long.class);
        return doors(look.viewer(), look.filter().branch()).stream()
                .flatMap(door ->
                        shelves.stream()
                                .<Select<Record2<LocalDate, Long>>>map(shelf ->
                                        behind(door, shelf, place, look.sold()).limit(limit)))
                .reduce(Select::union)
                .map(lane -> select(day, id).from(lane.asTable("lane", "day", "id")))
                .map(lane -> (Select<Record2<LocalDate, Long>>) lane.orderBy(day, id).limit(limit))
                .orElseGet(Lanes::nothing);
    }

    private static SelectLimitStep<Record2<LocalDate, Long>> behind(
            Door door, long shelf, Boards.Place place, Selling.Sold sold) {
        var day = PROJECT_REACH.DAY;
        var id = PROJECT_REACH.PROJECT_ID;
        return select(day, id)
                .from(PROJECT_REACH)
                .where(PROJECT_REACH.SCOPE.eq(door.scope()))
                .and(PROJECT_REACH.SHELF.eq(shelf))
                .and(door.leadsTo(id))
                .and(place.behind(day, id))
                .and(sold.by(id))
                .orderBy(day, id);
    }

    /**
     * The open projects of one manager, or with products that few sell, as the viewer sees them.
     */
    static Condition narrow(Look look) {
        var filter = look.filter();
        var owner = filter.owner();
        var branch = filter.branch();
        return DSL.and(
                owner == null ? noCondition() : PROJECT.OWNER_ID.eq(owner.value()),
                look.sold().by(PROJECT.ID),
                PROJECT.OUTCOME.isNull(),
                shown(PROJECT.ID, look.viewer().scopes()),
                branch == null ? noCondition() : shown(PROJECT.ID, List.of(Viewer.scope(branch))));
    }

    static Select<Record2<LocalDate, Long>> nothing() {
        return select(PROJECT_REACH.DAY, PROJECT_REACH.PROJECT_ID)
                .from(PROJECT_REACH)
                .where(falseCondition());
    }
}

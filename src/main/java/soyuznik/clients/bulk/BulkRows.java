package soyuznik.clients.bulk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.BULK_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Basis;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/** The rows behind {@link BulkChanges}, who asks whether it is allowed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkRows {
    private static final Field<Long> UNDOING = undoing();

    private final DSLContext sql;
    private final BulkParts parts;

    BulkRows(DSLContext sql, BulkParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /**
     * What is begun.
     *
     * @param undoes null: it takes nothing back
     */
    record Begun(
            UUID key,
            String list,
            About about,
            Change change,
            @Nullable Long undoes,
            UserId by,
            Instant at) {}

    Optional<Long> byKey(UUID key, UserId by) {
        return sql.select(BULK_CHANGE.ID)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.KEY.eq(key))
                .and(BULK_CHANGE.BY_ID.eq(by.value()))
                .fetchOptional(Record1::value1);
    }

    /** Nothing, when the same was begun a moment ago. */
    Optional<Long> insert(Begun begun) {
        return sql.insertInto(BULK_CHANGE)
                .set(BULK_CHANGE.KEY, begun.key())
                .set(BULK_CHANGE.BY_ID, begun.by().value())
                .set(BULK_CHANGE.AT, begun.at())
                .set(BULK_CHANGE.LIST, begun.list())
                .set(BULK_CHANGE.ABOUT, begun.about().name())
                .set(BULK_CHANGE.WHAT, begun.change().what().name())
                .set(columns(begun.change()))
                .set(BULK_CHANGE.UNDOES, begun.undoes())
                .onConflictDoNothing()
                .returningResult(BULK_CHANGE.ID)
                .fetchOptional(Record1::value1);
    }

    private static Map<Field<?>, Object> columns(Change change) {
        return switch (change) {
            case Change.Responsible(var to, var stays) ->
                    Map.of(BULK_CHANGE.TAKER_ID, to.value(), BULK_CHANGE.GIVER_STAYS, stays);
            case Change.Taking(var to) -> Map.of(BULK_CHANGE.TAKER_ID, to.value());
            case Change.Pool(var branch) -> Map.of(BULK_CHANGE.BRANCH_ID, branch.value());
            case Change.Tags(var on, var off) ->
                    Map.of(
                            BULK_CHANGE.TAGS_ON, on.toArray(Long[]::new),
                            BULK_CHANGE.TAGS_OFF, off.toArray(Long[]::new));
            case Change.Held(var basis) -> Map.of(BULK_CHANGE.BASIS, basis.name());
            case Change.Left(var day) -> Map.of(BULK_CHANGE.LEFT_ON, day);
        };
    }

    Optional<BulkChange> find(long id) {
        return sql.select(BULK_CHANGE.fields())
                .select(UNDOING)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(id))
                .fetchOptional(this::change);
    }

    private BulkChange change(Record row) {
        long id = row.get(BULK_CHANGE.ID);
        var about = About.valueOf(row.get(BULK_CHANGE.ABOUT));
        return new BulkChange(
                id,
                row.get(BULK_CHANGE.KEY),
                new UserId(row.get(BULK_CHANGE.BY_ID)),
                row.get(BULK_CHANGE.AT),
                row.get(BULK_CHANGE.LIST),
                about,
                asked(row),
                row.get(BULK_CHANGE.UNDOES),
                row.get(UNDOING),
                parts.counts(id, about));
    }

    private static Field<Long> undoing() {
        var undoing = BULK_CHANGE.as("undoing");
        return field(select(undoing.ID).from(undoing).where(undoing.UNDOES.eq(BULK_CHANGE.ID)))
                .as("undone_by");
    }

    private static Change asked(Record row) {
        return switch (Change.What.valueOf(row.get(BULK_CHANGE.WHAT))) {
            case RESPONSIBLE ->
                    new Change.Responsible(taker(row), row.get(BULK_CHANGE.GIVER_STAYS));
            case TAKING -> new Change.Taking(taker(row));
            case POOL -> new Change.Pool(new BranchId(row.get(BULK_CHANGE.BRANCH_ID)));
            case TAGS ->
                    new Change.Tags(
                            List.of(row.get(BULK_CHANGE.TAGS_ON)),
                            List.of(row.get(BULK_CHANGE.TAGS_OFF)));
            case BASIS -> new Change.Held(Basis.valueOf(row.get(BULK_CHANGE.BASIS)));
            case LEFT -> new Change.Left(row.get(BULK_CHANGE.LEFT_ON));
        };
    }

    private static UserId taker(Record row) {
        return new UserId(row.get(BULK_CHANGE.TAKER_ID));
    }
}

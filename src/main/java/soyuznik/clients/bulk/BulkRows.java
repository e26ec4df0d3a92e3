package soyuznik.clients.bulk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.BULK_CHANGE;
import static soyuznikdb.clients.Tables.BULK_PART;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.SELECTED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind {@link BulkChanges}, who asks whether it is allowed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkRows {
    private final DSLContext sql;
    private final JsonMapper json;

    BulkRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What is begun.
     *
     * @param undoes null: it takes nothing back
     */
    record Begun(
            UUID key, String list, Change change, @Nullable Long undoes, UserId by, Instant at) {}

    Optional<Long> byKey(UUID key, UserId by) {
        return sql.select(BULK_CHANGE.ID)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.KEY.eq(key))
                .and(BULK_CHANGE.BY_ID.eq(by.value()))
                .fetchOptional(Record1::value1);
    }

    /** Nothing, when the same was begun a moment ago. */
    Optional<Long> insert(Begun begun) {
        var change = begun.change();
        var taker =
                switch (change) {
                    case Change.Responsible(var to, var _) -> to.value();
                    case Change.Taking(var to) -> to.value();
                    case Change.Pool _, Change.Tags _ -> null;
                };
        var pool = change instanceof Change.Pool(var branch) ? branch.value() : null;
        var tags = change instanceof Change.Tags it ? it : new Change.Tags(List.of(), List.of());
        return sql.insertInto(BULK_CHANGE)
                .set(BULK_CHANGE.KEY, begun.key())
                .set(BULK_CHANGE.BY_ID, begun.by().value())
                .set(BULK_CHANGE.AT, begun.at())
                .set(BULK_CHANGE.LIST, begun.list())
                .set(BULK_CHANGE.WHAT, change.what().name())
                .set(BULK_CHANGE.TAKER_ID, taker)
                .set(
                        BULK_CHANGE.GIVER_STAYS,
                        change instanceof Change.Responsible it && it.giverStays())
                .set(BULK_CHANGE.BRANCH_ID, pool)
                .set(BULK_CHANGE.TAGS_ON, tags.on().toArray(Long[]::new))
                .set(BULK_CHANGE.TAGS_OFF, tags.off().toArray(Long[]::new))
                .set(BULK_CHANGE.UNDOES, begun.undoes())
                .onConflictDoNothing()
                .returningResult(BULK_CHANGE.ID)
                .fetchOptional(Record1::value1);
    }

    /** All that are selected; how many. */
    int insertParts(long change, long selection) {
        return sql.insertInto(BULK_PART, BULK_PART.CHANGE_ID, BULK_PART.COMPANY_ID)
                .select(
                        select(inline(change), SELECTED.COMPANY_ID)
                                .from(SELECTED)
                                .where(SELECTED.SELECTION_ID.eq(selection)))
                .execute();
    }

    /** All that the other one changed; how many. */
    int insertPartsOf(long change, long undone) {
        return sql.insertInto(BULK_PART, BULK_PART.CHANGE_ID, BULK_PART.COMPANY_ID)
                .select(
                        select(inline(change), BULK_PART.COMPANY_ID)
                                .from(BULK_PART)
                                .where(BULK_PART.CHANGE_ID.eq(undone))
                                .and(BULK_PART.STATE.eq(Part.State.CHANGED.name())))
                .execute();
    }

    Optional<BulkChange> find(long id) {
        return find(BULK_CHANGE.ID.eq(id));
    }

    private Optional<BulkChange> find(Condition which) {
        return sql.select(
                        BULK_CHANGE.ID,
                        BULK_CHANGE.KEY,
                        BULK_CHANGE.BY_ID.convertFrom(UserId::new),
                        BULK_CHANGE.AT,
                        BULK_CHANGE.LIST,
                        BULK_CHANGE.UNDOES,
                        undoing(),
                        BULK_CHANGE.WHAT,
                        BULK_CHANGE.TAKER_ID,
                        BULK_CHANGE.GIVER_STAYS,
                        BULK_CHANGE.BRANCH_ID,
                        BULK_CHANGE.TAGS_ON,
                        BULK_CHANGE.TAGS_OFF)
                .from(BULK_CHANGE)
                .where(which)
                .fetchOptional(row ->
                        new BulkChange(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                change(row),
                                row.value6(),
                                row.value7(),
                                counts(row.value1())));
    }

    private static Field<Long> undoing() {
        var undoing = BULK_CHANGE.as("undoing");
        return field(select(undoing.ID).from(undoing).where(undoing.UNDOES.eq(BULK_CHANGE.ID)));
    }

    private static Change change(Record row) {
        return switch (Change.What.valueOf(row.get(BULK_CHANGE.WHAT))) {
            case RESPONSIBLE ->
                    new Change.Responsible(taker(row), row.get(BULK_CHANGE.GIVER_STAYS));
            case TAKING -> new Change.Taking(taker(row));
            case POOL -> new Change.Pool(new BranchId(row.get(BULK_CHANGE.BRANCH_ID)));
            case TAGS ->
                    new Change.Tags(
                            List.of(row.get(BULK_CHANGE.TAGS_ON)),
                            List.of(row.get(BULK_CHANGE.TAGS_OFF)));
        };
    }

    private static UserId taker(Record row) {
        return new UserId(row.get(BULK_CHANGE.TAKER_ID));
    }

    private Map<Part.State, Integer> counts(long change) {
        return sql.select(BULK_PART.STATE.convertFrom(Part.State::valueOf), count())
                .from(BULK_PART)
                .where(BULK_PART.CHANGE_ID.eq(change))
                .groupBy(BULK_PART.STATE)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** The next that wait, each once, by their numbers. */
    List<CompanyId> waiting(long change, int most) {
        return sql.select(BULK_PART.COMPANY_ID.convertFrom(CompanyId::new))
                .from(BULK_PART)
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.STATE.eq(inline(Part.State.WAITING.name())))
                .orderBy(BULK_PART.COMPANY_ID)
                .limit(most)
                .forUpdate()
                .fetch(Record1::value1);
    }

    void settle(long change, Map<CompanyId, Part> parts) {
        sql.batched(batch ->
                parts.forEach((id, part) ->
                        batch.dsl()
                                .update(BULK_PART)
                                .set(BULK_PART.STATE, part.state().name())
                                .set(BULK_PART.BEFORE, written(part.before()))
                                .where(BULK_PART.CHANGE_ID.eq(change))
                                .and(BULK_PART.COMPANY_ID.eq(id.value()))
                                .execute()));
    }

    /** How each of the clients stood before the change. */
    SequencedMap<CompanyId, Part.Before> before(long change, List<CompanyId> clients) {
        var before = new LinkedHashMap<CompanyId, Part.Before>();
        sql.select(BULK_PART.COMPANY_ID.convertFrom(CompanyId::new), BULK_PART.BEFORE)
                .from(BULK_PART)
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.COMPANY_ID.eq(any(values(clients))))
                .orderBy(BULK_PART.COMPANY_ID)
                .forEach(row -> before.put(row.value1(), read(row.value2())));
        return before;
    }

    /** Those in the state that the viewer sees, by name. */
    List<Selection.Chosen> named(long change, Part.State state, Viewer viewer) {
        return sql.select(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                .from(BULK_PART)
                .join(COMPANY)
                .on(COMPANY.ID.eq(BULK_PART.COMPANY_ID))
                .where(BULK_PART.CHANGE_ID.eq(change))
                .and(BULK_PART.STATE.eq(state.name()))
                .and(Visible.condition(viewer, COMPANY.ID))
                .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                .limit(Selections.SHOWN)
                .fetch(mapping(Selection.Chosen::new));
    }

    private @Nullable JSONB written(Part.@Nullable Before before) {
        return before == null ? null : JSONB.valueOf(json.writeValueAsString(before));
    }

    private Part.Before read(JSONB before) {
        return json.readValue(before.data(), Part.Before.class);
    }

    static Long[] values(List<CompanyId> clients) {
        return clients.stream().map(CompanyId::value).toArray(Long[]::new);
    }
}

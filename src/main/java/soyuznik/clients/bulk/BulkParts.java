package soyuznik.clients.bulk;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of each of those that are changed at once, clients or people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkParts {
    private final DSLContext sql;
    private final JsonMapper json;

    BulkParts(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All that are selected; how many. */
    int insert(BulkChange change, long selection) {
        var stock = Stock.of(change.about());
        var parts = stock.parts();
        var picked = stock.picked();
        return sql.insertInto(parts.table(), parts.change(), parts.id())
                .select(
                        select(inline(change.id()), picked.id())
                                .from(picked.table())
                                .where(picked.selection().eq(selection)))
                .execute();
    }

    /** All that the other one changed; how many. */
    int insertOf(BulkChange change, long undone) {
        var parts = Stock.of(change.about()).parts();
        return sql.insertInto(parts.table(), parts.change(), parts.id())
                .select(
                        select(inline(change.id()), parts.id())
                                .from(parts.table())
                                .where(parts.change().eq(undone))
                                .and(parts.state().eq(Part.State.CHANGED.name())))
                .execute();
    }

    Map<Part.State, Integer> counts(long change, About about) {
        var parts = Stock.of(about).parts();
        return sql.select(parts.state().convertFrom(Part.State::valueOf), count())
                .from(parts.table())
                .where(parts.change().eq(change))
                .groupBy(parts.state())
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** The next that wait, by their numbers; they are not held. */
    List<Long> waiting(BulkChange change, int most) {
        var parts = Stock.of(change.about()).parts();
        return sql.select(parts.id())
                .from(parts.table())
                .where(waits(change, parts))
                .orderBy(parts.id())
                .limit(most)
                .fetch(Record1::value1);
    }

    /** Those of them that still wait. */
    List<Long> waiting(BulkChange change, List<Long> of) {
        var parts = Stock.of(change.about()).parts();
        return sql.select(parts.id())
                .from(parts.table())
                .where(waits(change, parts))
                .and(parts.id().eq(any(of.toArray(Long[]::new))))
                .orderBy(parts.id())
                .fetch(Record1::value1);
    }

    private static Condition waits(BulkChange change, Stock.Parts parts) {
        return parts.change()
                .eq(change.id())
                .and(parts.state().eq(inline(Part.State.WAITING.name())));
    }

    void settle(BulkChange change, Map<Long, Part> settled) {
        var parts = Stock.of(change.about()).parts();
        sql.batched(batch ->
                settled.forEach((id, part) ->
                        batch.dsl()
                                .update(parts.table())
                                .set(parts.state(), part.state().name())
                                .set(parts.before(), written(part.before()))
                                .where(parts.change().eq(change.id()))
                                .and(parts.id().eq(id))
                                .execute()));
    }

    /** How each of them stood before the change. */
    <T extends Part.Stood> SequencedMap<Long, T> before(
            long change, About about, List<Long> ids, Class<T> kind) {
        var parts = Stock.of(about).parts();
        var before = new LinkedHashMap<Long, T>();
        sql.select(parts.id(), parts.before())
                .from(parts.table())
                .where(parts.change().eq(change))
                .and(parts.id().eq(any(ids.toArray(Long[]::new))))
                .orderBy(parts.id())
                .forEach(
                        row -> before.put(row.value1(), json.readValue(row.value2().data(), kind)));
        return before;
    }

    /** Those in the state that the viewer sees, by name. */
    List<Selection.Chosen> named(BulkChange change, Part.State state, Viewer viewer) {
        var stock = Stock.of(change.about());
        var parts = stock.parts();
        var records = stock.records();
        return sql.select(records.id(), records.name())
                .from(parts.table())
                .join(records.table())
                .on(records.id().eq(parts.id()))
                .where(parts.change().eq(change.id()))
                .and(parts.state().eq(state.name()))
                .and(stock.visible(viewer))
                .orderBy(records.sortKey(), records.id())
                .limit(Selections.SHOWN)
                .fetch(row -> records.chosen(row.value1(), row.value2()));
    }

    private @Nullable JSONB written(Part.@Nullable Stood before) {
        return before == null ? null : JSONB.valueOf(json.writeValueAsString(before));
    }
}

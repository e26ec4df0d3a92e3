package soyuznik.clients.merging;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MERGED;
import static soyuznikdb.clients.Tables.MERGER;
import static soyuznikdb.clients.Tables.MERGER_MOVE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.CompanyData;
import soyuznik.clients.CompanyFields;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** The rows behind {@link Mergers}: companies as they stood, and what went where. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MergerRows {
    /** Never taken back from what a company was: who it is, and where it stands now. */
    private static final Set<Field<?>> STAYING = Set.of(COMPANY.ID, COMPANY.KEY, COMPANY.VERSION);

    private static final Param<Long> ID = param("id", Long.class);
    private static final Question<CompanyData> HELD =
            Question.of(
                    select(CompanyFields.COLUMNS).from(COMPANY).where(COMPANY.ID.eq(ID)),
                    CompanyFields::data);

    private final DSLContext sql;
    private final Pictures pictures;

    MergerRows(DSLContext sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    /** Its further contacts, which go their own way, are not searched by it. */
    JSONB picture(CompanyId id) {
        var without =
                "to_jsonb({0}) || jsonb_build_object('search_text', rtrim(split_part({1}, '|', 1)))";
        return sql.select(field(without, JSONB.class, field(name("company")), COMPANY.SEARCH_TEXT))
                .from(COMPANY)
                .where(COMPANY.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    /**
     * Leaves nothing by which anybody would find it: numbers, texts, responsible; the name stays
     * for the history.
     */
    void empty(CompanyId gone, CompanyId kept) {
        sql.update(COMPANY)
                .set(COMPANY.MERGED_INTO, kept.value())
                .setNull(COMPANY.RESPONSIBLE_ID)
                .setNull(COMPANY.INN)
                .setNull(COMPANY.OGRN)
                .setNull(COMPANY.TAX_NUMBER)
                .setNull(COMPANY.PARENT_ID)
                .set(COMPANY.NAME_KEY, "")
                .set(COMPANY.SEARCH_TEXT, "")
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .where(COMPANY.ID.eq(gone.value()))
                .execute();
    }

    void write(CompanyId kept, CompanyData data) {
        sql.update(COMPANY)
                .set(CompanyFields.written(data))
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .where(COMPANY.ID.eq(kept.value()))
                .execute();
    }

    long insert(Merger.Begun merger) {
        return sql.insertInto(MERGER)
                .set(MERGER.KEPT_ID, merger.kept().value())
                .set(MERGER.AT, merger.at())
                .set(MERGER.BY_ID, merger.by().value())
                .set(MERGER.KEPT_BEFORE, merger.before())
                .set(MERGER.KEPT_AFTER, picture(merger.kept()))
                .returningResult(MERGER.ID)
                .fetchSingle()
                .value1();
    }

    void insertMerged(long merger, Map<CompanyId, JSONB> gone) {
        sql.insertInto(MERGED, MERGED.MERGER_ID, MERGED.COMPANY_ID, MERGED.BEFORE)
                .valuesOfRows(
                        gone.entrySet().stream()
                                .map(one -> row(merger, one.getKey().value(), one.getValue()))
                                .toList())
                .execute();
    }

    void insertMoves(long merger, List<Absorbs.Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        sql.insertInto(
                        MERGER_MOVE,
                        MERGER_MOVE.MERGER_ID,
                        MERGER_MOVE.WHAT,
                        MERGER_MOVE.RECORD_ID,
                        MERGER_MOVE.FROM_ID)
                .valuesOfRows(
                        moved.stream()
                                .map(one -> row(merger, one.what(), one.id(), one.from().value()))
                                .toList())
                .onConflictDoNothing()
                .execute();
    }

    List<Absorbs.Moved> moves(long merger) {
        return sql.select(MERGER_MOVE.WHAT, MERGER_MOVE.RECORD_ID, MERGER_MOVE.FROM_ID)
                .from(MERGER_MOVE)
                .where(MERGER_MOVE.MERGER_ID.eq(merger))
                .orderBy(MERGER_MOVE.WHAT, MERGER_MOVE.RECORD_ID)
                .fetch(row ->
                        new Absorbs.Moved(row.value1(), row.value2(), new CompanyId(row.value3())));
    }

    Map<CompanyId, JSONB> merged(long merger) {
        return sql.select(MERGED.COMPANY_ID, MERGED.BEFORE)
                .from(MERGED)
                .where(MERGED.MERGER_ID.eq(merger))
                .orderBy(MERGED.COMPANY_ID)
                .fetchMap(row -> new CompanyId(row.value1()), org.jooq.Record2::value2);
    }

    /** As it stood before; what columns came since keep what they hold. */
    void restore(CompanyId id, JSONB before) {
        var stood =
                table(
                                "(select (jsonb_populate_record(c, {0})).* from clients.company c where c.id = {1})",
                                val(before), val(id.value()))
                        .as("stood");
        var columns = new HashMap<Field<?>, Field<?>>();
        COMPANY.fieldStream()
                .filter(column -> !STAYING.contains(column))
                .forEach(column ->
                        columns.put(
                                column,
                                field(name("stood", column.getName()), column.getDataType())));
        sql.update(COMPANY)
                .set(columns)
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .from(stood)
                .where(COMPANY.ID.eq(id.value()))
                .execute();
    }

    /** What the merger changed and nobody changed since, as it was. */
    JSONB changedBack(long merger, CompanyId kept) {
        var seen =
                sql.select(MERGER.KEPT_BEFORE, MERGER.KEPT_AFTER)
                        .from(MERGER)
                        .where(MERGER.ID.eq(merger))
                        .fetchSingle(row ->
                                new Pictures.Seen(row.value1(), row.value2(), picture(kept)));
        return pictures.written(pictures.changedBack(seen));
    }

    /** Whoever has a number by now that one of them would get back. */
    Optional<String> taken(long merger, CompanyId kept) {
        var back = changedBack(merger, kept);
        return sql.select(COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.ID.ne(kept.value()))
                .and(
                        or(
                                isBack(COMPANY.INN, merger, kept, back),
                                isBack(COMPANY.OGRN, merger, kept, back),
                                isBack(COMPANY.TAX_NUMBER, merger, kept, back)
                                        .and(isBack(COMPANY.COUNTRY, merger, kept, back))))
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    private static Condition isBack(
            TableField<?, String> column, long merger, CompanyId kept, JSONB back) {
        return condition(
                """
                {0} = any(array(
                    select before ->> {1} from clients.merged where merger_id = {2}
                    union all
                    select (to_jsonb(c) || {3}) ->> {1} from clients.company as c where c.id = {4}))\
                """,
                column, inline(column.getName()), val(merger), val(back), val(kept.value()));
    }

    void close(long merger, Instant at, UserId by) {
        sql.update(MERGER)
                .set(MERGER.UNDONE_AT, at)
                .set(MERGER.UNDONE_BY, by.value())
                .where(MERGER.ID.eq(merger))
                .execute();
    }

    /** Keys of name, order and search by what the company holds now. */
    void rekey(CompanyId kept) {
        var data = HELD.one(sql, Map.of(ID.getName(), kept.value())).orElseThrow();
        sql.update(COMPANY)
                .set(CompanyFields.written(data))
                .where(COMPANY.ID.eq(kept.value()))
                .execute();
    }
}

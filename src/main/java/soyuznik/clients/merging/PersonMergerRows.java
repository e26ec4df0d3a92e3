package soyuznik.clients.merging;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_MERGER;
import static soyuznikdb.clients.Tables.PERSON_MOVE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.AbsorbsPeople.Going;
import soyuznik.clients.AbsorbsPeople.Moved;
import soyuznik.clients.People;
import soyuznik.clients.Visible;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** The rows behind {@link PersonMergers}: people as they stood, and what pointed to whom. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonMergerRows {
    /** Never taken back from what a person was: who it is, and where it stands now. */
    private static final Set<Field<?>> STAYING = Set.of(PERSON.ID, PERSON.KEY, PERSON.VERSION);

    /** The columns that only make sense together. */
    private static final List<String> NAME =
            List.of("name", "surname", "given_name", "patronymic", "sort_key");

    private static final int SHOWN = 20;

    private final DSLContext sql;
    private final Pictures pictures;

    PersonMergerRows(DSLContext sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    /** Whether one of them works or did where the viewer does not look. */
    boolean worksUnseen(List<PersonId> people, Viewer viewer) {
        var ids = people.stream().map(PersonId::value).toList();
        return sql.fetchExists(
                EMPLOYMENT,
                EMPLOYMENT.PERSON_ID.in(ids),
                not(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID)));
    }

    boolean isDone(PersonMerging asked) {
        return sql.fetchExists(
                PERSON,
                PERSON.ID.eq(asked.gone().value()),
                PERSON.MERGED_INTO.eq(asked.kept().value()));
    }

    Optional<PersonId> heir(PersonId gone) {
        return sql.select(PERSON.MERGED_INTO)
                .from(PERSON)
                .where(PERSON.ID.eq(gone.value()))
                .and(PERSON.MERGED_INTO.isNotNull())
                .fetchOptional(found -> new PersonId(found.value1()));
    }

    JSONB picture(PersonId id) {
        return sql.select(field("to_jsonb({0})", JSONB.class, field(name("person"))))
                .from(PERSON)
                .where(PERSON.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    void write(PersonId kept, MergedPerson merged) {
        sql.update(PERSON)
                .set(People.written(merged.data()))
                .set(PERSON.TAGS, merged.tags().toArray(String[]::new))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(kept.value()))
                .execute();
    }

    void leave(PersonId gone, PersonId kept) {
        sql.update(PERSON)
                .set(PERSON.MERGED_INTO, kept.value())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(gone.value()))
                .execute();
    }

    /** Both as they stood before. */
    record Before(JSONB kept, JSONB gone) {}

    long insert(Going going, Before before) {
        return sql.insertInto(PERSON_MERGER)
                .set(PERSON_MERGER.KEPT_ID, going.kept().value())
                .set(PERSON_MERGER.GONE_ID, going.gone().value())
                .set(PERSON_MERGER.AT, going.at())
                .set(PERSON_MERGER.BY_ID, going.by().value())
                .set(PERSON_MERGER.KEPT_BEFORE, before.kept())
                .set(PERSON_MERGER.KEPT_AFTER, picture(going.kept()))
                .set(PERSON_MERGER.GONE_BEFORE, before.gone())
                .returningResult(PERSON_MERGER.ID)
                .fetchSingle()
                .value1();
    }

    void insertMoves(long merger, List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        sql.insertInto(
                        PERSON_MOVE,
                        PERSON_MOVE.MERGER_ID,
                        PERSON_MOVE.WHAT,
                        PERSON_MOVE.RECORD_ID,
                        PERSON_MOVE.BEFORE)
                .valuesOfRows(
                        moved.stream()
                                .map(one -> row(merger, one.what(), one.id(), one.before()))
                                .toList())
                .execute();
    }

    List<Moved> moves(long merger) {
        return sql.select(PERSON_MOVE.WHAT, PERSON_MOVE.RECORD_ID, PERSON_MOVE.BEFORE)
                .from(PERSON_MOVE)
                .where(PERSON_MOVE.MERGER_ID.eq(merger))
                .orderBy(PERSON_MOVE.WHAT, PERSON_MOVE.RECORD_ID)
                .fetch(mapping(Moved::new));
    }

    /** Who stayed and who went, whether it is undone or not. */
    Optional<List<PersonId>> both(long merger) {
        return sql.select(PERSON_MERGER.KEPT_ID, PERSON_MERGER.GONE_ID)
                .from(PERSON_MERGER)
                .where(PERSON_MERGER.ID.eq(merger))
                .fetchOptional(
                        row -> List.of(new PersonId(row.value1()), new PersonId(row.value2())));
    }

    /** Those that are not undone, the newest first. */
    List<PersonMerger> open(Condition which, Instant since) {
        return sql.select(
                        PERSON_MERGER.ID,
                        PERSON_MERGER.KEPT_ID.convertFrom(PersonId::new),
                        PERSON_MERGER.GONE_ID.convertFrom(PersonId::new),
                        PERSON.NAME,
                        PERSON_MERGER.AT,
                        Name.of(APP_USER))
                .from(PERSON_MERGER)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_MERGER.GONE_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PERSON_MERGER.BY_ID))
                .where(which)
                .and(PERSON_MERGER.UNDONE_AT.isNull())
                .and(PERSON_MERGER.AT.gt(since))
                .orderBy(PERSON_MERGER.AT.desc(), PERSON_MERGER.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(PersonMerger::new));
    }

    /** Both as they stood, but for what was written of the one that stayed since. */
    void restore(PersonMerger merger) {
        var found =
                sql.select(
                                PERSON_MERGER.KEPT_BEFORE,
                                PERSON_MERGER.KEPT_AFTER,
                                PERSON_MERGER.GONE_BEFORE)
                        .from(PERSON_MERGER)
                        .where(PERSON_MERGER.ID.eq(merger.id()))
                        .fetchSingle();
        var seen = new Pictures.Seen(found.value1(), found.value2(), picture(merger.kept()));
        var back = pictures.changedBack(seen);
        if (pictures.differs(seen, NAME)) {
            back.keySet().removeAll(NAME);
        }
        restore(merger.kept(), pictures.written(back));
        restore(merger.gone(), found.value3());
    }

    private void restore(PersonId id, JSONB before) {
        var stood =
                table(
                                "(select (jsonb_populate_record(p, {0})).* from clients.person p where p.id = {1})",
                                val(before), val(id.value()))
                        .as("stood");
        var columns = new HashMap<Field<?>, Field<?>>();
        PERSON.fieldStream()
                .filter(column -> !STAYING.contains(column))
                .forEach(column ->
                        columns.put(
                                column,
                                field(name("stood", column.getName()), column.getDataType())));
        sql.update(PERSON)
                .set(columns)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .from(stood)
                .where(PERSON.ID.eq(id.value()))
                .execute();
    }

    void close(long merger, Instant at, UserId by) {
        sql.update(PERSON_MERGER)
                .set(PERSON_MERGER.UNDONE_AT, at)
                .set(PERSON_MERGER.UNDONE_BY, by.value())
                .where(PERSON_MERGER.ID.eq(merger))
                .execute();
    }
}

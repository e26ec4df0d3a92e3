package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.clients.Tables.PERSON_TRAIT;
import static soyuznikdb.clients.Tables.PERSON_UNCOMPARED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ContactData;

/**
 * Compares new and changed people with all others, some hundreds at a time, and keeps the likely
 * pairs in the queue ({@link PersonLikenesses}).
 */
// C-09
@Repository
@Transactional
public class ComparingPeople {
    /** The phones and mails of a person that stand and can be read. */
    static final Field<List<PersonTraits.Contact>> CONTACTS =
            multiset(
                            select(
                                            PERSON_CONTACT.KIND.convertFrom(
                                                    ContactData.Kind::valueOf),
                                            PERSON_CONTACT.TYPED,
                                            PERSON_CONTACT.CANONICAL,
                                            PERSON_CONTACT.EXTENSION)
                                    .from(PERSON_CONTACT)
                                    .where(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                                    .and(PERSON_CONTACT.REMOVED_AT.isNull())
                                    .and(PERSON_CONTACT.CANONICAL.isNotNull())
                                    .orderBy(PERSON_CONTACT.ID))
                    .convertFrom(found -> found.map(Records.mapping(PersonTraits.Contact::new)));

    private static final Field<List<PersonTraits.Place>> PLACES =
            multiset(
                            select(EMPLOYMENT.COMPANY_ID, EMPLOYMENT.POSITION)
                                    .from(EMPLOYMENT)
                                    .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                                    .and(EMPLOYMENT.UNTIL.isNull())
                                    .orderBy(EMPLOYMENT.ID))
                    .convertFrom(found -> found.map(Records.mapping(PersonTraits.Place::new)));

    /** Each with those of whom few have the same. */
    private static final String ALIKE =
            """
            select hit.id, hit.other, bool_or(a.sort_key = b.sort_key) as named,
                array_agg(distinct hit.kind) as kinds
            from (
                select mine.person_id as id, theirs.person_id as other, mine.kind,
                    count(*) over (partition by mine.person_id, mine.value) as holders
                from clients.person_trait mine
                cross join lateral (
                    select person_id from clients.person_trait
                    where value = mine.value limit {1}) theirs
                where mine.person_id = any({0})
            ) hit
            join clients.person a on a.id = hit.id
            join clients.person b on b.id = hit.other
            where hit.id <> hit.other and hit.holders < {1}
                and a.merged_into is null and b.merged_into is null
                and a.erased_at is null and b.erased_at is null
            group by hit.id, hit.other
            """;

    private final DSLContext sql;
    private final PersonLikenesses likenesses;

    ComparingPeople(DSLContext sql, PersonLikenesses likenesses) {
        this.sql = sql;
        this.likenesses = likenesses;
    }

    /** The next ones; false when there were none. */
    public boolean step(int most) {
        var ids = next(most);
        if (ids.length > 0) {
            write(ids);
            likenesses.renew(ids, alike(ids));
        }
        return ids.length > 0;
    }

    /** Taken off before they are read: whoever changes one meanwhile waits, and marks it anew. */
    private Long[] next(int most) {
        var ids = taken(most);
        sql.deleteFrom(PERSON_UNCOMPARED).where(PERSON_UNCOMPARED.PERSON_ID.eq(any(ids))).execute();
        return ids;
    }

    private Long[] taken(int most) {
        return sql.select(PERSON_UNCOMPARED.PERSON_ID)
                .from(PERSON_UNCOMPARED)
                .orderBy(PERSON_UNCOMPARED.PERSON_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(Record1::value1)
                .toArray(Long[]::new);
    }

    private void write(Long[] ids) {
        sql.deleteFrom(PERSON_TRAIT).where(PERSON_TRAIT.PERSON_ID.eq(any(ids))).execute();
        var traits =
                signs(ids).entrySet().stream()
                        .flatMap(person ->
                                person.getValue().stream()
                                        .map(sign ->
                                                row(
                                                        person.getKey(),
                                                        sign.trait().name(),
                                                        sign.value())))
                        .toList();
        if (!traits.isEmpty()) {
            sql.insertInto(
                            PERSON_TRAIT,
                            PERSON_TRAIT.PERSON_ID,
                            PERSON_TRAIT.KIND,
                            PERSON_TRAIT.VALUE)
                    .valuesOfRows(traits)
                    .execute();
        }
    }

    private Map<Long, Set<PersonTraits.Sign>> signs(Long[] ids) {
        return sql.select(PERSON.ID, PERSON.SORT_KEY, CONTACTS, PLACES)
                .from(PERSON)
                .where(PERSON.ID.eq(any(ids)))
                .and(PERSON.MERGED_INTO.isNull())
                .and(PERSON.ERASED_AT.isNull())
                .orderBy(PERSON.ID)
                .fetchMap(
                        PERSON.ID,
                        row ->
                                PersonTraits.of(
                                        new PersonTraits.Known(
                                                row.value2(), row.value3(), row.value4())));
    }

    private List<PersonLikeness> alike(Long[] ids) {
        return sql.fetch(ALIKE, val(ids), val(PersonTraits.TELLING + 1)).stream()
                .map(ComparingPeople::likeness)
                .distinct()
                .toList();
    }

    private static PersonLikeness likeness(Record pair) {
        var found = EnumSet.noneOf(PersonTrait.class);
        for (var kind : pair.get("kinds", String[].class)) {
            found.add(PersonTrait.valueOf(kind));
        }
        if (pair.get("named", Boolean.class)) {
            found.add(PersonTrait.NAMED);
        }
        return PersonLikeness.of(pair.get("id", Long.class), pair.get("other", Long.class), found);
    }
}

package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.TRAIT;
import static soyuznikdb.clients.Tables.UNCOMPARED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.CompanyData;
import soyuznik.clients.CompanyFields;
import soyuznik.clients.CompanyName;
import soyuznik.database.Question;

/**
 * Compares new and changed companies with all others, some hundreds at a time, and keeps the likely
 * pairs in the queue ({@link Likenesses}).
 */
// C-09
@Repository
@Transactional
public class Comparing {
    /** What more companies than this have in common says nothing, and costs much. */
    private static final int TELLING = 20;

    /**
     * Each with those of one name, sound, phone or domain. Two whose numbers differ are two,
     * however alike they look.
     */
    private static final String ALIKE =
            """
            select hit.id, hit.other, array_agg(distinct hit.kind) as kinds
            from (
                select mine.company_id as id, theirs.company_id as other, mine.kind,
                    count(*) over (partition by mine.company_id, mine.kind, mine.value) as holders
                from clients.trait mine
                cross join lateral (
                    select company_id from clients.trait
                    where kind = mine.kind and value = mine.value limit {1}) theirs
                where mine.company_id = any({0})
                union all
                select mine.id, theirs.id, 'NAME', count(*) over (partition by mine.id)
                from clients.company mine
                cross join lateral (
                    select id from clients.company where name_key = mine.name_key limit {1}) theirs
                where mine.id = any({0}) and mine.merged_into is null
            ) hit
            join clients.company a on a.id = hit.id
            join clients.company b on b.id = hit.other
            where hit.id <> hit.other and hit.holders < {1}
                and a.merged_into is null and b.merged_into is null
                and (a.inn = b.inn or a.inn is null or b.inn is null)
                and (a.ogrn = b.ogrn or a.ogrn is null or b.ogrn is null)
                and (a.tax_number = b.tax_number or a.tax_number is null or b.tax_number is null)
            group by hit.id, hit.other
            """;

    private static final Param<Long[]> IDS = param("ids", Long[].class);
    private static final Question<Compared> COMPARED =
            Question.of(
                    select(COMPANY.ID, COMPANY.NAME_KEY, COMPANY.MERGED_INTO)
                            .select(CompanyFields.COLUMNS)
                            .from(COMPANY)
                            .where(COMPANY.ID.eq(any(IDS)))
                            .orderBy(COMPANY.ID),
                    Compared::of);

    private final DSLContext sql;
    private final Likenesses likenesses;
    private final FurtherTraits further;

    Comparing(DSLContext sql, Likenesses likenesses, FurtherTraits further) {
        this.sql = sql;
        this.likenesses = likenesses;
        this.further = further;
    }

    private record Compared(long id, String nameKey, CompanyData data, boolean merged) {
        static Compared of(Record row) {
            return new Compared(
                    row.get(COMPANY.ID),
                    row.get(COMPANY.NAME_KEY),
                    CompanyFields.data(row),
                    row.get(COMPANY.MERGED_INTO) != null);
        }
    }

    /** The next ones; false when there were none. */
    public boolean step(int most) {
        var next = next(most);
        var ids = next.stream().map(Compared::id).toArray(Long[]::new);
        if (ids.length > 0) {
            rekey(next);
            write(next, ids);
            likenesses.renew(ids, alike(ids));
        }
        return ids.length > 0;
    }

    /** Taken off before they are read: whoever changes one meanwhile waits, and marks it anew. */
    private List<Compared> next(int most) {
        var ids =
                sql.select(UNCOMPARED.COMPANY_ID)
                        .from(UNCOMPARED)
                        .orderBy(UNCOMPARED.COMPANY_ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch(Record1::value1)
                        .toArray(Long[]::new);
        sql.deleteFrom(UNCOMPARED).where(UNCOMPARED.COMPANY_ID.eq(any(ids))).execute();
        return COMPARED.all(sql, Map.of(IDS.getName(), ids));
    }

    /** What was keyed by the rules of an older release. */
    private void rekey(List<Compared> companies) {
        var old =
                companies.stream()
                        .filter(one -> !one.merged())
                        .filter(one -> !one.nameKey().equals(CompanyName.key(one.data().name())))
                        .map(one ->
                                sql.update(COMPANY)
                                        .set(COMPANY.NAME_KEY, CompanyName.key(one.data().name()))
                                        .where(COMPANY.ID.eq(one.id())))
                        .toList();
        sql.batch(old).execute();
    }

    private void write(List<Compared> companies, Long[] ids) {
        sql.deleteFrom(TRAIT).where(TRAIT.COMPANY_ID.eq(any(ids))).execute();
        var others = further.of(ids);
        var traits =
                companies.stream()
                        .filter(one -> !one.merged())
                        .flatMap(one ->
                                Stream.concat(
                                        Traits.of(one.data()).entrySet().stream()
                                                .map(trait ->
                                                        row(
                                                                one.id(),
                                                                trait.getKey().name(),
                                                                trait.getValue())),
                                        others.getOrDefault(one.id(), Set.of()).stream()
                                                .map(trait ->
                                                        row(
                                                                one.id(),
                                                                trait.kind().name(),
                                                                trait.value()))))
                        .distinct()
                        .toList();
        if (!traits.isEmpty()) {
            sql.insertInto(TRAIT, TRAIT.COMPANY_ID, TRAIT.KIND, TRAIT.VALUE)
                    .valuesOfRows(traits)
                    .execute();
        }
    }

    private List<Likeness> alike(Long[] ids) {
        return sql
                .fetch(ALIKE, val(ids), val(TELLING + 2))
                .map(pair ->
                        Likeness.of(
                                pair.get("id", Long.class),
                                pair.get("other", Long.class),
                                List.of(pair.get("kinds", String[].class))))
                .stream()
                .filter(likeness -> likeness.score() >= Traits.ASKED)
                .distinct()
                .toList();
    }
}

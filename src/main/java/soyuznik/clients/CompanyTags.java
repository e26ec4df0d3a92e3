package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.TAG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Rows;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * The rows of which client has which tag, for one client or a thousand; who may is asked before.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CompanyTags {
    private final DSLContext sql;
    private final Chronicle chronicle;

    CompanyTags(DSLContext sql, Chronicle chronicle) {
        this.sql = sql;
        this.chronicle = chronicle;
    }

    /** A tag that was put on a client, or taken off. */
    public record Tagged(CompanyId company, long tag) {}

    /** The numbers of the tags of these names; a name that is new is made. */
    public Collection<Long> made(TypedTags typed, Viewer by) {
        if (typed.isEmpty()) {
            return List.of();
        }
        sql.insertInto(TAG, TAG.NAME, TAG.NAME_KEY, TAG.CREATED_AT, TAG.CREATED_BY)
                .valuesOfRows(
                        typed.byKey().entrySet().stream()
                                // Of two at once that make the same ones none waits for the other.
                                .sorted(Map.Entry.comparingByKey())
                                .map(tag ->
                                        row(
                                                tag.getValue(),
                                                tag.getKey(),
                                                chronicle.now(),
                                                by.user().value()))
                                .toList())
                .onConflictDoNothing()
                .execute();
        return known(typed);
    }

    /** The same of those that are there. */
    Collection<Long> known(TypedTags typed) {
        var keys = typed.byKey().keySet().toArray(String[]::new);
        return sql.select(TAG.ID).from(TAG).where(TAG.NAME_KEY.eq(any(keys))).fetch(TAG.ID);
    }

    public Map<Long, String> names(Collection<Long> tags) {
        return sql.select(TAG.ID, TAG.NAME)
                .from(TAG)
                .where(TAG.ID.eq(any(tags.toArray(Long[]::new))))
                .fetchMap(TAG.ID, TAG.NAME);
    }

    /** The numbers of the tags of each; a client without any is missing. */
    public Map<CompanyId, Set<Long>> of(Collection<CompanyId> companies) {
        return sql
                .select(COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                .from(COMPANY_TAG)
                .where(COMPANY_TAG.COMPANY_ID.eq(any(ids(companies))))
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new CompanyId(row.value1()),
                                Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    /** Gives those that were not on the client before. */
    public List<Tagged> add(Collection<CompanyId> companies, Collection<Long> tags) {
        return tags.isEmpty()
                ? List.of()
                : sql.insertInto(COMPANY_TAG, COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                        .select(
                                select(COMPANY.ID, TAG.ID)
                                        .from(COMPANY)
                                        .crossJoin(TAG)
                                        .where(COMPANY.ID.eq(any(ids(companies))))
                                        .and(TAG.ID.eq(any(tags.toArray(Long[]::new)))))
                        .onConflictDoNothing()
                        .returningResult(COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                        .fetch(it -> new Tagged(new CompanyId(it.value1()), it.value2()));
    }

    /** Gives those that were on the client until now. */
    public List<Tagged> remove(Collection<CompanyId> companies, Collection<Long> tags) {
        return tags.isEmpty()
                ? List.of()
                : sql.deleteFrom(COMPANY_TAG)
                        .where(COMPANY_TAG.COMPANY_ID.eq(any(ids(companies))))
                        .and(COMPANY_TAG.TAG_ID.eq(any(tags.toArray(Long[]::new))))
                        .returningResult(COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                        .fetch(it -> new Tagged(new CompanyId(it.value1()), it.value2()));
    }

    /**
     * Of clients that were just made: their tags by one statement, without an event of their own.
     */
    void begin(Map<CompanyId, TypedTags> carrying, Viewer by) {
        if (carrying.isEmpty()) {
            return;
        }
        var all = new TreeMap<String, String>();
        carrying.values().forEach(tags -> tags.byKey().forEach(all::putIfAbsent));
        made(new TypedTags(all), by);
        var columns = List.of(COMPANY_TAG.COMPANY_ID, TAG.NAME_KEY);
        var rows =
                carrying.entrySet().stream()
                        .flatMap(one ->
                                one.getValue().byKey().keySet().stream()
                                        .map(key -> List.of(one.getKey().value(), key)))
                        .toList();
        var given = Rows.of(columns, rows).asTable("given", "company", "tag");
        sql.insertInto(COMPANY_TAG, COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                .select(
                        select(given.field("company", Long.class), TAG.ID)
                                .from(given)
                                .join(TAG)
                                .on(TAG.NAME_KEY.eq(given.field("tag", String.class))))
                .onConflictDoNothing()
                .execute();
    }

    /** The tags of each as they are written; a client without any is missing. */
    Map<CompanyId, TypedTags> written(Collection<CompanyId> companies) {
        return sql
                .select(COMPANY_TAG.COMPANY_ID, TAG.NAME)
                .from(COMPANY_TAG)
                .join(TAG)
                .on(TAG.ID.eq(COMPANY_TAG.TAG_ID))
                .where(COMPANY_TAG.COMPANY_ID.eq(any(ids(companies))))
                .orderBy(TAG.NAME.collate("ru-x-icu"), TAG.ID)
                .fetchGroups(COMPANY_TAG.COMPANY_ID, TAG.NAME)
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                one -> new CompanyId(one.getKey()),
                                one -> TypedTags.of(one.getValue())));
    }

    /**
     * As a file says it, of a held client.
     *
     * @param cause shared by all the events of the import
     */
    void put(CompanyId company, TypedTags on, Viewer by, UUID cause) {
        var added = numbers(add(List.of(company), made(on, by)));
        note(ClientEvent.TagsChanged.of(company, sorted(added), List.of()), by, cause);
    }

    /** Those that a file has put on come off, as far as they are still there. */
    void takeOff(CompanyId company, TypedTags off, Viewer by, UUID cause) {
        var removed = numbers(remove(List.of(company), known(off)));
        note(ClientEvent.TagsChanged.of(company, List.of(), sorted(removed)), by, cause);
    }

    private void note(ClientEvent.TagsChanged event, Viewer by, UUID cause) {
        if (!event.changes().isEmpty()) {
            chronicle.record(List.of(event), by.user(), cause);
        }
    }

    private List<String> sorted(Collection<Long> tags) {
        return names(tags).values().stream().sorted().toList();
    }

    private static List<Long> numbers(List<Tagged> tagged) {
        return tagged.stream().map(Tagged::tag).toList();
    }

    private static Long[] ids(Collection<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }
}

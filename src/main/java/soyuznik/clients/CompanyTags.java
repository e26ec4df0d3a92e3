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
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

    private static Long[] ids(Collection<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }
}

package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lower;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/** What the clients, projects and people are that memos name, as far as the importer sees them. */
// T-02
@Repository
@Transactional(readOnly = true)
class MemoSightings {
    private static final int EACH = 10;
    private static final int INSIDE = 50_000;

    private final DSLContext sql;
    private final Sightings sightings;

    MemoSightings(DSLContext sql, Sightings sightings) {
        this.sql = sql;
        this.sightings = sightings;
    }

    MemoPlaces places(List<MemoRow> rows, Viewer viewer) {
        var whose = rows.stream().map(MemoRow::whose).toList();
        return new MemoPlaces(
                sightings.numbers(whose.stream().map(MemoRow.Whose::requisites).toList(), viewer),
                sightings.names(said(whose, MemoRow.Whose::nameKey), viewer),
                numbered(sightings.clients(said(whose, MemoRow.Whose::number), viewer)),
                deals(said(whose, MemoRow.Whose::dealNumber), viewer));
    }

    private static Set<String> said(
            List<MemoRow.Whose> whose, Function<MemoRow.Whose, String> what) {
        return whose.stream().map(what).filter(said -> !said.isEmpty()).collect(Collectors.toSet());
    }

    private static Map<String, Set<Long>> numbered(Map<String, Map<Long, Set<String>>> clients) {
        return clients.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().keySet()));
    }

    private Map<String, Set<MemoPlaces.Deal>> deals(Set<String> keys, Viewer viewer) {
        return sql
                .select(ORIGIN.SOURCE_KEY, PROJECT.ID, PROJECT.COMPANY_ID, PROJECT.TITLE)
                .from(ORIGIN)
                .join(PROJECT)
                .on(PROJECT.ID.eq(ORIGIN.RECORD_ID))
                .where(ORIGIN.KIND.eq(Sightings.code(Kind.PROJECTS)))
                .and(ORIGIN.SOURCE_KEY.eq(any(keys.toArray(String[]::new))))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.ID)
                .limit(keys.size() * EACH)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.mapping(
                                        row ->
                                                new MemoPlaces.Deal(
                                                        row.value2(), row.value3(), row.value4()),
                                        Collectors.toSet())));
    }

    /** What the clients hold of what the rows name. */
    MemoPlaces.Inside inside(Set<Long> companies, List<MemoRow> rows, Viewer viewer) {
        var ids = companies.toArray(Long[]::new);
        var titles = said(rows.stream().map(MemoRow::whose).toList(), MemoRow.Whose::deal);
        var people = rows.stream().flatMap(row -> row.people().stream()).toList();
        var known = people.stream().map(MemoPlaces::known).distinct().toArray(String[]::new);
        return new MemoPlaces.Inside(
                deals(ids, titles),
                Stream.concat(named(ids, known).stream(), reached(ids, known).stream()).toList(),
                own(ids, viewer));
    }

    private List<MemoPlaces.Deal> deals(Long[] companies, Collection<String> titles) {
        var small =
                titles.stream().map(each -> each.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        return sql.select(PROJECT.ID, PROJECT.COMPANY_ID, PROJECT.TITLE)
                .from(PROJECT)
                .where(PROJECT.COMPANY_ID.eq(any(companies)))
                .and(lower(PROJECT.TITLE).eq(any(small)))
                .orderBy(PROJECT.ID)
                .limit(INSIDE)
                .fetch(mapping(MemoPlaces.Deal::new));
    }

    private List<MemoPlaces.Contact> named(Long[] companies, String[] names) {
        return sql.select(EMPLOYMENT.COMPANY_ID, PERSON.ID, PERSON.SORT_KEY)
                .from(EMPLOYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(any(companies)))
                .and(PERSON.SORT_KEY.eq(any(names)))
                .orderBy(EMPLOYMENT.ID)
                .limit(INSIDE)
                .fetch(mapping(MemoPlaces.Contact::new));
    }

    private List<MemoPlaces.Contact> reached(Long[] companies, String[] mails) {
        return sql.select(EMPLOYMENT.COMPANY_ID, PERSON_CONTACT.PERSON_ID, PERSON_CONTACT.CANONICAL)
                .from(PERSON_CONTACT)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.PERSON_ID.eq(PERSON_CONTACT.PERSON_ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(any(companies)))
                .and(PERSON_CONTACT.CANONICAL.eq(any(mails)))
                .and(PERSON_CONTACT.REMOVED_AT.isNull())
                .orderBy(PERSON_CONTACT.ID)
                .limit(INSIDE)
                .fetch(mapping(MemoPlaces.Contact::new));
    }

    private Set<Long> own(Long[] companies, Viewer viewer) {
        return new HashSet<>(
                sql.select(COMPANY.ID)
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(any(companies)))
                        .and(Visible.own(viewer.user(), COMPANY.ID))
                        .orderBy(COMPANY.ID)
                        .limit(companies.length)
                        .fetch(row -> row.value1()));
    }
}

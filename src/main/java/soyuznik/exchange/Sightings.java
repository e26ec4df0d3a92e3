package soyuznik.exchange;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Known;
import soyuznik.clients.Knowns;
import soyuznik.clients.Requisites;
import soyuznik.clients.SaidTerm;
import soyuznik.clients.Visible;
import soyuznik.database.Rows;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;

/** What of a file's rows is there already, as far as the importer sees it or has brought it in. */
@Repository
@Transactional(readOnly = true)
class Sightings {
    /** Of people of one name at one client no more days of leaving are looked at. */
    private static final int STAYS = 20;

    private final DSLContext sql;
    private final Knowns knowns;

    Sightings(DSLContext sql, Knowns knowns) {
        this.sql = sql;
        this.knowns = knowns;
    }

    /** Whose numbers are known already, and what the importer may be told of it (T-04). */
    Map<Requisites, Known> numbers(Collection<Requisites> requisites, Viewer viewer) {
        return knowns.findAll(requisites, viewer);
    }

    /**
     * Those of the rows that have become a record before, and which; merged ones are their heir.
     */
    // C-09
    Map<Origin, Long> origins(Kind kind, Collection<Origin> rows, Viewer viewer) {
        var keys = rows.stream().map(Origin::key).toArray(String[]::new);
        var sources = rows.stream().map(Origin::source).distinct().toArray(String[]::new);
        var record = Heirs.of(kind);
        return sql
                .select(ORIGIN.SOURCE, ORIGIN.SOURCE_KEY, record)
                .from(ORIGIN)
                .where(ORIGIN.KIND.eq(code(kind)))
                .and(ORIGIN.SOURCE.eq(any(sources)))
                .and(ORIGIN.SOURCE_KEY.eq(any(keys)))
                .and(ORIGIN.USER_ID.eq(viewer.user().value()).or(Heirs.visible(kind, viewer)))
                .orderBy(ORIGIN.SOURCE_KEY)
                .limit(rows.size() * 10)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new Origin(row.value1(), row.value2()),
                                Record3::value3,
                                (first, _) -> first));
    }

    /** The clients of these names that the importer sees or has brought in, by name key. */
    Map<String, List<Namesake>> names(Collection<String> keys, Viewer viewer) {
        var own = field(Visible.own(viewer.user(), COMPANY.ID));
        return sql
                .select(COMPANY.NAME_KEY, COMPANY.ID, COMPANY.INN, own)
                .from(COMPANY)
                .where(COMPANY.NAME_KEY.eq(any(keys.toArray(String[]::new))))
                .and(Visible.condition(viewer, COMPANY.ID).or(Heirs.broughtIn(viewer)))
                .orderBy(COMPANY.NAME_KEY, COMPANY.ID) // by its number it walks all clients
                .limit(keys.size() * 10)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.mapping(
                                        row ->
                                                new Namesake(
                                                        row.value2(), row.value3(), row.value4()),
                                        Collectors.toList())));
    }

    /**
     * The clients that the viewer sees or has brought in, by their numbers in other systems, with
     * the keys of their names; who was merged is the one that stayed, under both names.
     */
    // C-09
    Map<String, Map<Long, Set<String>>> clients(Set<String> numbers, Viewer viewer) {
        var said = numbers.stream().filter(each -> !each.isEmpty()).toArray(String[]::new);
        if (said.length == 0) {
            return Map.of();
        }
        var come = COMPANY.as("come");
        return sql
                .select(ORIGIN.SOURCE_KEY, COMPANY.ID, COMPANY.NAME_KEY, come.NAME)
                .from(ORIGIN)
                .join(come)
                .on(come.ID.eq(ORIGIN.RECORD_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(coalesce(come.MERGED_INTO, come.ID)))
                .where(ORIGIN.KIND.eq(code(Kind.COMPANIES)))
                .and(ORIGIN.SOURCE_KEY.eq(any(said)))
                .and(Visible.condition(viewer, COMPANY.ID).or(Heirs.broughtIn(viewer)))
                .orderBy(COMPANY.ID)
                .limit(said.length * 10)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.toMap(
                                        row -> row.value2(),
                                        row ->
                                                Set.copyOf(
                                                        List.of(
                                                                row.value3(),
                                                                CompanyName.key(row.value4()))),
                                        Sightings::both)));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** Those of the clients on whose team the importer stands. */
    Set<Long> own(Collection<Known> known, Viewer viewer) {
        var ids = new HashSet<Long>();
        for (var one : known) {
            if (one instanceof Known.Seen(var id, _)) {
                ids.add(id.value());
            }
        }
        return own(ids, viewer);
    }

    Set<Long> own(Map<String, Map<Long, Set<String>>> clients, Viewer viewer) {
        var ids = new HashSet<Long>();
        clients.values().forEach(found -> ids.addAll(found.keySet()));
        return own(ids, viewer);
    }

    private Set<Long> own(Set<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.select(COMPANY.ID)
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(any(ids.toArray(Long[]::new))))
                                .and(Visible.own(viewer.user(), COMPANY.ID))
                                .orderBy(COMPANY.ID)
                                .limit(ids.size())
                                .fetch(row -> row.value1()));
    }

    /** Those of the clients that have bought by a project. */
    //
    Set<Long> sold(Set<Long> companies) {
        return companies.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.selectDistinct(PROJECT.COMPANY_ID)
                                .from(PROJECT)
                                .where(PROJECT.COMPANY_ID.eq(any(companies.toArray(Long[]::new))))
                                .and(PROJECT.OUTCOME.eq(End.WON.name()))
                                .orderBy(PROJECT.COMPANY_ID)
                                .limit(companies.size())
                                .fetch(row -> row.value1()));
    }

    /**
     * Somebody at a client.
     *
     * @param nameKey the name as it is compared
     */
    record Worker(long company, String nameKey, SaidTerm term) {
        private Named named() {
            return new Named(company, nameKey);
        }

        /** 0 where several may be meant. */
        private Optional<Long> among(List<Stay> stays) {
            var named = stays.stream().filter(stay -> term.names(stay.until())).toList();
            var now = stays.stream().filter(stay -> stay.until() == null).toList();
            if (!named.isEmpty()) {
                return one(named);
            }
            return now.isEmpty() && term.tellsWhetherStill() ? one(stays) : one(now);
        }

        private static Optional<Long> one(List<Stay> stays) {
            return stays.stream()
                    .flatMap(stay -> Stream.of(stay.first(), stay.last()))
                    .reduce((one, other) -> one.equals(other) ? one : 0L);
        }
    }

    private record Named(long company, String key) {}

    /**
     * People of one name who left a client on the same day, or work there.
     *
     * @param first the lowest of their numbers
     * @param last the highest
     */
    private record Stay(@Nullable LocalDate until, long first, long last) {}

    /**
     * Those who work at their client or, where the row tells whether they still do, who worked
     * there; 0 where several have the name.
     */
    Map<Worker, Long> people(Set<Worker> workers) {
        if (workers.isEmpty()) {
            return Map.of();
        }
        var stays = stays(workers);
        var people = new HashMap<Worker, Long>();
        workers.forEach(worker ->
                worker.among(stays.getOrDefault(worker.named(), List.of()))
                        .ifPresent(id -> people.put(worker, id)));
        return people;
    }

    private Map<Named, List<Stay>> stays(Set<Worker> workers) {
        var columns = List.of(EMPLOYMENT.COMPANY_ID, PERSON.SORT_KEY);
        var rows =
                workers.stream()
                        .map(Worker::named)
                        .distinct()
                        .map(each -> List.of(each.company(), each.key()))
                        .toList();
        var asked = Rows.of(columns, rows).asTable("asked", "company", "name");
        return sql.select(
                        row(EMPLOYMENT.COMPANY_ID, PERSON.SORT_KEY).mapping(Named::new),
                        row(EMPLOYMENT.UNTIL, min(PERSON.ID), max(PERSON.ID)).mapping(Stay::new))
                .from(asked)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.COMPANY_ID.eq(field(name("asked", "company"), Long.class)))
                .join(PERSON)
                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                .where(PERSON.SORT_KEY.eq(field(name("asked", "name"), String.class)))
                .groupBy(EMPLOYMENT.COMPANY_ID, PERSON.SORT_KEY, EMPLOYMENT.UNTIL)
                .orderBy(EMPLOYMENT.COMPANY_ID, PERSON.SORT_KEY, EMPLOYMENT.UNTIL.nullsFirst())
                .limit(rows.size() * STAYS)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    static String code(Kind kind) {
        return switch (kind) {
            case COMPANIES -> "COMPANY";
            case PROJECTS -> "PROJECT";
            case PEOPLE -> "PERSON";
            case PRODUCTS -> "PRODUCT";
            case MEMOS -> "MEMO";
            case USERS -> "USER";
        };
    }
}

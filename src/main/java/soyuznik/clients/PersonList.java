package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.unnest;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_REACH;

import java.util.HashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.Folding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Paged;

/**
 * The long list of people in the order of their names; its rows come from the ordered reach. What
 * is asked about them beside is looked at in that order, and in no more than {@link #LOOKED} of
 * them for one page, so that a page costs the same however many there are; the next page goes on
 * where this one stopped looking.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class PersonList {
    public static final int PAGE = 50;

    /** Above this a count is shown as «1000+». */
    public static final int COUNTED = 1000;

    /** As many are looked through for one page. */
    public static final int LOOKED = 3000;

    private static final Field<String> SORT_KEY = field(name("keys", "sort_key"), String.class);
    private static final Field<Long> ID = field(name("keys", "person_id"), Long.class);

    private static final Param<String> BEHIND_NAME = param("name", String.class);
    private static final Param<Long> BEHIND_ID = param("id", Long.class);
    private static final Field<Long> DOOR = field(name("door", "scope"), Long.class);
    private static final Table<?> DOORS = unnest(Visible.SCOPES).as("door", "scope");

    /** Lies before all others. */
    private static final Cursor FIRST = new Cursor("", 0);

    private static final Question<Row> ALL =
            Question.of(everybody(), row -> new Row(PersonRows.person(row), row.get(SORT_KEY)));

    private static final Question<Integer> COUNT = Question.of(counted(), Record1::value1);

    private final DSLContext sql;
    private final ClientSearch search;

    PersonList(DSLContext sql, ClientSearch search) {
        this.sql = sql;
        this.search = search;
    }

    /**
     * One page of people.
     *
     * @param looked there may be more behind, although fewer than a page were found
     */
    public record Page(Paged<Person> people, boolean looked) {}

    private record Row(Person person, String sortKey) {
        Cursor cursor() {
            return new Cursor(sortKey, person.id().value());
        }
    }

    /**
     * The page after the cursor; who asks for nothing gets it by one statement, without the price
     * of a transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Page page(Viewer viewer, PersonFilter filter, @Nullable Cursor after) {
        return filter.isOpen() ? all(viewer, after) : part(viewer, filter, after, PAGE);
    }

    private Page all(Viewer viewer, @Nullable Cursor after) {
        var behind = after == null ? FIRST : after;
        var asked = new HashMap<>(Visible.values(viewer));
        asked.put(BEHIND_NAME.getName(), behind.sortKey());
        asked.put(BEHIND_ID.getName(), behind.id());
        return page(ALL.all(sql, asked), null, PAGE);
    }

    /** Whoever stands in the reach is seen: nothing beside it is asked. */
    private static Select<Record> everybody() {
        return select(PersonRows.COLUMNS)
                .select(SORT_KEY)
                .from(firstBehind())
                .join(PERSON)
                .on(PERSON.ID.eq(ID))
                .orderBy(SORT_KEY, ID);
    }

    /** The first of each scope by themselves, then the first of all. */
    private static Table<Record2<String, Long>> firstBehind() {
        var near =
                lateral(
                                select(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                                        .from(PERSON_REACH)
                                        .where(PERSON_REACH.SCOPE.eq(DOOR))
                                        .and(
                                                row(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                                                        .gt(BEHIND_NAME, BEHIND_ID))
                                        .orderBy(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                                        .limit(PAGE + 1))
                        .as("near", "sort_key", "person_id");
        var sortKey = field(name("near", "sort_key"), String.class);
        var id = field(name("near", "person_id"), Long.class);
        return selectDistinct(sortKey, id)
                .from(DOORS, near)
                .orderBy(sortKey, id)
                .limit(PAGE + 1)
                .asTable("keys", "sort_key", "person_id");
    }

    /** The same in pages of another size, for whoever wants all of them. */
    Page part(Viewer viewer, PersonFilter filter, @Nullable Cursor after, int most) {
        if (!filter.words().isBlank()) {
            return found(viewer, filter);
        }
        var company = filter.at().company();
        if (company != null) {
            var there =
                    select(PERSON.SORT_KEY, PERSON.ID)
                            .from(PERSON)
                            .where(
                                    PERSON.ID.in(
                                            select(EMPLOYMENT.PERSON_ID)
                                                    .from(EMPLOYMENT)
                                                    .where(
                                                            EMPLOYMENT.COMPANY_ID.eq(
                                                                    company.value()))))
                            .and(beyond(PERSON.SORT_KEY, PERSON.ID, after));
            return page(rows(viewer, filter, there, most + 1), null, most);
        }
        int looked = filter.isOpen() ? most + 1 : LOOKED;
        var seen = filter.at().own() ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        var keys = keys(seen, after, looked);
        var rows = rows(viewer, filter, keys, most + 1);
        boolean plain = filter.isOpen() || rows.size() > most;
        return page(rows, plain ? null : last(keys, looked), most);
    }

    /** How many there are; more than {@link #COUNTED} are not counted to the end. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int count(Viewer viewer) {
        return COUNT.one(sql, Visible.values(viewer)).orElseThrow();
    }

    private static Select<Record1<Integer>> counted() {
        var some =
                lateral(
                                select(PERSON_REACH.PERSON_ID)
                                        .from(PERSON_REACH)
                                        .where(PERSON_REACH.SCOPE.eq(DOOR))
                                        .limit(COUNTED + 1))
                        .as("some", "person_id");
        return select(countDistinct(field(name("some", "person_id"), Long.class)))
                .from(DOORS, some);
    }

    /** What holds the words, at most {@link Finder#CANDIDATES}, by name. */
    private Page found(Viewer viewer, PersonFilter filter) {
        var folded = Folding.fold(filter.words());
        if (!SearchText.enough(folded)) {
            return new Page(new Paged<>(List.of(), null), false);
        }
        var employed = ClientSearch.people(EMPLOYMENT.NAME, inline(0));
        var hits = search.candidates(employed, folded, viewer).asTable("hit", "id", "key", "rank");
        var keys =
                select(PERSON.SORT_KEY, PERSON.ID)
                        .from(PERSON)
                        .where(
                                PERSON.ID.in(
                                        select(field(name("hit", "id"), Long.class)).from(hits)));
        var people =
                rows(viewer, filter, keys, Finder.CANDIDATES).stream().map(Row::person).toList();
        return new Page(new Paged<>(people, null), false);
    }

    private static Page page(List<Row> rows, @Nullable Cursor further, int most) {
        boolean more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        var next = more ? shown.getLast().cursor() : further;
        return new Page(
                new Paged<>(
                        shown.stream().map(Row::person).toList(),
                        next == null ? null : next.written()),
                further != null);
    }

    private List<Row> rows(
            Viewer viewer, PersonFilter filter, Select<Record2<String, Long>> keys, int limit) {
        return sql.select(
                        row(
                                        PERSON.ID.convertFrom(PersonId::new),
                                        PERSON.VERSION,
                                        PersonRows.DATA,
                                        PersonRows.contacts(PERSON.ID),
                                        PersonRows.employments(viewer))
                                .mapping(Person::new),
                        SORT_KEY)
                .from(keys.asTable("keys", "sort_key", "person_id"))
                .join(PERSON)
                .on(PERSON.ID.eq(ID))
                .where(PersonRows.visible(viewer))
                .and(filter.condition(viewer, branches(filter)))
                .orderBy(SORT_KEY, ID)
                .limit(limit)
                .fetch(mapping(Row::new));
    }

    private List<Long> branches(PersonFilter filter) {
        var branch = filter.at().branch();
        return branch == null ? List.of() : search.below(List.of(branch.value()));
    }

    /** Where looking stopped; null: there is nobody behind. */
    private @Nullable Cursor last(Select<Record2<String, Long>> keys, int looked) {
        return sql.select(SORT_KEY, ID)
                .from(keys.asTable("keys", "sort_key", "person_id"))
                .orderBy(SORT_KEY, ID)
                .offset(looked - 1)
                .limit(1)
                .fetchOne(mapping(Cursor::new));
    }

    /** Of several scopes each gives its own keys at most. */
    private static Select<Record2<String, Long>> keys(
            List<Long> scopes, @Nullable Cursor after, int limit) {
        var each = scopes.stream().distinct().map(scope -> keys(scope, after, limit)).toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        var all =
                each.stream()
                        .reduce(Select::union)
                        .orElseThrow()
                        .asTable("all_scopes", "sort_key", "person_id");
        var sortKey = field(name("all_scopes", "sort_key"), String.class);
        var id = field(name("all_scopes", "person_id"), Long.class);
        return select(sortKey, id).from(all).orderBy(sortKey, id).limit(limit);
    }

    private static Select<Record2<String, Long>> keys(
            long scope, @Nullable Cursor after, int limit) {
        return select(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                .from(PERSON_REACH)
                .where(PERSON_REACH.SCOPE.eq(scope))
                .and(beyond(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID, after))
                .orderBy(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                .limit(limit);
    }

    private static Condition beyond(Field<String> sortKey, Field<Long> id, @Nullable Cursor after) {
        return after == null ? noCondition() : row(sortKey, id).gt(after.sortKey(), after.id());
    }
}

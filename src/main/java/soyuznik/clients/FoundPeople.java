package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_REACH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.kernel.Folding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Paged;

/**
 * The list of people as it is filtered and ordered. What is asked about them is looked at in the
 * order of their names, and in no more than {@link #LOOKED} of them for one page, so that a page
 * costs the same however many there are; the next page goes on where this one stopped looking.
 * Another order than that of the names sorts at most as many.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class FoundPeople {
    /** As many are looked through for one page, and can be put into any order. */
    public static final int LOOKED = 3_000;

    private static final Field<String> SORT_KEY = field(name("keys", "sort_key"), String.class);
    private static final Field<Long> ID = field(name("keys", "person_id"), Long.class);
    private static final Field<Object> PLACE = field(name("main", "place"), Object.class);

    private final DSLContext sql;
    private final PersonList list;
    private final ClientSearch search;
    private final Narrowing narrowing;

    FoundPeople(DSLContext sql, PersonList list, ClientSearch search, Narrowing narrowing) {
        this.sql = sql;
        this.list = list;
        this.search = search;
        this.narrowing = narrowing;
    }

    /**
     * One page of people.
     *
     * @param order in which they stand: by name when there were too many for the one asked for
     * @param looked there may be more behind, although fewer than a page were found
     */
    public record Found(Paged<Person> people, ListOrder<PersonOrder> order, boolean looked) {
        public static Found nobody(ListOrder<PersonOrder> order) {
            return new Found(new Paged<>(List.of(), null), order, false);
        }
    }

    /**
     * From where on, and how many at most.
     *
     * @param after null: from the beginning
     */
    public record Page(@Nullable Cursor after, int most) {}

    /**
     * The page after the cursor; who asks for nothing gets it by one statement, without the price
     * of a transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Found page(
            Viewer viewer,
            PersonFilter filter,
            ListOrder<PersonOrder> order,
            @Nullable Cursor after) {
        return filter.isOpen() && order.isBy(PersonOrder.NAME)
                ? new Found(list.page(viewer, after), order, false)
                : part(viewer, filter, order, new Page(after, PersonList.PAGE));
    }

    /** The same in pages of another size, for whoever wants all of them. */
    Found part(Viewer viewer, PersonFilter filter, ListOrder<PersonOrder> order, Page page) {
        return rest(viewer, filter, settled(viewer, filter, order), page);
    }

    /** The order that goes for all pages: by name where they are too many for the one asked for. */
    ListOrder<PersonOrder> settled(
            Viewer viewer, PersonFilter filter, ListOrder<PersonOrder> order) {
        return order.isBy(PersonOrder.NAME) || sortable(viewer, filter)
                ? order
                : PersonOrder.BY_NAME;
    }

    /** A page in the order that is settled, however many there are meanwhile. */
    Found rest(Viewer viewer, PersonFilter filter, ListOrder<PersonOrder> order, Page page) {
        boolean words = !filter.words().isBlank();
        if (words && !isSearched(filter)) {
            return Found.nobody(order);
        }
        var whole = words ? new Page(page.after(), Finder.CANDIDATES) : page;
        return order.isBy(PersonOrder.NAME)
                ? named(viewer, filter, whole)
                : sorted(viewer, filter, order, whole);
    }

    /** Whether more may hold the words than the first, who alone are looked at. */
    boolean holdMore(Viewer viewer, PersonFilter filter) {
        return isSearched(filter)
                && sql.fetchCount(holding(viewer, filter.words())) >= Finder.CANDIDATES;
    }

    private static boolean isSearched(PersonFilter filter) {
        return !filter.words().isBlank() && SearchText.enough(Folding.fold(filter.words()));
    }

    /** Whether the candidates are few enough to be put into any order. */
    private boolean sortable(Viewer viewer, PersonFilter filter) {
        var keys = keys(viewer, filter, null, LOOKED + 1).asTable("candidate");
        return sql.select(count()).from(keys).fetchSingle().value1() <= LOOKED;
    }

    private Found sorted(
            Viewer viewer, PersonFilter filter, ListOrder<PersonOrder> order, Page page) {
        var rows =
                sql.select(person(viewer), PLACE.cast(String.class))
                        .from(table(keys(viewer, filter, null, 2 * LOOKED))) // some come meanwhile
                        .join(PERSON)
                        .on(PERSON.ID.eq(ID))
                        .crossJoin(main(viewer, order))
                        .where(filter.condition(viewer, branches(filter)))
                        .and(behind(order, page.after()))
                        .orderBy(order.sorted(PLACE, ID))
                        .limit(page.most() + 1)
                        .fetch(mapping(Row::new));
        return cut(rows, order, page.most());
    }

    /** The place by where the person works now, or did last. */
    private static Table<?> main(Viewer viewer, ListOrder<PersonOrder> order) {
        return lateral(PersonFields.main(viewer, PersonOrder.place(order))).as("main", "place");
    }

    private static Condition behind(ListOrder<PersonOrder> order, @Nullable Cursor after) {
        return after == null ? noCondition() : order.behind(PLACE, ID, after.sortKey(), after.id());
    }

    private Found named(Viewer viewer, PersonFilter filter, Page page) {
        boolean bounded =
                !filter.words().isBlank() || filter.at().company() != null || isRare(filter);
        int looked = filter.isOpen() ? page.most() + 1 : LOOKED;
        var keys = keys(viewer, filter, page.after(), looked);
        var rows = byName(viewer, filter, keys, page.most() + 1);
        if (bounded || filter.isOpen() || rows.size() > page.most()) {
            return cut(rows, PersonOrder.BY_NAME, page.most());
        }
        var last = last(keys, looked);
        var next = last == null ? null : last.written();
        return new Found(new Paged<>(people(rows), next), PersonOrder.BY_NAME, last != null);
    }

    private List<Row> byName(
            Viewer viewer, PersonFilter filter, Select<Record2<String, Long>> keys, int most) {
        return sql.select(person(viewer), SORT_KEY)
                .from(table(keys))
                .join(PERSON)
                .on(PERSON.ID.eq(ID))
                .where(PersonFields.visible(viewer))
                .and(filter.condition(viewer, branches(filter)))
                .orderBy(SORT_KEY, ID)
                .limit(most)
                .fetch(mapping(Row::new));
    }

    private record Row(Person person, String place) {
        Cursor cursor() {
            return new Cursor(place, person.id().value());
        }
    }

    private static SelectField<Person> person(Viewer viewer) {
        return row(
                        PERSON.ID.convertFrom(PersonId::new),
                        PERSON.VERSION,
                        PersonFields.DATA,
                        PersonFields.TAGS,
                        PersonFields.contacts(PERSON.ID),
                        PersonFields.employments(viewer))
                .mapping(Person::new);
    }

    private static Found cut(List<Row> found, ListOrder<PersonOrder> order, int most) {
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        var next = more ? shown.getLast().cursor().written() : null;
        return new Found(new Paged<>(people(shown), next), order, false);
    }

    private static List<Person> people(List<Row> rows) {
        return rows.stream().map(Row::person).toList();
    }

    private List<Long> branches(PersonFilter filter) {
        var branch = filter.at().branch();
        return branch == null ? List.of() : search.below(List.of(branch.value()));
    }

    /** Where looking stopped; null: there is nobody behind. */
    private @Nullable Cursor last(Select<Record2<String, Long>> keys, int looked) {
        return sql.select(SORT_KEY, ID)
                .from(table(keys))
                .orderBy(SORT_KEY, ID)
                .offset(looked - 1)
                .limit(1)
                .fetchOne(mapping(Cursor::new));
    }

    private static Table<?> table(Select<Record2<String, Long>> keys) {
        return keys.asTable("keys", "sort_key", "person_id");
    }

    /** The candidates behind the cursor, by name. */
    private Select<Record2<String, Long>> keys(
            Viewer viewer, PersonFilter filter, @Nullable Cursor after, int most) {
        if (!filter.words().isBlank()) {
            return among(holding(viewer, filter.words()), after);
        }
        var company = filter.at().company();
        if (company != null) {
            var there = EMPLOYMENT.COMPANY_ID.eq(company.value());
            return among(select(EMPLOYMENT.PERSON_ID).from(EMPLOYMENT).where(there), after);
        }
        if (isRare(filter)) {
            return among(tagged(filter), after);
        }
        var at = filter.at();
        var asked = new Narrowing.Asked(at.own(), at.responsible(), at.branch());
        var seen = Narrowing.isForeign(viewer, asked) ? seen(viewer) : noCondition();
        return PersonList.keys(narrowing.scopes(viewer, asked), seen, after, most);
    }

    /** Tags of so few that these are looked at rather than all whom the viewer sees. */
    private boolean isRare(PersonFilter filter) {
        return !filter.tags().isEmpty() && sql.fetchCount(tagged(filter).limit(LOOKED)) < LOOKED;
    }

    private static SelectConditionStep<Record1<Long>> tagged(PersonFilter filter) {
        return select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TAGS.contains(filter.tags().toArray(String[]::new)))
                .and(PERSON.TAGS.ne(new String[0]));
    }

    /** At most {@link Finder#CANDIDATES}. */
    private Select<? extends Record1<Long>> holding(Viewer viewer, String words) {
        var employed = ClientSearch.people(EMPLOYMENT.NAME, inline(0));
        var hits =
                search.candidates(employed, Folding.fold(words), viewer)
                        .asTable("hit", "id", "key", "rank");
        return select(field(name("hit", "id"), Long.class)).from(hits);
    }

    private static Select<Record2<String, Long>> among(
            Select<? extends Record1<Long>> people, @Nullable Cursor after) {
        return select(PERSON.SORT_KEY, PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .and(PersonList.beyond(PERSON.SORT_KEY, PERSON.ID, after));
    }

    /** None of the candidates is hidden from the viewer: the last one may become a cursor. */
    private static Condition seen(Viewer viewer) {
        return exists(
                selectOne()
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(PERSON_REACH.PERSON_ID))
                        .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                        .offset(inline(0)));
    }
}

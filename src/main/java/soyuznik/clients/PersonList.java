package soyuznik.clients;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.unnest;
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
import soyuznik.kernel.Viewer;
import soyuznik.shell.Paged;

/**
 * The long list of people in the order of their names; its rows come from the ordered reach. What
 * is filtered or ordered otherwise, {@link FoundPeople} finds.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class PersonList {
    public static final int PAGE = 50;

    /** Above this a count is shown as «1000+». */
    public static final int COUNTED = 1000;

    private static final Field<String> SORT_KEY = field(name("keys", "sort_key"), String.class);
    private static final Field<Long> ID = field(name("keys", "person_id"), Long.class);

    private static final Param<String> BEHIND_NAME = param("name", String.class);
    private static final Param<Long> BEHIND_ID = param("id", Long.class);
    private static final Field<Long> DOOR = field(name("door", "scope"), Long.class);
    private static final Table<?> DOORS = unnest(Visible.SCOPES).as("door", "scope");

    /** Lies before all others. */
    private static final Cursor FIRST = new Cursor("", 0);

    private static final Question<Row> ALL =
            Question.of(everybody(), row -> new Row(ListedPeople.person(row), row.get(SORT_KEY)));

    private static final Question<Integer> COUNT = Question.of(counted(), Record1::value1);

    private final DSLContext sql;
    private final Narrowing narrowing;

    PersonList(DSLContext sql, Narrowing narrowing) {
        this.sql = sql;
        this.narrowing = narrowing;
    }

    private record Row(Person person, String sortKey) {
        Cursor cursor() {
            return new Cursor(sortKey, person.id().value());
        }
    }

    /** The page after the cursor, by one statement, without the price of a transaction. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Paged<Person> page(Viewer viewer, @Nullable Cursor after) {
        var behind = after == null ? FIRST : after;
        var asked = new HashMap<>(Visible.values(viewer));
        asked.put(Visible.BRANCHES.getName(), narrowing.branches(viewer));
        asked.put(BEHIND_NAME.getName(), behind.sortKey());
        asked.put(BEHIND_ID.getName(), behind.id());
        var rows = ALL.all(sql, asked);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Paged<>(
                shown.stream().map(Row::person).toList(),
                more ? shown.getLast().cursor().written() : null);
    }

    /** Whoever stands in the reach is seen: nothing beside it is asked. */
    private static Select<Record> everybody() {
        return select(ListedPeople.COLUMNS)
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

    /** Of several scopes each gives its own keys at most. */
    static Select<Record2<String, Long>> keys(
            List<Long> scopes, Condition which, @Nullable Cursor after, int limit) {
        var each =
                scopes.stream()
                        .distinct()
                        .map(scope -> within(scope, which, after, limit))
                        .toList();
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

    private static Select<Record2<String, Long>> within(
            long scope, Condition which, @Nullable Cursor after, int limit) {
        return select(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                .from(PERSON_REACH)
                .where(PERSON_REACH.SCOPE.eq(scope))
                .and(beyond(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID, after))
                .and(which)
                .orderBy(PERSON_REACH.SORT_KEY, PERSON_REACH.PERSON_ID)
                .limit(limit);
    }

    static Condition beyond(Field<String> sortKey, Field<Long> id, @Nullable Cursor after) {
        return after == null ? noCondition() : row(sortKey, id).gt(after.sortKey(), after.id());
    }
}

package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.BRANCH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import soyuznik.support.TestDatabase;

class QuestionTest {
    private static final DSLContext SQL = TestDatabase.fresh().sql();

    private record Node(String name, List<String> below) {}

    @BeforeAll
    static void branches() {
        var root = UUID.randomUUID();
        SQL.insertInto(BRANCH, BRANCH.KEY, BRANCH.NAME).values(root, "Главный").execute();
        var id = SQL.select(BRANCH.ID).from(BRANCH).fetchSingle().value1();
        for (var name : List.of("Север", "Юг?")) {
            SQL.insertInto(BRANCH, BRANCH.KEY, BRANCH.PARENT_ID, BRANCH.NAME)
                    .values(UUID.randomUUID(), id, name)
                    .execute();
        }
    }

    @Test
    void theSameTextIsAskedWithOtherValues() {
        var named =
                Question.of(
                        select(BRANCH.NAME)
                                .from(BRANCH)
                                .where(BRANCH.NAME.eq(param("name", String.class)))
                                .and(BRANCH.NAME.ne(val("Запад"))),
                        Record1::value1);
        assertThat(named.one(SQL, Map.of("name", "Север"))).contains("Север");
        assertThat(named.one(SQL, Map.of("name", "Юг?"))).contains("Юг?");
        assertThat(named.one(SQL, Map.of("name", "Запад"))).isEmpty();
    }

    @Test
    void aListIsOneParameterHoweverLong() {
        var among =
                Question.of(
                        select(BRANCH.NAME)
                                .from(BRANCH)
                                .where(BRANCH.NAME.eq(any(param("names", String[].class))))
                                .orderBy(BRANCH.NAME)
                                .limit(param("most", Long.class)),
                        Record1::value1);
        assertThat(asked(among, "Север", "Юг?", "Запад")).containsExactly("Север", "Юг?");
        assertThat(asked(among, "Юг?")).containsExactly("Юг?");
        assertThat(asked(among)).isEmpty();
    }

    private static List<String> asked(Question<String> among, String... names) {
        return among.all(SQL, Map.of("names", names, "most", 5L));
    }

    @Test
    void oneParameterMayStandInSeveralPlaces() {
        var twice =
                Question.of(
                        select(param("x", Long.class).plus(inline(1)), param("x", Long.class)),
                        Record::intoList);
        assertThat(twice.one(SQL, Map.of("x", 4L)).orElseThrow()).containsExactly(5L, 4L);
    }

    @Test
    void nothingIsAValueToo() {
        var nothing = new HashMap<String, Object>();
        nothing.put("x", null);
        var question = Question.of(select(param("x", Long.class)), Record::intoList);
        assertThat(question.one(SQL, nothing).orElseThrow()).containsOnlyNulls();
    }

    @Test
    void ofTwoColumnsWithOneNameEachIsFound() {
        var above = BRANCH.as("above");
        var pairs =
                Question.of(
                        select(BRANCH.NAME, above.NAME)
                                .from(BRANCH)
                                .join(above)
                                .on(above.ID.eq(BRANCH.PARENT_ID))
                                .where(BRANCH.NAME.eq(param("name", String.class))),
                        found -> found.get(above.NAME) + " / " + found.get(BRANCH.NAME));
        assertThat(pairs.one(SQL, Map.of("name", "Север"))).contains("Главный / Север");
    }

    @Test
    void nestedRowsAreReadAsBefore() {
        var tree =
                Question.of(
                        select(row(BRANCH.NAME, below()).mapping(Node::new))
                                .from(BRANCH)
                                .where(BRANCH.NAME.eq(param("name", String.class))),
                        Record1::value1);
        assertThat(tree.one(SQL, Map.of("name", "Главный")))
                .contains(new Node("Главный", List.of("Север", "Юг?")));
    }

    private static Field<List<String>> below() {
        var child = BRANCH.as("child");
        return multiset(
                        select(child.NAME)
                                .from(child)
                                .where(child.PARENT_ID.eq(BRANCH.ID))
                                .orderBy(child.NAME))
                .convertFrom(found -> found.getValues(child.NAME));
    }
}

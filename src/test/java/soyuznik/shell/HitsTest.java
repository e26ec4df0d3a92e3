package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

/** What modules find is ranked, counted and put together by one statement. */
@ProductTest
class HitsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;

    @Test
    void theBestComeFirstAndEqualOnesByTheirNames() {
        var found = glance(3, new Numbers(Subject.Kind.COMPANY, 9));
        assertThat(titles(found.getFirst())).containsExactly("3", "6", "9");
    }

    @Test
    void ofEachKindAreShownAFewAndTheRestIsCounted() {
        var found =
                glance(
                        6,
                        new Numbers(Subject.Kind.COMPANY, 9),
                        new Numbers(Subject.Kind.PROJECT, 2));
        assertThat(found).extracting(group -> group.hits().size()).containsExactly(6, 2);
        assertThat(found).extracting(Hits.Group::more).containsExactly(3, 0);
        assertThat(found).extracting(Hits.Group::full).containsExactly(false, false);
    }

    @Test
    void whereThereWereMoreCandidatesThanAreLookedAtTheCountSaysSo() {
        var found = glance(6, new Numbers(Subject.Kind.COMPANY, Finder.CANDIDATES));
        assertThat(found.getFirst().full()).isTrue();
        assertThat(found.getFirst().more()).isEqualTo(Finder.CANDIDATES - 6);
    }

    @Test
    void aKindWithoutHitsIsNotShown() {
        var found =
                glance(
                        6,
                        new Numbers(Subject.Kind.COMPANY, 0),
                        new Numbers(Subject.Kind.PROJECT, 1));
        assertThat(found).extracting(Hits.Group::kind).containsExactly(Subject.Kind.PROJECT);
    }

    @Test
    void allOfOneKindAreAskedForByIt() {
        var hits = hits(new Numbers(Subject.Kind.COMPANY, 9), new Numbers(Subject.Kind.PROJECT, 2));
        var found = hits.all(Subject.Kind.COMPANY, "any", gleb());
        assertThat(found).singleElement().satisfies(one -> assertThat(one.hits()).hasSize(9));
        assertThat(hits.all(Subject.Kind.PERSON, "any", gleb())).isEmpty();
    }

    @Test
    void aHitLeadsToItsRecord() {
        var found = glance(1, new Numbers(Subject.Kind.COMPANY, 3)).getFirst();
        assertThat(found.hits()).containsExactly(new Hits.Hit("3", "third", "/numbers/3"));
    }

    private List<Hits.Group> glance(int each, Finder... finders) {
        return hits(finders).glance("any", gleb(), each);
    }

    private Hits hits(Finder... finders) {
        var beans = new DefaultListableBeanFactory();
        IntStream.range(0, finders.length)
                .forEach(i -> beans.registerSingleton("finder" + i, finders[i]));
        return new Hits(sql, beans.getBeanProvider(Finder.class));
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private static List<String> titles(Hits.Group group) {
        return group.hits().stream().map(Hits.Hit::title).toList();
    }

    /** Finds the numbers up to the last one; those that three divides are the best. */
    private record Numbers(Subject.Kind kind, int last) implements Finder {
        @Override
        public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
            var number = field("n", Long.class);
            return select(
                            number,
                            number.cast(String.class),
                            number.mod(inline(3)).cast(Integer.class))
                    .from("generate_series(1, " + last + ") as n");
        }

        @Override
        public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
            return candidates(folded, viewer);
        }

        @Override
        public Field<String> detail(Field<Long> id, Viewer viewer) {
            return when(id.mod(inline(3)).eq(inline(0L)), inline("third")).otherwise(inline(""));
        }

        @Override
        public Field<String> address(Field<Long> id, Viewer viewer) {
            return concat(inline("/numbers/"), id);
        }
    }
}

package soyuznik.clients.merging;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS_REACH;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Paged;

/** The queue of people who may be one, also at different clients: for whoever sees both. */
// C-09
@Repository
@Transactional(readOnly = true)
public class PersonDuplicates {
    /** More than this are not counted: «1000+». */
    public static final int COUNTED = 1_000;

    private static final int ROWS = 30;
    private static final Pattern CURSOR = Pattern.compile("\\d{1,3}_\\d{1,18}");

    private final DSLContext sql;
    private final Namesakes namesakes;

    PersonDuplicates(DSLContext sql, Namesakes namesakes) {
        this.sql = sql;
        this.namesakes = namesakes;
    }

    private record Found(long id, int score, List<PersonId> both, Set<PersonTrait> reasons) {
        String place() {
            return score + "_" + id;
        }

        /** Nothing where somebody went meanwhile. */
        Stream<Namesakes.Pair> pair(Map<PersonId, Namesakes.Side> sides) {
            var first = sides.get(both.getFirst());
            var second = sides.get(both.getLast());
            return first == null || second == null
                    ? Stream.empty()
                    : Stream.of(new Namesakes.Pair(first, second, reasons));
        }
    }

    /** The likest first. */
    public Paged<Namesakes.Pair> page(Viewer viewer, @Nullable String cursor) {
        var found = found(viewer, after(cursor));
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var sides =
                namesakes.sides(
                        shown.stream().flatMap(one -> one.both().stream()).toList(), viewer);
        var pairs = shown.stream().flatMap(one -> one.pair(sides)).toList();
        return new Paged<>(pairs, found.size() > ROWS ? shown.getLast().place() : null);
    }

    /** At most one more than {@link #COUNTED}. */
    public int count(Viewer viewer) {
        return viewer.may(Right.REASSIGN)
                ? sql.fetchCount(keys(viewer, noCondition(), COUNTED + 1))
                : 0;
    }

    private List<Found> found(Viewer viewer, Condition after) {
        var keys = keys(viewer, after, ROWS + 1).asTable("keys", "id", "score");
        return sql.select(
                        PERSON_LIKENESS.ID,
                        PERSON_LIKENESS.SCORE,
                        PERSON_LIKENESS.FIRST_ID,
                        PERSON_LIKENESS.SECOND_ID,
                        PERSON_LIKENESS.REASONS)
                .from(keys)
                .join(PERSON_LIKENESS)
                .on(PERSON_LIKENESS.ID.eq(field(name("keys", "id"), Long.class)))
                .orderBy(PERSON_LIKENESS.SCORE.desc(), PERSON_LIKENESS.ID.desc())
                .limit(ROWS + 1)
                .fetch(
                        mapping((id, score, first, second, reasons) ->
                                new Found(
                                        id,
                                        score,
                                        Stream.of(first, second).map(PersonId::new).toList(),
                                        reasons(reasons))));
    }

    private static Set<PersonTrait> reasons(String[] codes) {
        return Arrays.stream(codes)
                .map(PersonTrait::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null || !CURSOR.matcher(cursor).matches()) {
            return noCondition();
        }
        var parts = cursor.split("_", 2);
        return row(PERSON_LIKENESS_REACH.SCORE, PERSON_LIKENESS_REACH.LIKENESS_ID)
                .lt(row(val(Short.valueOf(parts[0])), val(Long.valueOf(parts[1]))));
    }

    /** The first behind each scope by themselves, then the first of all. */
    private static Select<Record2<Long, Short>> keys(Viewer viewer, Condition after, int most) {
        @SuppressWarnings("unchecked")
        Row1<Long>[] scopes = viewer.scopes().stream().map(DSL::row).toArray(Row1[]::new);
        var door = DSL.values(scopes).as("door", "scope");
        var reach = PERSON_LIKENESS_REACH;
        var near =
                lateral(
                                select(reach.LIKENESS_ID, reach.SCORE)
                                        .from(reach)
                                        .where(reach.SCOPE.eq(door.field("scope", Long.class)))
                                        .and(after)
                                        .orderBy(reach.SCORE.desc(), reach.LIKENESS_ID.desc())
                                        .limit(most))
                        .as("near", "id", "score");
        var id = field(name("near", "id"), Long.class);
        var score = field(name("near", "score"), Short.class);
        return selectDistinct(id, score)
                .from(door, near)
                .orderBy(score.desc(), id.desc())
                .limit(most);
    }
}

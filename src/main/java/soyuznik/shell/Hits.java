package soyuznik.shell;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What the search finds, of all modules in one statement. */
@Repository
@Transactional(readOnly = true)
public class Hits {
    private static final Field<Long> ID = DSL.field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> TITLE = DSL.field(name("title"), SQLDataType.VARCHAR);
    private static final Field<Integer> RANK = DSL.field(name("rank"), SQLDataType.INTEGER);
    private static final Field<Integer> PLACE = DSL.field(name("place"), SQLDataType.INTEGER);

    /** The id, named so that it is not taken for the id of a table that tells the detail. */
    private static final Field<Long> HIT = DSL.field(name("hit", "id"), SQLDataType.BIGINT);

    private static final Field<Integer> FOUND = DSL.field(name("found"), SQLDataType.INTEGER);

    private final DSLContext sql;
    private final Map<Subject.Kind, Finder> finders;

    /** One record found. */
    public record Hit(String title, String detail, String address) {}

    /**
     * The records of one kind, best first.
     *
     * @param more how many of the candidates are not among the hits
     * @param full whether there were more candidates than are looked at, so that {@code more} is a
     *     lower bound
     */
    public record Group(Subject.Kind kind, List<Hit> hits, int more, boolean full) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    private record Row(
            String kind,
            long id,
            String title,
            String detail,
            String address,
            int place,
            int found) {}

    Hits(DSLContext sql, ObjectProvider<Finder> finders) {
        this.sql = sql;
        this.finders =
                finders.orderedStream()
                        .collect(
                                toMap(
                                        Finder::kind,
                                        finder -> finder,
                                        (one, _) -> one,
                                        () -> new EnumMap<>(Subject.Kind.class)));
    }

    /** Something of every kind, for a glance. */
    public List<Group> glance(String folded, Viewer viewer, int each) {
        return find(finders.values(), finder -> finder.candidates(folded, viewer), viewer, each);
    }

    /** Something of every kind that is almost what was typed, the nearest first. */
    public List<Group> near(String folded, Viewer viewer, int each) {
        return Nearly.asks(folded)
                ? find(finders.values(), finder -> almost(finder, folded, viewer), viewer, each)
                : List.of();
    }

    /** What was typed itself is told without this. */
    private static Select<Record3<Long, String, Integer>> almost(
            Finder finder, String folded, Viewer viewer) {
        var looked = finder.near(folded, viewer).asTable("looked", "id", "title", "rank");
        return DSL.select(ID, TITLE, RANK)
                .from(looked)
                .where(RANK.between(1, Nearly.FAR))
                .orderBy(RANK)
                .limit(Finder.CANDIDATES);
    }

    /** Of one kind all candidates. */
    public List<Group> all(Subject.Kind kind, String folded, Viewer viewer) {
        var finder = finders.get(kind);
        return finder == null
                ? List.of()
                : find(
                        List.of(finder),
                        one -> one.candidates(folded, viewer),
                        viewer,
                        Finder.CANDIDATES);
    }

    private List<Group> find(
            Collection<Finder> among,
            Function<Finder, Select<Record3<Long, String, Integer>>> candidates,
            Viewer viewer,
            int each) {
        return among.stream()
                .map(finder -> best(finder, candidates.apply(finder), viewer, each))
                .reduce(Select::unionAll)
                .map(hits -> grouped(sql.fetch(hits).map(mapping(Row::new))))
                .orElse(List.of());
    }

    private static Select<Record7<String, Long, String, String, String, Integer, Integer>> best(
            Finder finder,
            Select<Record3<Long, String, Integer>> candidates,
            Viewer viewer,
            int each) {
        var ranked =
                DSL.select(ID, TITLE)
                        .select(
                                rowNumber().over().orderBy(RANK, TITLE, ID).as(PLACE),
                                count().over().as(FOUND))
                        .from(candidates.asTable("candidate", "id", "title", "rank"))
                        .asTable("hit");
        return DSL.select(
                        inline(finder.kind().name()),
                        ID,
                        TITLE,
                        finder.detail(HIT, viewer),
                        finder.address(HIT, viewer),
                        PLACE,
                        FOUND)
                .from(ranked)
                .where(PLACE.le(each));
    }

    private List<Group> grouped(List<Row> rows) {
        var byKind =
                rows.stream()
                        .sorted(comparingInt(Row::place))
                        .collect(groupingBy(row -> Subject.Kind.valueOf(row.kind())));
        return finders.values().stream()
                .filter(finder -> byKind.containsKey(finder.kind()))
                .map(finder -> group(finder, byKind.getOrDefault(finder.kind(), List.of())))
                .toList();
    }

    private static Group group(Finder finder, List<Row> rows) {
        var hits =
                rows.stream()
                        .map(row -> new Hit(row.title(), row.detail(), row.address()))
                        .toList();
        var found = rows.getFirst().found();
        return new Group(finder.kind(), hits, found - hits.size(), found >= Finder.CANDIDATES);
    }
}

package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.REACH;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Nearly;

/**
 * Candidates of a search among what the viewer sees, at most {@link Finder#CANDIDATES}. Whoever
 * sees only a few own clients is answered by reading these through; everybody else by trigrams. A
 * trigram index over all branches would cost each branch what all of them together cost, so a
 * searched table has {@link #BUCKETS} partial ones: branch b stands in the index of b modulo that
 * number.
 */
// T-02
@Component
public class ClientSearch {
    /** As many indexes as the migrations make for each searched table. */
    private static final int BUCKETS = 16;

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private final LoadingCache<Boolean, List<Branch>> tree;

    private final OwnClients ownClients;

    ClientSearch(Branches branches, OwnClients ownClients) {
        this.ownClients = ownClients;
        this.tree = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> branches.tree());
    }

    /**
     * A table that is searched: what is found, whose client it is, what is shown of it.
     *
     * @param rank smaller is better
     */
    public record Searched(
            Table<?> table,
            Field<Long> id,
            Field<Long> companyId,
            Field<Long> branchId,
            Field<String> text,
            Field<String> title,
            Field<Integer> rank) {

        /** One that is not parted by branches, for {@link AtClients}. */
        public Searched(
                Table<?> table,
                Field<Long> id,
                Field<Long> companyId,
                Field<String> text,
                Field<String> title,
                Field<Integer> rank) {
            this(table, id, companyId, inline(0L), text, title, rank);
        }

        Searched by(Field<Integer> other) {
            return new Searched(table, id, companyId, branchId, text, title, other);
        }

        private SelectJoinStep<Record3<Long, String, Integer>> from(Table<?> table) {
            return select(id, title, rank).from(table);
        }
    }

    static Searched companies(Field<String> title, Field<Integer> rank) {
        return new Searched(
                COMPANY,
                COMPANY.ID,
                COMPANY.ID,
                COMPANY.BRANCH_ID,
                COMPANY.SEARCH_TEXT,
                title,
                rank);
    }

    /** A person at each of its companies. */
    static Searched people(Field<String> title, Field<Integer> rank) {
        return new Searched(
                EMPLOYMENT,
                EMPLOYMENT.PERSON_ID,
                EMPLOYMENT.COMPANY_ID,
                EMPLOYMENT.BRANCH_ID,
                EMPLOYMENT.SEARCH_TEXT,
                title,
                rank);
    }

    /** The same viewer, looking only at clients on whose team the viewer stands. */
    static Viewer onTeam(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.branch(),
                viewer.roles(),
                List.of(Viewer.scope(viewer.user())),
                viewer.rights());
    }

    /**
     * The rows that hold all words and belong to clients that the viewer sees: id, title, rank.
     * They are read here once; fetching them again by their ids cost four buffers a row.
     */
    public Select<Record3<Long, String, Integer>> candidates(
            Searched in, String folded, Viewer viewer) {
        var holds = SearchText.holds(in.text(), folded);
        var read = SearchText.contains(in.text(), folded);
        return looked(new Look(in, holds, read, Finder.CANDIDATES), viewer);
    }

    /** The same for rows that almost hold them; how far they are from them is their rank. */
    public Select<Record3<Long, String, Integer>> near(Searched in, String folded, Viewer viewer) {
        var about = Nearly.about(in.text(), folded);
        var ranked = in.by(Nearly.distance(in.text(), folded));
        return looked(new Look(ranked, about, about, Nearly.LOOKED), viewer);
    }

    /**
     * How a table is looked through.
     *
     * @param holds for the trigrams
     * @param read for rows that are read through anyway
     * @param most rows that are looked at
     */
    record Look(Searched in, Condition holds, Condition read, int most) {}

    private Select<Record3<Long, String, Integer>> looked(Look look, Viewer viewer) {
        var in = look.in();
        if (viewer.scopes().contains(Viewer.ALL)) {
            int each = Math.max(Finder.CANDIDATES, look.most() / BUCKETS);
            return first(
                    look.most(),
                    IntStream.range(0, BUCKETS)
                            .mapToObj(bucket -> bucket(in, bucket, look.holds(), each))
                            .toList());
        }
        var branches =
                below(
                        viewer.scopes().stream()
                                .filter(scope -> scope < 0)
                                .map(scope -> -scope)
                                .toList());
        if (!branches.isEmpty()) {
            return first(look.most(), within(look, look.holds(), branches))
                    .unionAll(onTeams(look, REACH.BRANCH_ID.notIn(branches), viewer));
        }
        if (!ownClients.many(viewer.user())) {
            return onTeams(look, noCondition(), viewer);
        }
        var home = List.of(viewer.branch().value());
        return first(look.most(), within(look, look.holds().and(own(in, viewer)), home))
                .unionAll(onTeams(look, REACH.BRANCH_ID.notIn(home), viewer));
    }

    /** The companies that hold what was typed, with their keys by name; nothing for too little. */
    Optional<Select<Record2<String, Long>>> keys(String typed, Viewer viewer) {
        var folded = Folding.fold(typed);
        if (!SearchText.enough(folded)) {
            return Optional.empty();
        }
        var found =
                candidates(companies(COMPANY.SORT_KEY, inline(0)), folded, viewer)
                        .asTable("hit", "id", "key", "rank");
        return Optional.of(
                select(found.field("key", String.class), found.field("id", Long.class))
                        .from(found));
    }

    /** As one list of ids: asked row by row it would cost more than what the trigrams found. */
    private static Condition own(Searched in, Viewer viewer) {
        var clients =
                select(REACH.COMPANY_ID)
                        .from(REACH)
                        .where(REACH.SCOPE.eq(Viewer.scope(viewer.user())));
        return in.companyId().plus(inline(0L)).eq(any(array(clients)));
    }

    private static List<Select<Record3<Long, String, Integer>>> within(
            Look look, Condition holds, Collection<Long> branches) {
        var in = look.in();
        return branches.stream()
                .collect(Collectors.groupingBy(branch -> branch % BUCKETS))
                .entrySet()
                .stream()
                .map(bucket ->
                        bucket(
                                in,
                                bucket.getKey(),
                                among(in, bucket.getValue()).and(holds),
                                look.most()))
                .toList();
    }

    /** The sum keeps PostgreSQL from fetching all rows of the branch by their own index. */
    private static Condition among(Searched in, List<Long> branches) {
        return in.branchId().plus(inline(0L)).in(branches);
    }

    /** The bucket is no parameter: only a constant leads to its index. */
    private static Select<Record3<Long, String, Integer>> bucket(
            Searched in, long bucket, Condition holds, int most) {
        return in.from(in.table())
                .where(condition("{0} % {1} = {2}", in.branchId(), inline(BUCKETS), inline(bucket)))
                .and(holds)
                .limit(most);
    }

    private static Select<Record3<Long, String, Integer>> first(
            int most, List<Select<Record3<Long, String, Integer>>> buckets) {
        var row =
                buckets.stream()
                        .reduce(Select::unionAll)
                        .orElseThrow()
                        .asTable("found", "id", "title", "rank");
        return selectFrom(row).limit(most);
    }

    /**
     * Client by client: taken for a join of two tables, PostgreSQL reads all rows of the searched
     * one where it expects a longer team than there is.
     */
    static Select<Record3<Long, String, Integer>> onTeams(
            Look look, Condition where, Viewer viewer) {
        var in = look.in();
        var theirs =
                in.from(in.table())
                        .where(in.companyId().eq(REACH.COMPANY_ID))
                        .and(look.read())
                        .limit(look.most())
                        .asTable("theirs", "id", "title", "rank");
        return select(
                        field(name("theirs", "id"), Long.class),
                        field(name("theirs", "title"), String.class),
                        field(name("theirs", "rank"), Integer.class))
                .from(REACH, lateral(theirs))
                .where(REACH.SCOPE.eq(Viewer.scope(viewer.user())))
                .and(where)
                .limit(look.most());
    }

    /** The branches and all under them: in the tree those that follow and stand deeper. */
    List<Long> below(List<Long> branches) {
        var found = new ArrayList<Long>();
        var head = Integer.MAX_VALUE;
        for (var branch : treeWith(branches)) {
            boolean follows = branch.depth() > head;
            if (follows || branches.contains(branch.id().value())) {
                found.add(branch.id().value());
                head = follows ? head : branch.depth();
            } else {
                head = Integer.MAX_VALUE;
            }
        }
        return found;
    }

    /** A branch that is younger than the remembered tree makes it be read again. */
    private List<Branch> treeWith(List<Long> branches) {
        var known = tree.get(true).stream().map(branch -> branch.id().value()).toList();
        if (!known.containsAll(branches)) {
            tree.invalidateAll();
        }
        return tree.get(true);
    }
}

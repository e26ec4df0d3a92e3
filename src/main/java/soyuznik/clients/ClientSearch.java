package soyuznik.clients;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.REACH;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/**
 * Candidates of a search among what the viewer sees, at most {@link Finder#CANDIDATES}. Whoever
 * sees only the own clients is answered by reading these through; everybody else by trigrams. A
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
    private static final Searched COMPANIES =
            new Searched(COMPANY, COMPANY.ID, COMPANY.ID, COMPANY.BRANCH_ID, COMPANY.SEARCH_TEXT);
    private static final Searched PEOPLE =
            new Searched(
                    PERSON, PERSON.ID, PERSON.COMPANY_ID, PERSON.BRANCH_ID, PERSON.SEARCH_TEXT);

    private final LoadingCache<Boolean, List<Branch>> tree;

    ClientSearch(Branches branches) {
        this.tree = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> branches.tree());
    }

    /** A table that is searched: what is found, whose client it is. */
    public record Searched(
            Table<?> table,
            Field<Long> id,
            Field<Long> companyId,
            Field<Long> branchId,
            Field<String> text) {}

    /** The same viewer, looking only at clients on whose team the viewer stands. */
    static Viewer onTeam(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.branch(),
                viewer.roles(),
                List.of(Viewer.scope(viewer.user())),
                viewer.rights());
    }

    Select<Record1<Long>> candidates(String folded, Viewer viewer) {
        return candidates(COMPANIES, folded, viewer);
    }

    Select<Record1<Long>> people(String folded, Viewer viewer) {
        return candidates(PEOPLE, folded, viewer);
    }

    /** The ids of the rows that hold all words and belong to clients that the viewer sees. */
    public Select<Record1<Long>> candidates(Searched in, String folded, Viewer viewer) {
        var holds = SearchText.holds(in.text(), folded);
        if (viewer.scopes().contains(Viewer.ALL)) {
            return first(
                    IntStream.range(0, BUCKETS)
                            .mapToObj(bucket -> bucket(in, bucket, holds))
                            .toList());
        }
        var branches =
                below(
                        viewer.scopes().stream()
                                .filter(scope -> scope < 0)
                                .map(scope -> -scope)
                                .toList());
        if (branches.isEmpty()) {
            return onTeams(in, SearchText.contains(in.text(), folded), viewer);
        }
        var outside = REACH.BRANCH_ID.notIn(branches).and(SearchText.contains(in.text(), folded));
        return first(within(in, holds, branches)).unionAll(onTeams(in, outside, viewer));
    }

    private static List<Select<Record1<Long>>> within(
            Searched in, Condition holds, Collection<Long> branches) {
        return branches.stream()
                .collect(Collectors.groupingBy(branch -> branch % BUCKETS))
                .entrySet()
                .stream()
                .map(bucket -> bucket(in, bucket.getKey(), among(in, bucket.getValue()).and(holds)))
                .toList();
    }

    /** The sum keeps PostgreSQL from fetching all rows of the branch by their own index. */
    private static Condition among(Searched in, List<Long> branches) {
        return in.branchId().plus(inline(0L)).in(branches);
    }

    /** The bucket is no parameter: only a constant leads to its index. */
    private static Select<Record1<Long>> bucket(Searched in, long bucket, Condition holds) {
        return select(in.id())
                .from(in.table())
                .where(condition("{0} % {1} = {2}", in.branchId(), inline(BUCKETS), inline(bucket)))
                .and(holds)
                .limit(Finder.CANDIDATES);
    }

    private static Select<Record1<Long>> first(List<Select<Record1<Long>>> buckets) {
        var hit = buckets.stream().reduce(Select::unionAll).orElseThrow().asTable("hit", "id");
        return select(field(name("hit", "id"), Long.class)).from(hit).limit(Finder.CANDIDATES);
    }

    private static Select<Record1<Long>> onTeams(Searched in, Condition holds, Viewer viewer) {
        return select(in.id())
                .from(REACH)
                .join(in.table())
                .on(in.companyId().eq(REACH.COMPANY_ID))
                .where(REACH.SCOPE.eq(Viewer.scope(viewer.user())))
                .and(holds)
                .limit(Finder.CANDIDATES);
    }

    /** The branches and all under them: in the tree those that follow and stand deeper. */
    private List<Long> below(List<Long> branches) {
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

package soyuznik.insights;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.products.ProductGroups;
import soyuznik.projects.End;
import soyuznik.projects.Sells;

/**
 * Lost projects by what they were to sell: by the groups of products at the top of the tree, or by
 * those right below the one that is asked about, each with all below it.
 */
// N-09
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
class LostGroups {
    private static final Field<Long> TOP = field(name("tree", "top"), Long.class);
    private static final Field<Long> GROUP = field(name("tree", "group"), Long.class);

    private final DSLContext reports;
    private final ProductGroups groups;

    LostGroups(@Reports DSLContext reports, ProductGroups groups) {
        this.reports = reports;
        this.groups = groups;
    }

    /** The most frequent first; a project that sells of several groups counts in each. */
    List<Losses.Share> of(Condition these, @Nullable Long within, int most) {
        var all = groups.all();
        var names = all.stream().collect(toMap(ProductGroups.Group::id, ProductGroups.Group::path));
        var tree = tree(all, within == null ? "" : names.getOrDefault(within, ""));
        return tree.isEmpty() ? List.of() : counted(these, tree, names).limit(most).toList();
    }

    private Stream<Losses.Share> counted(
            Condition these, List<RowN> tree, Map<Long, String> names) {
        var lost = these.and(PROJECT.OUTCOME.eq(inline(End.LOST.name())));
        var projects = countDistinct(Sells.WHO).cast(Long.class);
        return reports
                .select(TOP, projects)
                .from(Sells.groups(lost).asTable("sold", "project", "group"))
                .join(DSL.values(tree.toArray(RowN[]::new)).as("tree", "group", "top"))
                .on(GROUP.eq(Sells.GROUP))
                .groupBy(TOP)
                .orderBy(projects.desc(), TOP)
                .fetch()
                .stream()
                .map(one ->
                        new Losses.Share(
                                one.value1().toString(),
                                names.getOrDefault(one.value1(), ""),
                                one.value2()));
    }

    /** Each group below the way with the one right below it in which it lies. */
    private static List<RowN> tree(List<ProductGroups.Group> all, String way) {
        var ids = all.stream().collect(toMap(ProductGroups.Group::path, ProductGroups.Group::id));
        var start = way.isEmpty() ? "" : way + ProductGroups.BETWEEN;
        return all.stream()
                .filter(group -> group.path().startsWith(start))
                .filter(group -> ids.containsKey(top(group.path(), start)))
                .map(group -> row(List.of(group.id(), ids.get(top(group.path(), start)))))
                .toList();
    }

    private static String top(String path, String start) {
        int end = path.indexOf(ProductGroups.BETWEEN, start.length());
        return end < 0 ? path : path.substring(0, end);
    }
}

package soyuznik.products;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.journal.Journal;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups.Group;

/** Gives groups of products other names and other places in the tree; all below them goes along. */
// U-01
@Repository
@Transactional(readOnly = true)
public class GroupMoves {
    private final DSLContext sql;
    private final ProductGroups groups;
    private final Journal journal;
    private final Clock clock;

    GroupMoves(DSLContext sql, ProductGroups groups, Journal journal, Clock clock) {
        this.sql = sql;
        this.groups = groups;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param was its names from the top, as the person had them before the eyes
     * @param path what they become
     */
    public record Way(String was, String path) {
        public Way {
            was = Objects.requireNonNullElse(was, "");
            path = Objects.requireNonNullElse(path, "");
        }
    }

    @Transactional
    public Outcome<Long> move(long id, Way way, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        // Nobody makes a group below one that is on its way.
        sql.execute("lock table {0} in share row exclusive mode", PRODUCT_GROUP);
        var group = groups.get(id);
        var path = String.join(ProductGroups.BETWEEN, ProductGroups.names(way.path()));
        if (group.path().equals(path)) {
            return done(group, path, 0, 0);
        }
        if (!group.path().equals(way.was())) {
            var difference = new Outcome.Difference("path", group.path(), path);
            return new Outcome.Stale<>(List.of(difference), 0);
        }
        var error = error(group, path);
        return error == null ? moved(group, path, by) : Outcome.invalid("path", error);
    }

    /**
     * Takes the last move of a group back.
     *
     * @param moved how often it had been moved then: somebody may have moved it again
     */
    @Transactional
    public Outcome<Long> back(long id, int moved, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        return sql.select(PRODUCT_GROUP.PATH, PRODUCT_GROUP.BEFORE)
                .from(PRODUCT_GROUP)
                .where(PRODUCT_GROUP.ID.eq(id))
                .and(PRODUCT_GROUP.MOVED.eq(moved))
                .and(PRODUCT_GROUP.BEFORE.isNotNull())
                .fetchOptional(mapping(Way::new))
                .map(way -> move(id, way, by))
                .orElseGet(() -> Outcome.refused("products.group.error.since"));
    }

    private @Nullable String error(Group group, String path) {
        var key = ProductGroups.key(path);
        if (key.isEmpty()) {
            return "products.group.error.empty";
        }
        if (key.startsWith(ProductGroups.key(group.path()) + '/')) {
            return "products.group.error.below";
        }
        var there = PRODUCT_GROUP.PATH_KEY.eq(key).and(PRODUCT_GROUP.ID.ne(group.id()));
        return sql.fetchExists(PRODUCT_GROUP, there) ? "products.group.error.taken" : null;
    }

    private Outcome<Long> moved(Group group, String path, Viewer by) {
        var names = ProductGroups.names(path);
        var above = groups.at(String.join("/", names.subList(0, names.size() - 1)));
        var ways = ways(group, path);
        sql.batched(batch ->
                ways.forEach((id, way) ->
                        batch.dsl()
                                .update(PRODUCT_GROUP)
                                .set(PRODUCT_GROUP.PATH, way)
                                .set(PRODUCT_GROUP.PATH_KEY, ProductGroups.key(way))
                                .where(PRODUCT_GROUP.ID.eq(id))
                                .execute()));
        int times =
                sql.update(PRODUCT_GROUP)
                        .set(PRODUCT_GROUP.PARENT_ID, above)
                        .set(PRODUCT_GROUP.BEFORE, group.path())
                        .set(PRODUCT_GROUP.MOVED, PRODUCT_GROUP.MOVED.plus(1))
                        .where(PRODUCT_GROUP.ID.eq(group.id()))
                        .returningResult(PRODUCT_GROUP.MOVED)
                        .fetchSingle()
                        .value1();
        int products = follow(ways);
        var event = new GroupMoved(by.user(), group.path(), path, products);
        journal.record(event, by.user(), clock.instant());
        return done(group, path, products, times);
    }

    /** Of the group and all below it what each is called from now on. */
    private Map<Long, String> ways(Group group, String path) {
        int depth = ProductGroups.names(group.path()).size();
        return groups.within(group.id()).stream()
                .collect(
                        Collectors.toMap(
                                Group::id,
                                each -> {
                                    var below = ProductGroups.names(each.path());
                                    return ProductGroups.joined(
                                            path, below.subList(depth, below.size()));
                                }));
    }

    /** A product is found by the names of its group; whoever has its form open is told. */
    private int follow(Map<Long, String> ways) {
        var found =
                sql.select(
                                PRODUCT.ID,
                                PRODUCT.ARTICLE,
                                PRODUCT.NAME,
                                PRODUCT.ALIASES,
                                PRODUCT.EXTRA.convertFrom(Extra::of),
                                PRODUCT.GROUP_ID)
                        .from(PRODUCT)
                        .where(PRODUCT.GROUP_ID.eq(any(ways.keySet().toArray(Long[]::new))))
                        .orderBy(PRODUCT.ID)
                        .forNoKeyUpdate()
                        .fetch(mapping(Searched::new));
        sql.batched(batch ->
                found.forEach(one ->
                        batch.dsl()
                                .update(PRODUCT)
                                .set(PRODUCT.SEARCH_TEXT, one.text(ways))
                                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                                .where(PRODUCT.ID.eq(one.id()))
                                .execute()));
        return found.size();
    }

    /** What a product is found by. */
    private record Searched(
            long id, String article, String name, String aliases, Extra extra, long group) {
        String text(Map<Long, String> ways) {
            var way = ways.getOrDefault(group, "");
            return Products.searched(extra, article, name, aliases, way);
        }
    }

    /** Not where nothing was changed. */
    private static Outcome<Long> done(Group group, String path, int products, int times) {
        var notice = new Text("products.group.moved", Map.of("name", path, "count", products));
        return times == 0
                ? Outcome.done(group.id(), notice)
                : Outcome.done(
                        group.id(),
                        notice,
                        new Outcome.Undo(
                                "/products/groups/" + group.id() + "/return?moved=" + times));
    }
}

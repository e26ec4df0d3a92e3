package soyuznik.products;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Folding;
import soyuznik.shell.NotFound;

/** The tree of groups; a group is made by its first use, and is the same however it is written. */
@Repository
@Transactional(readOnly = true)
public class ProductGroups {
    /** Stands between the names of a way. */
    public static final String BETWEEN = " / ";

    private static final int MOST = 2_000;
    private final DSLContext sql;

    ProductGroups(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param path its names from the top
     */
    public record Group(long id, String path) {}

    /** In the order of their ways: each behind the one that holds it. */
    public List<Group> all() {
        return sql.select(PRODUCT_GROUP.ID, PRODUCT_GROUP.PATH)
                .from(PRODUCT_GROUP)
                .orderBy(PRODUCT_GROUP.PATH.collate("ru-x-icu"), PRODUCT_GROUP.ID)
                .limit(MOST)
                .fetch(mapping(Group::new));
    }

    public Group get(long group) {
        return path(group).map(path -> new Group(group, path)).orElseThrow(NotFound::new);
    }

    /** How many products that are sold stand in each, without those below it. */
    public Map<Long, Integer> sold() {
        return sql.select(PRODUCT.GROUP_ID, count())
                .from(PRODUCT)
                .where(PRODUCT.RETIRED.isFalse())
                .and(PRODUCT.GROUP_ID.isNotNull())
                .groupBy(PRODUCT.GROUP_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** Its names from the top. */
    public Optional<String> path(long group) {
        return sql.select(PRODUCT_GROUP.PATH)
                .from(PRODUCT_GROUP)
                .where(PRODUCT_GROUP.ID.eq(group))
                .fetchOptional(Record1::value1);
    }

    /** The group and those below it. */
    public List<Long> below(long group) {
        return within(group).stream().map(Group::id).toList();
    }

    /** The same with their ways. */
    List<Group> within(long group) {
        var key =
                sql.select(PRODUCT_GROUP.PATH_KEY)
                        .from(PRODUCT_GROUP)
                        .where(PRODUCT_GROUP.ID.eq(group))
                        .fetchOptional(Record1::value1);
        return key.map(top ->
                        sql.select(PRODUCT_GROUP.ID, PRODUCT_GROUP.PATH)
                                .from(PRODUCT_GROUP)
                                .where(PRODUCT_GROUP.ID.eq(group))
                                .or(PRODUCT_GROUP.PATH_KEY.startsWith(top + '/'))
                                .orderBy(PRODUCT_GROUP.ID)
                                .limit(MOST)
                                .fetch(mapping(Group::new)))
                .orElse(List.of());
    }

    /**
     * The group of this way, made with all above it where it is new.
     *
     * @param typed «Фильтры / Топливные»; empty: none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable Long at(String typed) {
        return at(typed, null);
    }

    /**
     * @param cause the import that makes what is new; null: it is made by hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable Long at(String typed, @Nullable UUID cause) {
        @Nullable Long group = null;
        var path = "";
        for (var name : names(typed)) {
            path = path.isEmpty() ? name : path + BETWEEN + name;
            group = one(path, group, cause);
        }
        return group;
    }

    static List<String> names(String typed) {
        return Arrays.stream(typed.split("/"))
                .map(String::strip)
                .filter(name -> !Folding.fold(name).isBlank())
                .toList();
    }

    private Long one(String path, @Nullable Long parent, @Nullable UUID cause) {
        var key = key(path);
        sql.insertInto(PRODUCT_GROUP)
                .set(PRODUCT_GROUP.PARENT_ID, parent)
                .set(PRODUCT_GROUP.PATH, path)
                .set(PRODUCT_GROUP.PATH_KEY, key)
                .set(PRODUCT_GROUP.CAUSE, cause)
                .onConflictDoNothing()
                .execute();
        return sql.select(PRODUCT_GROUP.ID)
                .from(PRODUCT_GROUP)
                .where(PRODUCT_GROUP.PATH_KEY.eq(key))
                .fetchSingle(Record1::value1);
    }

    static String joined(String path, List<String> below) {
        return below.isEmpty() ? path : path + BETWEEN + String.join(BETWEEN, below);
    }

    static String key(String path) {
        return names(path).stream().map(Folding::fold).collect(Collectors.joining("/"));
    }
}

package soyuznik.exchange;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.value;
import static soyuznikdb.products.Tables.PRODUCT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Folding;

/** What of the products that rows name is there already: everybody sees all products. */
// U-01
@Repository
@Transactional(readOnly = true)
class ProductSightings {
    /** Of so many products that are called the same. */
    private static final int NAMESAKES = 20;

    private static final Field<String> TYPED = field(name("wanted", "typed"), String.class);

    /** By any of its names. */
    private static final Condition CALLED =
            condition(
                    "products.names({0} || E'\\n' || {1}) && products.names({2})",
                    PRODUCT.NAME, PRODUCT.ALIASES, TYPED);

    private final DSLContext sql;

    ProductSightings(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * As what the rows may know the products of ours, and which these are; 0 where there are
     * several.
     */
    Map<Origin, Long> of(Collection<ProductRow> rows) {
        var known = new HashMap<Origin, Long>();
        var names = rows.stream().map(row -> row.get("name"));
        var articles = rows.stream().map(row -> row.get("article"));
        for (var found : called(Stream.concat(names, articles).distinct().toList())) {
            var key = Vocabulary.words(found.typed());
            var article = ProductRow.ofArticle(Folding.fold(found.typed()));
            var as =
                    Stream.concat(ProductRow.standsAs(found.articleKey(), key), Stream.of(article));
            add(known, as, found.id());
        }
        articles(keys(rows)).forEach((key, id) -> known.put(ProductRow.ofArticle(key), id));
        return known;
    }

    private static void add(Map<Origin, Long> known, Stream<Origin> as, long id) {
        as.forEach(each -> known.merge(each, id, (one, other) -> one.equals(other) ? one : 0L));
    }

    private static List<String> keys(Collection<ProductRow> rows) {
        return rows.stream()
                .map(row -> Folding.fold(row.get("article")))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, Long> articles(List<String> keys) {
        return sql.select(PRODUCT.ARTICLE_KEY, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.ARTICLE_KEY.eq(any(keys.toArray(String[]::new))))
                .orderBy(PRODUCT.ARTICLE_KEY)
                .limit(keys.size())
                .fetchMap(PRODUCT.ARTICLE_KEY, PRODUCT.ID);
    }

    /** A product that has one of the names. */
    private record Called(String typed, String articleKey, long id) {}

    private List<Called> called(List<String> names) {
        var wanted = table("unnest({0}) as wanted (typed)", value(names.toArray(String[]::new)));
        return sql.select(TYPED, PRODUCT.ARTICLE_KEY, PRODUCT.ID)
                .from(wanted)
                .join(PRODUCT)
                .on(CALLED)
                .orderBy(PRODUCT.ID)
                .limit(names.size() * NAMESAKES)
                .fetch(row -> new Called(row.value1(), row.value2(), row.value3()));
    }
}

package soyuznik.products;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.products.Tables.PRODUCT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Folding;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;

/** Knows a product by a name that is written otherwise than ours. */
// U-01, W-01
@Repository
@Transactional(readOnly = true)
public class ProductNames {
    /** More are not offered to choose from. */
    private static final int FEW = 3;

    /**
     * From 0 to 1, the share of trigrams in common; below it names are taken for different ones.
     */
    private static final double ALIKE = 0.5;

    /** Shorter words are found without the index, and in nearly all names. */
    private static final int LONG = 3;

    private static final Pattern WORD = Pattern.compile(" ");

    private final DSLContext sql;
    private final Products products;

    ProductNames(DSLContext sql, Products products) {
        this.sql = sql;
        this.products = products;
    }

    /**
     * Names of ours that a written one may mean, the likeliest first.
     *
     * @param isSame it differs by signs, spaces and letters that look alike, or is an alias
     */
    public record Alike(List<String> names, boolean isSame) {
        public Alike {
            names = List.copyOf(names);
        }
    }

    /** Of those that are no names of ours, each that is almost one. */
    public Map<String, Alike> alike(Collection<String> written) {
        var ours = new Spellings(new HashMap<>(), new HashSet<>());
        sql.select(PRODUCT.NAME, PRODUCT.ALIASES)
                .from(PRODUCT)
                .where(PRODUCT.RETIRED.isFalse())
                .orderBy(PRODUCT.ID.desc())
                .forEach(row -> ours.add(row.value1(), row.value2()));
        var alike = new LinkedHashMap<String, Alike>();
        for (var one : written) {
            if (!one.isBlank() && !ours.names().contains(plain(one))) {
                var same = ours.bare().get(bare(one));
                var found =
                        same == null ? new Alike(near(one), false) : new Alike(List.of(same), true);
                if (!found.names().isEmpty()) {
                    alike.put(one, found);
                }
            }
        }
        return alike;
    }

    /**
     * @param bare the name by each of its spellings
     */
    private record Spellings(Map<String, String> bare, Set<String> names) {
        void add(String name, String aliases) {
            names.add(plain(name));
            Stream.concat(Stream.of(name), aliases.lines())
                    .map(ProductNames::bare)
                    .filter(spelling -> !spelling.isEmpty())
                    .forEach(spelling -> bare.put(spelling, name));
        }
    }

    /** What was written so is known from now on, if this person may change products. */
    @Transactional
    public void remember(String written, String name, Viewer by) {
        sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.NAME.eq(name))
                .and(PRODUCT.RETIRED.isFalse())
                .orderBy(PRODUCT.ID)
                .limit(1)
                .fetchOptional(row -> products.get(new ProductId(row.value1())))
                .filter(product -> !isCalled(product, written))
                .ifPresent(product ->
                        products.edit(
                                product.id(), product.version(), called(product, written), by));
    }

    private static boolean isCalled(Product product, String written) {
        return Stream.concat(Stream.of(product.get("name")), aliases(product).lines())
                .anyMatch(each -> plain(each).equals(plain(written)));
    }

    private static String aliases(Product product) {
        return product.get("aliases");
    }

    private static Map<String, String> called(Product product, String written) {
        var values = new HashMap<>(product.values());
        values.put("aliases", (aliases(product) + '\n' + written).strip());
        return values;
    }

    private List<String> near(String written) {
        var words =
                WORD.splitAsStream(Folding.fold(written))
                        .filter(word -> word.length() >= LONG)
                        .map(word -> '%' + word + '%')
                        .toArray(String[]::new);
        var likeness =
                field(
                        "similarity({0}, {1})",
                        Double.class, lower(trim(PRODUCT.NAME)), val(plain(written)));
        return sql.select(PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.RETIRED.isFalse())
                .and(PRODUCT.SEARCH_TEXT.like(any(words)))
                .and(likeness.ge(ALIKE))
                .groupBy(PRODUCT.NAME)
                .orderBy(likeness.desc(), PRODUCT.NAME)
                .limit(FEW)
                .fetch(PRODUCT.NAME);
    }

    /** As the name of a project’s product is compared with ours. */
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return Folding.fold(name).replace(" ", "");
    }
}

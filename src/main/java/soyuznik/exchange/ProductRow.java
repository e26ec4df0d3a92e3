package soyuznik.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;
import soyuznik.kernel.Text;
import soyuznik.products.NewProduct;
import soyuznik.products.Products;

/**
 * A row that describes a product.
 *
 * @param values as the form of a product holds them
 * @param extra what it holds in custom fields
 * @param price null where the row names none
 */
// U-01
record ProductRow(
        Row row,
        Origin origin,
        Map<String, String> values,
        Extra extra,
        NewProduct.@Nullable Price price) {
    private static final int LINE = 500;
    private static final int LINES = 4000;
    private static final String ARTICLE = "article";
    private static final String NAME = "name";
    private static final String NAME_ALONE = "name alone";

    /** Stands between the names of a way in other systems. */
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[/\\\\>|→»]+");

    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;|\\n\\r]+");

    private static final Map<String, Meaning> FIELDS =
            Map.of(
                    "name", Meaning.PRODUCT,
                    "article", Meaning.ARTICLE,
                    "group", Meaning.GROUP,
                    "unit", Meaning.UNIT,
                    "leadDays", Meaning.LEAD_DAYS,
                    "aliases", Meaning.ALIASES);

    ProductRow {
        values = Map.copyOf(values);
    }

    static Taken<ProductRow> read(Cells cells, Mapping mapping, Ours ours) {
        var typed = typed(cells);
        var extra = cells.extra(ours.fields(Kind.PRODUCTS));
        if (typed.getOrDefault("name", "").isEmpty()) {
            cells.blame(Meaning.PRODUCT, Text.of("exchange.fault.no_product"));
        }
        var price = price(cells, ours.today());
        var key = cells.text(Meaning.KEY, LINE);
        var read = Products.INPUTS.read(typed);
        if (cells.faults().isEmpty()) {
            read.errors()
                    .forEach(error ->
                            cells.blame(
                                    FIELDS.getOrDefault(error.field(), Meaning.PRODUCT),
                                    error.text()));
        }
        if (!cells.faults().isEmpty()) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var values = read.values();
        var origin =
                key.isEmpty()
                        ? Origin.of(List.of(article(values), name(values)))
                        : Origin.of(mapping.standing().source(), key);
        return new Taken.Good<>(new ProductRow(cells.row(), origin, values, extra, price));
    }

    private static Map<String, String> typed(Cells cells) {
        var typed = new HashMap<String, String>();
        typed.put("name", cells.text(Meaning.PRODUCT, LINE));
        typed.put("article", cells.text(Meaning.ARTICLE, LINE));
        typed.put("unit", cells.text(Meaning.UNIT, LINE));
        typed.put("manner", cells.target(Meaning.MANNER));
        var groups = cells.text(Meaning.GROUP, LINE);
        typed.put("group", joined(BETWEEN_GROUPS, groups, " / "));
        var aliases = cells.text(Meaning.ALIASES, LINES);
        typed.put("aliases", joined(BETWEEN_ALIASES, aliases, "\n"));
        var days = cells.count(Meaning.LEAD_DAYS);
        typed.put("leadDays", days == null ? "" : days.toString());
        return typed;
    }

    private static String joined(Pattern between, String text, String with) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(with));
    }

    /** Nought is how price lists write that there is no price. */
    private static NewProduct.@Nullable Price price(Cells cells, LocalDate today) {
        var money = cells.money(Meaning.PRICE);
        var since = cells.date(Meaning.SINCE).orElse(today);
        if (money == null || money.amount().signum() == 0) {
            return null;
        }
        var currency = cells.target(Meaning.CURRENCY);
        if (currency.isEmpty() && !cells.raw(Meaning.CURRENCY).isEmpty()) {
            cells.blame(Meaning.CURRENCY, Text.of("exchange.fault.currency"));
        }
        return new NewProduct.Price(
                currency.isEmpty() ? money : new Money(money.amount(), currency), since);
    }

    NewProduct product(long by) {
        return new NewProduct(origin.recordKey(Kind.PRODUCTS, by), values, extra, price);
    }

    String get(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    private static String article(Map<String, String> values) {
        return Folding.fold(values.getOrDefault("article", ""));
    }

    private static String name(Map<String, String> values) {
        return Vocabulary.words(values.getOrDefault("name", ""));
    }

    /**
     * Any of these that came before is this product: its article; its name where one of the two has
     * no article.
     */
    Stream<Origin> knownAs() {
        var article = article(values);
        var name = name(values);
        return article.isEmpty()
                ? Stream.of(origin, named(name))
                : Stream.of(origin, ofArticle(article), namedAlone(name));
    }

    /** As what those that follow may know it. */
    Stream<Origin> standsAs() {
        return standsAs(article(values), name(values));
    }

    /**
     * @param articleKey folded; empty: the product has none
     * @param nameKey as it is compared
     */
    static Stream<Origin> standsAs(String articleKey, String nameKey) {
        return articleKey.isEmpty()
                ? Stream.of(named(nameKey), namedAlone(nameKey))
                : Stream.of(named(nameKey), ofArticle(articleKey));
    }

    static Origin ofArticle(String articleKey) {
        return new Origin(ARTICLE, articleKey);
    }

    private static Origin named(String nameKey) {
        return new Origin(NAME, nameKey);
    }

    private static Origin namedAlone(String nameKey) {
        return new Origin(NAME_ALONE, nameKey);
    }
}

package soyuznik.access;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Folding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record holds in custom fields: each value under the key of its field, as the text that
 * {@link soyuznik.shell.Input} makes of it; none of them is empty.
 */
public record Extra(Map<String, String> values) {
    public static final Extra NONE = new Extra(Map.of());
    private static final Pattern KEY = Pattern.compile("x[tnmdcsyl]\\d{1,9}");
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    /** So much of all texts is searched through. */
    private static final int SEARCHED = 2_000;

    private static final TypeReference<Map<String, Object>> STORED = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public Extra {
        var filled = new TreeMap<>(values);
        filled.values().removeIf(String::isEmpty);
        values = Collections.unmodifiableMap(filled);
    }

    /** Whether this is how a custom field is called in forms and addresses. */
    public static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    /** With other words in its texts and links. */
    public Extra worded(UnaryOperator<String> words) {
        var worded = new TreeMap<>(values);
        worded.replaceAll((key, value) ->
                key.startsWith("xt") || key.startsWith("xl") ? words.apply(value) : value);
        return new Extra(worded);
    }

    /** As it stands in the record's row. */
    public static Extra of(JSONB stored) {
        if (stored.data().equals("{}")) {
            return NONE;
        }
        var values = new TreeMap<String, String>();
        JSON.readValue(stored.data(), STORED).forEach((key, value) -> values.put(key, text(value)));
        return new Extra(values);
    }

    public JSONB json() {
        var stored = new TreeMap<String, Object>();
        values.forEach((key, value) -> stored.put(key, stored(key, value)));
        return JSONB.valueOf(JSON.writeValueAsString(stored));
    }

    /** The row of a record that holds just this value, for a question to the index. */
    public static JSONB json(String key, String value) {
        return new Extra(Map.of(key, value)).json();
    }

    /** Empty where nothing is known. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /**
     * With what somebody says of it; what nothing is said of stays.
     *
     * @param everything whether what is said goes over what is held; if not, only what is empty is
     *     filled
     */
    public Extra filled(Extra said, boolean everything) {
        var filled = new TreeMap<>(values);
        said.values.forEach((key, value) -> {
            if (!value.isEmpty() && (everything || get(key).isEmpty())) {
                filled.put(key, value);
            }
        });
        return new Extra(filled);
    }

    /** The keys of the fields in which the other holds something else. */
    public Set<String> differing(Extra other) {
        return Stream.of(values, other.values)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .filter(key -> !get(key).equals(other.get(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The texts and links, folded, for a search. */
    public String searched() {
        var texts =
                values.entrySet().stream()
                        .filter(one -> isSearched(CustomField.Kind.of(one.getKey())))
                        .map(Map.Entry::getValue)
                        .map(Folding::fold)
                        .collect(Collectors.joining(" "));
        return texts.length() > SEARCHED ? texts.substring(0, SEARCHED) : texts;
    }

    private static boolean isSearched(CustomField.Kind kind) {
        return kind == CustomField.Kind.TEXT || kind == CustomField.Kind.LINK;
    }

    private static Object stored(String key, String value) {
        return switch (CustomField.Kind.of(key)) {
            case TEXT, LINK, DAY, CHOICE -> value;
            case NUMBER -> new BigDecimal(value);
            case YES_NO -> Boolean.valueOf(value);
            case CHOICES -> List.of(value.split(" "));
            case MONEY -> {
                var parts = value.split(" ", 2);
                yield Map.of(AMOUNT, new BigDecimal(parts[0]), CURRENCY, parts[1]);
            }
        };
    }

    private static String text(@Nullable Object stored) {
        return switch (stored) {
            case null -> "";
            case Number number -> plain(number);
            case Collection<?> many ->
                    many.stream().map(Object::toString).collect(Collectors.joining(" "));
            case Map<?, ?> money -> text(money.get(AMOUNT)) + ' ' + money.get(CURRENCY);
            default -> stored.toString();
        };
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** The codes of a choice of several. */
    public static List<String> codes(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(" "));
    }
}

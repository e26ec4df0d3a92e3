package soyuznik.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.Label;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductNames;

/** Asks once for all its rows whether a value that is almost a name of ours means that. */
// W-01
@Component
public class Nears {
    /** More words of a dictionary are not offered to choose from. */
    private static final int OFFERED = 100;

    private final ProductNames products;
    private final Dictionaries dictionaries;

    Nears(ProductNames products, Dictionaries dictionaries) {
        this.products = products;
        this.dictionaries = dictionaries;
    }

    /** Where several columns say the name together, or it has too many values, nothing is asked. */
    public List<Near> of(Survey survey, Mapping mapping) {
        return mapping.all().stream()
                .filter(Meaning::isReference)
                .distinct()
                .flatMap(meaning -> of(survey, mapping, meaning))
                .toList();
    }

    private Stream<Near> of(Survey survey, Mapping mapping, Meaning meaning) {
        var all = mapping.all();
        int at = all.indexOf(meaning);
        if (at != all.lastIndexOf(meaning)) {
            return Stream.empty();
        }
        var values = mapping.columns(survey).get(at).values();
        var found = meaning.equals(Meaning.PRODUCT) ? products(values) : industries(values);
        return IntStream.range(0, values.size())
                .filter(i -> found.containsKey(values.get(i).text()))
                .mapToObj(i -> {
                    var alike = Objects.requireNonNull(found.get(values.get(i).text()));
                    return new Near(meaning, at, i, values.get(i), alike.names(), alike.same());
                });
    }

    private record Alike(List<Near.Name> names, boolean same) {}

    private Map<String, Alike> products(List<Column.Value> values) {
        var found = new HashMap<String, Alike>();
        products.alike(values.stream().map(Column.Value::text).toList())
                .forEach((text, alike) ->
                        found.put(
                                text,
                                new Alike(
                                        alike.names().stream().map(Near.Name::of).toList(),
                                        alike.isSame())));
        return found;
    }

    /** The other words are offered too: only what is likely comes first. */
    private Map<String, Alike> industries(List<Column.Value> values) {
        var words = dictionaries.words().all(Dictionary.INDUSTRY);
        var offers = Offers.industries(words);
        var found = new HashMap<String, Alike>();
        for (var value : values) {
            if (dictionaries.find(Dictionary.INDUSTRY, value.text()).isEmpty()) {
                Closeness.of(value.text(), offers)
                        .ifPresent(code -> found.put(value.text(), alike(code, words)));
            }
        }
        return found;
    }

    private static Alike alike(String code, List<DictionaryEntry> words) {
        var names =
                words.stream()
                        .filter(word -> !word.retired())
                        .sorted(Comparator.comparing(word -> !word.code().equals(code)))
                        .limit(OFFERED)
                        .map(word -> new Near.Name(word.code(), new Label(word.ru(), word.en())))
                        .toList();
        return new Alike(names, false);
    }

    /** What is taken for what as long as nobody says otherwise; answers of before stay. */
    Mapping proposed(Survey survey, Mapping mapping) {
        return taken(of(survey, mapping).stream(), mapping);
    }

    /** What is ours but for signs and letters is taken for it; answers of before stay. */
    Mapping settled(Survey survey, Mapping mapping) {
        return taken(of(survey, mapping).stream().filter(Near::same), mapping);
    }

    private static Mapping taken(Stream<Near> nears, Mapping mapping) {
        var values = new HashMap<>(mapping.values());
        nears.forEach(near ->
                values.merge(
                        near.meaning(), Map.of(near.value().text(), near.proposed()), Nears::kept));
        return mapping.with(values);
    }

    private static Map<String, String> kept(Map<String, String> before, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.putAll(before);
        return all;
    }

    /** What the form has not shown yet. */
    List<FieldError> unanswered(Survey survey, Mapping mapping) {
        return of(survey, mapping).stream()
                .filter(near ->
                        !mapping.values()
                                .getOrDefault(near.meaning(), Map.of())
                                .containsKey(near.value().text()))
                .map(near -> asked(near.meaning()))
                .distinct()
                .toList();
    }

    /** Whether a product is likely one of ours, and nobody knows it yet. */
    List<FieldError> likely(Survey survey, Mapping mapping) {
        return of(survey, mapping).stream()
                .filter(near -> near.meaning().equals(Meaning.PRODUCT) && !near.same())
                .map(near -> asked(near.meaning()))
                .distinct()
                .toList();
    }

    private static FieldError asked(Meaning meaning) {
        var key = meaning.equals(Meaning.PRODUCT) ? "exchange.ask.near" : "exchange.ask.alike";
        return FieldError.of("values", key);
    }

    /** What somebody has said of products is known when the next file comes. */
    void remember(Mapping mapping, Viewer by) {
        if (mapping.has(Meaning.PRODUCT)) {
            mapping.values()
                    .getOrDefault(Meaning.PRODUCT, Map.of())
                    .forEach((written, name) -> {
                        if (!name.isEmpty()) {
                            products.remember(written, name, by);
                        }
                    });
        }
    }
}

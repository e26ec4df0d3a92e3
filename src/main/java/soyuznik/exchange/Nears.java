package soyuznik.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductNames;

/** Asks once for all its rows whether a value that is almost a name of ours means that. */
// W-01
@Component
public class Nears {
    private final ProductNames products;

    Nears(ProductNames products) {
        this.products = products;
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
        var alike = products.alike(values.stream().map(Column.Value::text).toList());
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        Optional.ofNullable(alike.get(values.get(i).text()))
                                .map(found -> new Near(meaning, at, i, values.get(i), found)))
                .flatMap(Optional::stream);
    }

    /** What is taken for what as long as nobody says otherwise; answers of before stay. */
    Mapping proposed(Survey survey, Mapping mapping) {
        return taken(of(survey, mapping).stream(), mapping);
    }

    /** What is ours but for signs and letters is taken for it; answers of before stay. */
    Mapping settled(Survey survey, Mapping mapping) {
        return taken(of(survey, mapping).stream().filter(near -> near.alike().isSame()), mapping);
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
        boolean answered =
                of(survey, mapping).stream()
                        .allMatch(near ->
                                mapping.values()
                                        .getOrDefault(near.meaning(), Map.of())
                                        .containsKey(near.value().text()));
        return answered ? List.of() : List.of(FieldError.of("values", "exchange.ask.near"));
    }

    /** What somebody has said is known when the next file comes. */
    void remember(Mapping mapping, Viewer by) {
        mapping.values()
                .forEach((meaning, said) -> {
                    if (meaning.isReference() && mapping.has(meaning)) {
                        said.forEach((written, name) -> {
                            if (!name.isEmpty()) {
                                products.remember(written, name, by);
                            }
                        });
                    }
                });
    }
}

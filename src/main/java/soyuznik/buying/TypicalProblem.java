package soyuznik.buying;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.products.ProductGroups;

/**
 * A problem that clients of an industry usually have with a group of products (S-10).
 *
 * @param group of products, with all below it; null: of any
 * @param values as the form holds them
 */
public record TypicalProblem(
        long id,
        int version,
        ProductGroups.@Nullable Group group,
        Map<String, String> values,
        boolean retired,
        Learned learned) {
    public TypicalProblem {
        values = Map.copyOf(values);
    }

    /** The code of a word; empty: of any. */
    public String industry() {
        return get("industry");
    }

    public String text(Language language) {
        return get(language.code());
    }

    /** What it usually leads to. */
    public List<String> leads(Language language) {
        return lines(TypicalForm.leads(language), TypicalForm.leads(other(language)));
    }

    /** What is usually asked to find out. */
    public List<String> asks(Language language) {
        return lines(TypicalForm.asks(language), TypicalForm.asks(other(language)));
    }

    private static Language other(Language language) {
        return language == Language.RU ? Language.EN : Language.RU;
    }

    private String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Said in one language only it is the same in the other. */
    private List<String> lines(String name, String other) {
        var said = get(name).isBlank() ? get(other) : get(name);
        return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

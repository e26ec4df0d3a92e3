package soyuznik.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import soyuznik.kernel.Folding;

/**
 * By what the rows of a batch may meet those of another: two batches that have nothing in common
 * are made at the same time.
 */
final class Claims {
    private final Set<String> keys = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Namesake> names = new HashMap<>();
    private final boolean all;

    private Claims(boolean all) {
        this.all = all;
    }

    /** Meets whatever there is. */
    static Claims all() {
        return new Claims(true);
    }

    /**
     * @param words the industries and sources that are known, folded; a new one is written down by
     *     the batch that has it
     */
    static Claims of(List<CompanyRow> rows, Set<String> words) {
        var claims = new Claims(false);
        for (var row : rows) {
            claims.add(row);
            var profile = row.data().profile();
            Stream.of(profile.industry(), profile.source())
                    .map(Folding::fold)
                    .filter(word -> !word.isEmpty() && !words.contains(word))
                    .forEach(word -> claims.keys.add("word " + word));
        }
        return claims;
    }

    private void add(CompanyRow row) {
        keys.add(row.origin().toString());
        keys.addAll(Met.keys(row.numbers()));
        if (!row.parent().isEmpty()) {
            parents.add(row.parentKey());
        }
        var named = new Namesake(0, row.numbers().inn(), true);
        names.merge(row.nameKey(), named, (one, other) -> new Namesake(0, null, true));
    }

    boolean meets(Claims before) {
        return all || before.all || haveCommon(before) || haveNames(before);
    }

    private boolean haveCommon(Claims before) {
        return keys.stream().anyMatch(before.keys::contains)
                || parents.stream().anyMatch(before.names::containsKey);
    }

    /** Of two clients of one name with different INN neither is asked about the other. */
    private boolean haveNames(Claims before) {
        return names.entrySet().stream()
                .anyMatch(named -> {
                    var other = before.names.get(named.getKey());
                    return other != null && other.mayBe(named.getValue().inn());
                });
    }
}

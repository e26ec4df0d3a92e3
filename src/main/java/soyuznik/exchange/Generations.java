package soyuznik.exchange;

import java.util.HashMap;
import java.util.Map;
import soyuznik.clients.CompanyName;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Sheet;

/**
 * Parents before children: a company is made after the one that it belongs to, wherever it stands
 * in the file.
 */
final class Generations {
    private static final int MOST = 20;
    private final Map<String, String> parents = new HashMap<>();
    private final Mapping mapping;
    private final int count;

    private Generations(Sheet sheet, Mapping mapping) {
        this.mapping = mapping;
        if (mapping.kind() == Kind.COMPANIES && mapping.has(Meaning.PARENT)) {
            var _ = sheet.eachRow(this::note);
        }
        this.count = parents.keySet().stream().mapToInt(this::depth).max().orElse(0) + 1;
    }

    static Generations of(Sheet sheet, Mapping mapping) {
        return new Generations(sheet, mapping);
    }

    int count() {
        return count;
    }

    int of(Row row) {
        return parents.isEmpty() || parent(row).isEmpty() ? 0 : depth(name(row));
    }

    private void note(Row row) {
        var parent = parent(row);
        if (!parent.isEmpty()) {
            parents.put(name(row), parent);
        }
    }

    /** A circle has no beginning: its rows come first, find no parent and are refused. */
    private int depth(String name) {
        int depth = 0;
        for (var at = parents.get(name); at != null; at = parents.get(at)) {
            depth++;
            if (depth > MOST) {
                return 0;
            }
        }
        return depth;
    }

    private String parent(Row row) {
        return key(row, Meaning.PARENT);
    }

    private String name(Row row) {
        return key(row, Meaning.NAME);
    }

    private String key(Row row, Meaning meaning) {
        var text = mapping.text(row, meaning);
        return text.isEmpty() ? "" : CompanyName.key(text);
    }
}

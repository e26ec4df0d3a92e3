package soyuznik.exchange.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says of itself: its sheets, and how their cells are read.
 *
 * @param sheets those that are visible, or the first where none is
 */
record Contents(List<Leaf> sheets, Cells cells) {
    private static final int SHEETS = 1_000;
    private static final String USUAL = "xl/workbook.xml";

    /** What is no workbook in XML, by a part that it has, and the sentence that says so. */
    private static final Map<String, String> OTHERS =
            Map.of("xl/workbook.bin", "exchange.file.xlsb", "content.xml", "exchange.file.ods");

    /**
     * A sheet with cells; others hold charts and macros.
     *
     * @param part where it lies
     */
    record Leaf(String name, String part, boolean isVisible) {}

    static Contents read(Parts parts) throws IOException {
        var whole = named(parts.references(""), "officeDocument").orElse(USUAL);
        if (!parts.has(whole) || OTHERS.containsKey(whole)) {
            throw new Unfit(other(parts));
        }
        var references = parts.references(whole);
        var words = named(references, "sharedStrings").filter(parts::has);
        var styles = named(references, "styles").filter(parts::has);
        var leaves = new ArrayList<Leaf>();
        var days = book(parts, whole, references, leaves);
        var cells =
                new Cells(
                        words.isPresent() ? words(parts, words.get()) : Words.NONE,
                        styles.isPresent() ? styles(parts, styles.get()) : Styles.NONE,
                        days);
        return new Contents(visible(leaves), cells);
    }

    private static Optional<String> named(Map<String, Parts.Reference> all, String kind) {
        return all.values().stream()
                .filter(each -> each.isTo(kind))
                .map(Parts.Reference::part)
                .findFirst();
    }

    private static String other(Parts parts) {
        return OTHERS.entrySet().stream()
                .filter(each -> parts.has(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Unfit.DAMAGED);
    }

    private static Days book(
            Parts parts, String at, Map<String, Parts.Reference> references, List<Leaf> leaves)
            throws IOException {
        var days = Days.SINCE_1900;
        try (var xml = parts.open(at)) {
            while (xml.next() && leaves.size() < SHEETS) {
                if (xml.opens("workbookPr") && xml.attribute("date1904", "0").matches("1|true")) {
                    days = Days.SINCE_1904;
                } else if (xml.opens("sheet")) {
                    var reference = references.get(xml.attribute("id", ""));
                    if (reference != null && reference.isTo("worksheet")) {
                        leaves.add(leaf(xml, reference));
                    }
                }
            }
        }
        return days;
    }

    private static Leaf leaf(Markup xml, Parts.Reference reference) {
        boolean isVisible = xml.attribute("state", "visible").equals("visible");
        return new Leaf(
                Escapes.undone(xml.attribute("name", "")).strip(), reference.part(), isVisible);
    }

    private static List<Leaf> visible(List<Leaf> leaves) throws Unfit {
        if (leaves.isEmpty()) {
            throw new Unfit("exchange.file.no_sheet");
        }
        var visible = leaves.stream().filter(Leaf::isVisible).toList();
        return visible.isEmpty() ? List.of(leaves.getFirst()) : visible;
    }

    private static Words words(Parts parts, String at) throws IOException {
        try (var xml = parts.open(at)) {
            return Words.read(xml);
        }
    }

    private static Styles styles(Parts parts, String at) throws IOException {
        try (var xml = parts.open(at)) {
            return Styles.read(xml);
        }
    }
}

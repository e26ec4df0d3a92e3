package soyuznik.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;

/** Opens what somebody hands in as a table: by what it is, or as somebody says it is written. */
final class Opening {
    /** Of a workbook, which is read as a whole. */
    static final int PACKED = 20 << 20;

    /** So many sheets may stand before the first that has a table. */
    private static final int TRIED = 20;

    private final Source source;
    private final int number;
    private final @Nullable Layout said;

    /**
     * @param number of the visible sheets of a workbook, from 0, or {@link Sheet#FIRST}
     * @param said null where it is to be recognised
     */
    Opening(Source source, int number, @Nullable Layout said) {
        this.source = source;
        this.number = number;
        this.said = said;
    }

    Reading read() {
        try {
            return Workbook.isOne(source) ? workbook() : table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without another look at all of its bytes: it was read before. */
    Sheet again(Layout layout) {
        var reading = layout.isWorkbook() ? read() : trusted(layout);
        return switch (reading) {
            case Reading.Opened(var sheet) -> sheet;
            case Reading.Unreadable(var why) ->
                    throw new IllegalStateException("Was readable before: " + why);
        };
    }

    private Reading trusted(Layout layout) {
        try {
            var encoding = Encoding.said(layout.charset(), Scan.beginning(source));
            return withHead(source, encoding.orElseThrow(), Sheet.Place.NONE, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading workbook() throws IOException {
        if (source.length() > PACKED) {
            return Reading.unreadable("exchange.file.packed");
        }
        byte[] content;
        try (var in = source.open()) {
            content = in.readAllBytes();
        }
        try (var book = Workbook.open(content)) {
            return number == Sheet.FIRST ? first(book) : sheet(book, number);
        } catch (Unfit e) {
            return Reading.unreadable(e.key());
        } catch (IOException e) {
            return Reading.unreadable(Unfit.DAMAGED);
        }
    }

    /** A title or a blank sheet may stand before the table; one that is damaged is told. */
    private Reading first(Workbook book) throws IOException {
        var first = sheet(book, 0);
        for (int i = 1; i < Math.min(book.sheets().size(), TRIED) && !hasTable(first); i++) {
            var other = sheet(book, i);
            if (hasTable(other)) {
                return other;
            }
        }
        return first;
    }

    private static boolean hasTable(Reading reading) {
        return reading instanceof Reading.Opened(var sheet) && sheet.hasRows();
    }

    private Reading sheet(Workbook book, int place) throws IOException {
        var csv = book.csv(place);
        return withHead(csv, Encoding.OF_WORKBOOK, new Sheet.Place(book.sheets(), place), said);
    }

    private Reading table() throws IOException {
        if (source.length() > Sheet.BYTES) {
            return Reading.unreadable("exchange.file.bytes");
        }
        var scan = Scan.of(source);
        var trouble = Signature.trouble(scan, source);
        if (trouble.isPresent()) {
            return Reading.unreadable(trouble.get());
        }
        return said == null ? recognised(scan) : said(said, scan);
    }

    private Reading said(Layout layout, Scan scan) throws IOException {
        var encoding = Encoding.said(layout.charset(), scan);
        return encoding.isPresent() && encoding.get().fits(source)
                ? withHead(source, encoding.get(), Sheet.Place.NONE, layout)
                : new Reading.Unreadable(
                        Text.of("exchange.file.not_so", "charset", layout.charset()));
    }

    private Reading recognised(Scan scan) throws IOException {
        var marked = Encoding.marked(scan);
        if (marked.isPresent() && !marked.get().fits(source)) {
            return Reading.unreadable("exchange.file.mark");
        }
        if (marked.isPresent() && (marked.get().isWide() ? scan.hasZeroPair() : scan.hasZero())) {
            return Reading.unreadable("exchange.file.zero");
        }
        var encoding = marked.isPresent() ? marked : Encoding.unmarked(source, scan);
        return encoding.map(each -> withHead(source, each, Sheet.Place.NONE, null))
                .orElseGet(() ->
                        Reading.unreadable(
                                scan.hasZero() ? "exchange.file.zero" : "exchange.file.no_text"));
    }

    private static Reading withHead(
            Source source, Encoding encoding, Sheet.Place place, @Nullable Layout said) {
        char delimiter = said == null ? delimiter(source, encoding) : said.delimiter();
        var bare = Sheet.bare(source, encoding, delimiter);
        var rows = new ArrayList<List<String>>();
        Optional<Text> trouble = bare.first(Layout.DEEPEST + 1, rows::add);
        if (rows.isEmpty() && trouble.isPresent()) {
            return new Reading.Unreadable(trouble.get());
        }
        int above = said == null ? Heads.above(rows) : said.above();
        boolean named = said == null || said.hasHead();
        if (named && (above >= rows.size() || Sheet.isBlank(rows.get(above)))) {
            return Reading.unreadable("exchange.file.no_head");
        }
        var head = wide(named ? rows.get(above) : List.of(), said == null ? 0 : said.width());
        return head.size() > Sheet.COLUMNS
                ? new Reading.Unreadable(Text.of("exchange.file.columns", "limit", Sheet.COLUMNS))
                : new Reading.Opened(bare.under(head, above, place));
    }

    /** Without the blank names behind the last one, as far as nothing stands below them. */
    private static List<String> wide(List<String> row, int width) {
        var head = new ArrayList<>(row);
        while (head.size() > width && head.getLast().isEmpty()) {
            head.removeLast();
        }
        while (head.size() < width) {
            head.add("");
        }
        return head;
    }

    private static char delimiter(Source source, Encoding encoding) {
        try {
            return encoding.equals(Encoding.OF_WORKBOOK)
                    ? Workbook.DELIMITER
                    : Delimiter.of(Delimiter.beginning(encoding.reader(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what stands between the cells: the sign that cuts most rows into as many cells. A title may
 * stand above them.
 */
final class Delimiter {
    static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');
    private static final int BEGINNING = 64 * 1024;
    private static final int RECORDS = 50;

    private Delimiter() {}

    static char of(String beginning) {
        return CANDIDATES.stream()
                .max(Comparator.comparingInt(candidate -> score(beginning, candidate)))
                .filter(candidate -> score(beginning, candidate) > 0)
                .orElse(',');
    }

    /** The first whole lines of the text, enough to judge by. */
    static String beginning(Reader reader) {
        var buffer = new char[BEGINNING];
        try (reader) {
            int length = 0;
            int read = reader.read(buffer);
            while (read > 0) {
                length += read;
                read = reader.read(buffer, length, BEGINNING - length);
            }
            var text = new String(buffer, 0, length);
            int end = text.lastIndexOf('\n');
            return length < BEGINNING || end < 0 ? text : text.substring(0, end + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int score(String beginning, char candidate) {
        var sizes = sizes(beginning, candidate);
        return sizes.stream()
                .filter(size -> size > 1)
                .distinct()
                .mapToInt(size ->
                        Collections.frequency(sizes, size) * 1000 / sizes.size() * 1000 + size)
                .max()
                .orElse(0);
    }

    private static List<Integer> sizes(String beginning, char candidate) {
        var sizes = new ArrayList<Integer>();
        var reader = new Quotes(new StringReader(beginning), candidate);
        try (var csv = Sheet.csv(candidate).ofCsvRecord(reader)) {
            try (Stream<Integer> counts = csv.stream().map(record -> record.getFieldCount())) {
                counts.limit(RECORDS).forEach(sizes::add);
            }
        } catch (CsvParseException e) {
            return sizes; // cut off inside quotes, or another sign: what was read tells enough
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Source;

/** A file as somebody brought it in; of a workbook one of its visible sheets, from 0. */
final class Upload {
    private static final String BETWEEN = " · ";

    private final UUID book;
    private final String name;
    private final Source content;
    private final int sheet;
    private final @Nullable FileSetId set;

    /**
     * @param book the key made with the form in which the file was chosen
     * @param set with which it comes; null where it comes alone
     */
    Upload(UUID book, String name, Source content, int sheet, @Nullable FileSetId set) {
        this.book = book;
        this.name = name;
        this.content = content;
        this.sheet = sheet;
        this.set = set;
    }

    /** A file of which nobody has chosen a sheet: the first that has a table is taken. */
    static Upload whole(UUID book, Brought file, @Nullable FileSetId set) {
        return new Upload(book, file.name(), file.content(), Sheet.FIRST, set);
    }

    Source content() {
        return content;
    }

    @Nullable FileSetId set() {
        return set;
    }

    int sheet() {
        return sheet;
    }

    /** The same, of which that sheet was taken. */
    Upload of(int sheet) {
        return new Upload(book, name, content, sheet, set);
    }

    /** Under which it is the same import again; the first sheet is the file itself. */
    private UUID key() {
        return sheet == 0
                ? book
                : UUID.nameUUIDFromBytes((book + ":" + sheet).getBytes(StandardCharsets.UTF_8));
    }

    /** With the name of the sheet, where there are several. */
    static String named(String file, List<String> sheets, int sheet) {
        return sheets.size() < 2 ? file : file + BETWEEN + sheets.get(sheet);
    }

    /** The name of the file without that of its sheet. */
    static String bare(String named, List<String> sheets, int sheet) {
        var end = sheets.size() < 2 ? "" : BETWEEN + sheets.get(sheet);
        return named.endsWith(end) ? named.substring(0, named.length() - end.length()) : named;
    }

    Map<Field<?>, @Nullable Object> row(List<String> sheets) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(IMPORT.KEY, key());
        row.put(IMPORT.BOOK, book);
        row.put(IMPORT.SHEET, (short) sheet);
        row.put(IMPORT.FILE_NAME, named(name, sheets, sheet));
        row.put(IMPORT.SET_ID, set == null ? null : set.value());
        return row;
    }
}

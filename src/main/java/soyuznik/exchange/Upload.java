package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;

/** A file as somebody brought it in; of a workbook one of its visible sheets, from 0. */
final class Upload {
    private static final String BETWEEN = " · ";

    private final UUID book;
    private final String name;
    private final byte[] content;
    private final int sheet;

    /**
     * @param book the key made with the form in which the file was chosen
     */
    Upload(UUID book, String name, byte[] content, int sheet) {
        this.book = book;
        this.name = name;
        this.content = content;
        this.sheet = sheet;
    }

    byte[] content() {
        return content;
    }

    int sheet() {
        return sheet;
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

    Map<Field<?>, Object> row(List<String> sheets) {
        return Map.of(
                IMPORT.KEY,
                key(),
                IMPORT.BOOK,
                book,
                IMPORT.SHEET,
                (short) sheet,
                IMPORT.FILE_NAME,
                named(name, sheets, sheet),
                IMPORT.CONTENT,
                content);
    }
}

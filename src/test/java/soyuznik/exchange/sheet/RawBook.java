package soyuznik.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as Excel writes them and as no library would. */
final class RawBook {
    private static final String USUAL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final List<String> references = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private String relations = USUAL;
    private String properties = "";
    private int count;

    /** With a head of three columns, and then these rows, each of its cells in XML. */
    static RawBook of(String... rows) {
        var book = new RawBook().row("<row r=\"1\">" + text("A1", "Компания") + text("B1", "ИНН"));
        book.rows.insert(book.rows.length() - "</row>".length(), text("C1", "Сумма"));
        for (int i = 0; i < rows.length; i++) {
            book.row("<row r=\"%d\">%s".formatted(i + 2, rows[i]));
        }
        return book;
    }

    static String text(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    static String number(String place, int style, String value) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, value);
    }

    RawBook row(String row) {
        rows.append(row).append("</row>");
        return this;
    }

    /** Ends the sheet of the rows so far and begins another. */
    RawBook sheet(String name, String kind) {
        var part = "xl/worksheets/sheet%d.xml".formatted(++count);
        parts.put(part, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        rows.setLength(0);
        var number = "s" + count;
        references.add(reference(number, kind, "/" + part));
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>".formatted(name, count, number));
        return this;
    }

    RawBook styles(String inside) {
        parts.put("xl/styles.xml", "<styleSheet>" + inside + "</styleSheet>");
        references.add(reference("st", "styles", "styles.xml"));
        return this;
    }

    /** The formats of cells in their order, by their numbers. */
    RawBook formats(int... ids) {
        var xfs = new StringBuilder();
        for (int id : ids) {
            xfs.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        return styles("<cellXfs>" + xfs + "</cellXfs>");
    }

    /** One format of its own, as style 1. */
    RawBook format(String code) {
        var own = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"%s\"/></numFmts>".formatted(code);
        return styles(own + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>");
    }

    RawBook words(String... words) {
        var all = new StringBuilder();
        for (var word : words) {
            all.append("<si><t>").append(word).append("</t></si>");
        }
        parts.put("xl/sharedStrings.xml", "<sst>" + all + "</sst>");
        references.add(reference("w", "sharedStrings", "sharedStrings.xml"));
        return this;
    }

    RawBook strict() {
        relations = STRICT;
        return this;
    }

    RawBook properties(String inside) {
        properties = inside;
        return this;
    }

    private static String reference(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"{}%s\" Target=\"%s\"/>".formatted(id, kind, target);
    }

    byte[] bytes() {
        if (!rows.isEmpty()) {
            sheet("Лист" + (count + 1), "worksheet");
        }
        var book =
                "<workbook xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(relations, properties, sheets);
        parts.put("xl/workbook.xml", book);
        parts.put("xl/_rels/workbook.xml.rels", all(references));
        var whole = List.of(reference("b", "officeDocument", "xl/workbook.xml"));
        parts.put("_rels/.rels", all(whole));
        return zipped(parts);
    }

    private String all(List<String> references) {
        var all = String.join("", references).replace("{}", relations);
        return "<Relationships>" + all + "</Relationships>";
    }

    static byte[] zipped(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

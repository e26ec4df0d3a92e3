package soyuznik.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that are none, or that are made to burst. */
final class HostileBooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORDS = "xl/sharedStrings.xml";
    private static final String LONG = "a".repeat(30_000);
    private static final String BOMB =
            "<!DOCTYPE x [<!ENTITY a \"лол\">%s]><worksheet><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"inlineStr\"><is><t>&z;</t></is></c></row></sheetData></worksheet>";

    private HostileBooks() {}

    static Stream<Hostile> all() {
        return Stream.concat(tooLarge(), odd());
    }

    private static Stream<Hostile> tooLarge() {
        return Stream.of(
                large("a sheet of 300 MB", () -> with(SHEET, out -> fill(out, 300, "<a></a>"))),
                large(
                        "words of 100 MB",
                        () -> with(WORDS, out -> fill(out, 100, "<si><t>a</t></si>"))),
                large(
                        "long words of 70 MB",
                        () -> with(WORDS, out -> fill(out, 70, "<si><t>" + LONG + "</t></si>"))),
                large("six thousand parts", () -> parts(6_000)));
    }

    private static Stream<Hostile> odd() {
        return Stream.of(
                refused(
                        "a letter in a packed file",
                        () -> zip("word/document.xml", "<w:document/>")),
                refused("a part above the folder", () -> zip("../../../etc/passwd", "root")),
                refused("a packed file in a packed file", () -> zip("inner.zip", "PK\u0003\u0004")),
                refused("a part of nothing", () -> with("")),
                refused("half a workbook", () -> half()),
                refused("the first letters of a workbook", () -> new byte[] {'P', 'K', 3, 4, 0, 0}),
                either("an entity that grows", () -> with(BOMB.formatted(growing()))),
                either("an entity from outside", () -> with(BOMB.formatted(outside()))),
                refused("a cell beyond the last column", () -> with(cell("ZZZZZZ1"))),
                refused(
                        "a cell beyond it, written otherwise",
                        () -> with(cell("ZZZZ1").replace(" r=", "\nr = "))),
                either("a row beyond the last", () -> with(cell("A2147483647"))),
                refused("a tag of 40 MB", () -> with("<worksheet a=\"" + much("b") + "\"/>")),
                refused("a text of 40 MB", () -> with("<worksheet><![CDATA[" + much("<b>"))),
                refused("elements within each other", () -> with("<worksheet>" + much("<b>"))),
                refused("elements of a million names", () -> with(named())),
                refused("a last column in each of many rows", () -> with(wide())),
                either("a number of a billion digits", () -> with(number("1E1000000000"))),
                either("a text that is not there", () -> with(number("2000000000"))),
                taken("a workbook of one word", () -> book(sheet -> fill(sheet, 1))),
                taken("a workbook of formulas", () -> book(HostileBooks::formulas)));
    }

    private static String growing() {
        var entities = new StringBuilder();
        for (char name = 'b'; name <= 'z'; name++) {
            var before = "&" + (char) (name - 1) + ";";
            entities.append("<!ENTITY %s \"%s\">".formatted(name, before.repeat(10)));
        }
        return entities.toString();
    }

    private static String outside() {
        return "<!ENTITY z SYSTEM \"file:///etc/passwd\">";
    }

    private static String much(String text) {
        return text.repeat((40 << 20) / text.length());
    }

    private static String named() {
        var names = new StringBuilder("<worksheet>");
        for (int i = 0; i < 1_000_000; i++) {
            names.append("<a").append(i).append("/>");
        }
        return names.toString();
    }

    private static String wide() {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i < 200_000; i++) {
            rows.append("<row r=\"%1$d\"><c r=\"XFD%1$d\"><v>1</v></c></row>".formatted(i));
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    private static String number(String number) {
        var row = "<row><c t=\"s\"><v>%1$s</v></c><c><v>%1$s</v></c></row>".formatted(number);
        return "<worksheet><sheetData>" + row + "</sheetData></worksheet>";
    }

    private static String cell(String place) {
        return "<worksheet><sheetData><row r=\"1\"><c r=\"%s\" t=\"str\"><v>a</v></c></row></sheetData></worksheet>"
                .formatted(place);
    }

    private static void fill(Worksheet sheet, int rows) {
        sheet.value(0, 0, "Компания");
        for (int i = 1; i <= rows; i++) {
            sheet.value(i, 0, "Завод");
        }
    }

    private static void formulas(Worksheet sheet) {
        fill(sheet, 2);
        sheet.formula(1, 0, "HYPERLINK(\"http://127.0.0.1\",1)");
    }

    private static byte[] half() {
        var whole = book(sheet -> fill(sheet, 1_000));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A right workbook with many more parts. */
    private static byte[] parts(int count) {
        return with(
                SHEET,
                out -> {
                    out.write("<worksheet/>".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < count; i++) {
                        out.putNextEntry(new ZipEntry("xl/media/" + i));
                    }
                });
    }

    /** Something that is opened and never closed, so many megabytes long. */
    private static void fill(ZipOutputStream out, int megabytes, String text) throws IOException {
        var block = text.repeat((1 << 20) / text.length()).getBytes(StandardCharsets.US_ASCII);
        out.write("<all>".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    /** A right workbook with another sheet in the place of its own. */
    private static byte[] with(String sheet) {
        return with(SHEET, out -> out.write(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Part {
        void write(ZipOutputStream out) throws IOException;
    }

    /** A right workbook with another part in the place of its own. */
    private static byte[] with(String name, Part other) {
        var whole = new SeekableInMemoryByteChannel(book(own -> fill(own, 1)));
        return zip(zip -> {
            try (var parts = ZipFile.builder().setSeekableByteChannel(whole).get()) {
                for (var part : Collections.list(parts.getEntries())) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    if (part.getName().equals(name)) {
                        other.write(zip);
                    } else {
                        parts.getInputStream(part).transferTo(zip);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] zip(String name, String text) {
        return zip(zip -> put(zip, name, text));
    }

    private static void put(ZipOutputStream zip, String name, String text) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Consumer<ZipOutputStream> write) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] book(Consumer<Worksheet> write) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Soyuznik", "1.0")) {
            write.accept(book.newWorksheet("Клиенты"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Hostile refused(String name, Supplier<byte[]> content) {
        return new Hostile(name, content, Hostile.Fate.REFUSED);
    }

    private static Hostile large(String name, Supplier<byte[]> content) {
        return new Hostile(name, content, Hostile.Fate.TOO_LARGE);
    }

    private static Hostile either(String name, Supplier<byte[]> content) {
        return new Hostile(name, content, Hostile.Fate.EITHER);
    }

    private static Hostile taken(String name, Supplier<byte[]> content) {
        return new Hostile(name, content, Hostile.Fate.TAKEN);
    }
}

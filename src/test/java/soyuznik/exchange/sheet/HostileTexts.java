package soyuznik.exchange.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are no tables, or tables that nobody should send. */
final class HostileTexts {
    private static final String HEAD = "компания;инн\n";
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int MEGABYTE = 1 << 20;

    private HostileTexts() {}

    static Stream<Hostile> all() {
        return Stream.of(sizes(), quotes(), encodings(), others(), odd()).flatMap(each -> each);
    }

    private static Stream<Hostile> sizes() {
        return Stream.of(
                refused("nothing", () -> ""),
                refused("blanks", () -> " \t \r\n\r\n  \n"),
                refused("a head alone", () -> HEAD),
                new Hostile("a line of 100 MB", () -> line(""), Hostile.Fate.REFUSED),
                new Hostile(
                        "a line of 100 MB below a head", () -> line(HEAD), Hostile.Fate.REFUSED),
                refused("a million columns", () -> ";".repeat(1_000_000) + "\n1\n"),
                refused("a million named columns", () -> numbered(1_000_000)),
                refused("a row of a million cells", () -> HEAD + ";".repeat(1_000_000) + "\n"),
                refused("1,200,000 rows", () -> HEAD + "a;1\n".repeat(1_200_000)),
                refused("a cell of 5 MB", () -> HEAD + "Завод;" + "9".repeat(5 * MEGABYTE) + "\n"));
    }

    private static Stream<Hostile> quotes() {
        return Stream.of(
                refused("half a quote at the beginning", "\"компания;инн\nЗавод;1\n"),
                refused(
                        "half a quote before 5 MB",
                        () -> HEAD + "\"Завод;1\n" + "a;1\n".repeat(9 << 17)),
                refused("half a quote at the end", HEAD + "Завод;\"1"),
                taken("quotes within a word", HEAD + "ООО \"Завод\";1\n"),
                taken("quotes alone", HEAD + "\"\"\"\"\"\";\"\"\n"));
    }

    private static Stream<Hostile> encodings() {
        var russian = HEAD + "Завод;1\n";
        return Stream.of(
                new Hostile("a mark alone", () -> bytes("\ufeff"), Hostile.Fate.REFUSED),
                new Hostile(
                        "a lying mark",
                        () -> marked(russian.getBytes(WINDOWS)),
                        Hostile.Fate.REFUSED),
                new Hostile(
                        "a mark of UTF-16 before UTF-8",
                        () -> joined(new byte[] {-1, -2}, bytes(russian)),
                        Hostile.Fate.EITHER),
                new Hostile(
                        "two encodings in one file",
                        () -> joined(bytes(russian), "Завод;2\n".getBytes(WINDOWS)),
                        Hostile.Fate.EITHER),
                new Hostile(
                        "a letter cut in two",
                        () -> joined(bytes(HEAD), new byte[] {(byte) 0xd0}),
                        Hostile.Fate.EITHER),
                new Hostile(
                        "UTF-16 without a mark",
                        () -> russian.getBytes(StandardCharsets.UTF_16LE),
                        Hostile.Fate.EITHER),
                refused("a zero within", HEAD + "За\u0000вод;1\n"),
                refused("zeros alone", "\u0000".repeat(MEGABYTE)));
    }

    private static Stream<Hostile> others() {
        var noise = new byte[MEGABYTE];
        new Random(7).nextBytes(noise);
        return Stream.of(
                new Hostile("noise", () -> noise, Hostile.Fate.REFUSED),
                latin("a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"),
                latin("a program", "MZ\u0090\u0000\u0003\u0000\u0000\u0000"),
                latin("a letter in PDF", "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"),
                latin("something packed", "\u001f\u008b\b\u0000\u0000\u0000\u0000\u0000"),
                latin(
                        "an old or a locked workbook",
                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                either("a page", "<!doctype html><table><tr><td>1</td></tr></table>"),
                either(
                        "entities in a text",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n&a;\n"));
    }

    private static Stream<Hostile> odd() {
        return Stream.of(
                taken("formulas", HEAD + "=cmd|' /C calc'!A0;@SUM(1)\n+1;-1\n"),
                taken("lines that end with a return alone", "компания;инн\rЗавод;1\r"),
                taken("lines that end in three ways", "компания;инн\r\nЗавод;1\nДругой;2\r"),
                taken("the same name three times", "a;a;a\n1;2;3\n"),
                refused("a head without names", ";;\n1;2;3\n"),
                taken("letters that nobody sees", HEAD + "За\u200bво\u202eд\u00ad;1\n"),
                either("signs that rule a terminal", HEAD + "\u001b[2J\u0007Завод;1\n"),
                either("signs above all letters", HEAD + "\ud83c\udfed\udbff\udfff;1\n"));
    }

    private static byte[] line(String above) {
        var head = bytes(above);
        var content = Arrays.copyOf(head, 100 * MEGABYTE);
        Arrays.fill(content, head.length, content.length, (byte) 'x');
        return content;
    }

    private static String numbered(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(";", "", "\n1\n"));
    }

    private static Hostile refused(String name, Supplier<String> text) {
        return new Hostile(name, () -> bytes(text.get()), Hostile.Fate.REFUSED);
    }

    private static Hostile refused(String name, String text) {
        return refused(name, () -> text);
    }

    private static Hostile taken(String name, Supplier<String> text) {
        return new Hostile(name, () -> bytes(text.get()), Hostile.Fate.TAKEN);
    }

    private static Hostile taken(String name, String text) {
        return taken(name, () -> text);
    }

    private static Hostile either(String name, String text) {
        return new Hostile(name, () -> bytes(text), Hostile.Fate.EITHER);
    }

    private static Hostile latin(String name, String text) {
        var content = text.getBytes(StandardCharsets.ISO_8859_1);
        return new Hostile(name, () -> content, Hostile.Fate.REFUSED);
    }

    private static byte[] marked(byte[] content) {
        return joined(bytes("\ufeff"), content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

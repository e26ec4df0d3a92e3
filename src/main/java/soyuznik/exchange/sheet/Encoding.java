package soyuznik.exchange.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file writes its letters, and how many bytes of a mark stand before them. */
record Encoding(String name, Charset charset, int skip) {
    static final String WORKBOOK = "XLSX";

    /** Of the table that is made of an Excel workbook. */
    static final Encoding OF_WORKBOOK = new Encoding(WORKBOOK, StandardCharsets.UTF_8, 0);

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset KOI8 = Charset.forName("KOI8-R");

    /** What a file may be said to be written in, the likely ones first. */
    static final List<Charset> OFFERED =
            List.of(
                    StandardCharsets.UTF_8,
                    CYRILLIC,
                    KOI8,
                    Charset.forName("IBM866"),
                    WESTERN,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    /** What the detector calls them. */
    private static final Map<String, Charset> TOLD =
            Map.of(
                    "windows-1251", CYRILLIC,
                    "KOI8-R", KOI8,
                    "windows-1252", WESTERN,
                    "ISO-8859-1", WESTERN);

    Encoding(Charset charset, int skip) {
        this(charset.name(), charset, skip);
    }

    private record Mark(Charset charset, String bytes) {}

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
                    new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
                    new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    /** What the mark at the beginning promises; empty without a mark. */
    static Optional<Encoding> marked(Scan scan) {
        return MARKS.stream()
                .filter(mark -> scan.begins(mark.bytes))
                .map(mark -> new Encoding(mark.charset, mark.bytes.length()))
                .findFirst();
    }

    /** As somebody says, with the mark of it left out. */
    static Optional<Encoding> said(String name, Scan scan) {
        return OFFERED.stream()
                .filter(each -> each.name().equals(name))
                .map(each ->
                        marked(scan)
                                .filter(mark -> mark.charset.equals(each))
                                .orElse(new Encoding(each, 0)))
                .findFirst();
    }

    /**
     * The encoding of a file without a mark; empty where it holds no text. What can be UTF-8 is,
     * the rest is told by its words.
     */
    static Optional<Encoding> unmarked(Source source, Scan scan) throws IOException {
        if (scan.hasZero()) {
            return wide(source, scan);
        }
        if (scan.hasControl()) {
            return Optional.empty();
        }
        var likely = Stream.of(StandardCharsets.UTF_8, narrow(scan.words()), CYRILLIC);
        return first(likely.map(each -> new Encoding(each, 0)).toList(), source);
    }

    private static Optional<Encoding> wide(Source source, Scan scan) throws IOException {
        var likely =
                Stream.of(
                                scan.hasZerosOnly(1) ? StandardCharsets.UTF_16LE : null,
                                scan.hasZerosOnly(0) ? StandardCharsets.UTF_16BE : null)
                        .flatMap(Stream::ofNullable)
                        .map(each -> new Encoding(each, 0))
                        .filter(each -> each.hasLines(scan))
                        .toList();
        return first(likely, source);
    }

    boolean isWide() {
        return charset.name().startsWith("UTF-16");
    }

    private boolean hasLines(Scan scan) {
        return new String(scan.beginning(Integer.MAX_VALUE), charset).indexOf('\n') > 0;
    }

    private static Optional<Encoding> first(List<Encoding> likely, Source source)
            throws IOException {
        for (var each : likely) {
            if (each.fits(source)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Of those with one byte a letter, the one whose words are likest to words. */
    private static Charset narrow(byte[] words) {
        if (words.length == 0) {
            return CYRILLIC;
        }
        return Arrays.stream(new CharsetDetector().setText(words).detectAll())
                .map(CharsetMatch::getName)
                .filter(TOLD::containsKey)
                .findFirst()
                .map(TOLD::get)
                .orElse(CYRILLIC);
    }

    /** Whether all of the file can be read so. */
    boolean fits(Source source) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = source.open()) {
            in.skipNBytes(skip);
            new InputStreamReader(in, decoder).transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    Reader reader(Source source) throws IOException {
        var in = source.open();
        in.skipNBytes(skip);
        return new InputStreamReader(in, charset);
    }
}

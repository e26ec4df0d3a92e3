package soyuznik.exchange.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a file writes its letters, and how many bytes of a mark stand before them. Without a mark a
 * file is UTF-8 if all of it can be UTF-8, else Windows-1251.
 */
record Encoding(String name, Charset charset, int skip) {
    /** Of the table that is made of an Excel workbook. */
    static final Encoding OF_WORKBOOK = new Encoding("XLSX", StandardCharsets.UTF_8, 0);

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int UNDEFINED_IN_WINDOWS = 0x98;

    Encoding(Charset charset, int skip) {
        this(charset.name(), charset, skip);
    }

    private record Mark(Charset charset, String bytes) {
        boolean begins(byte[] content) {
            int length = Math.min(bytes.length(), content.length);
            return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(bytes);
        }
    }

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
                    new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
                    new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    /** What the mark at the beginning promises; empty without a mark. */
    static Optional<Encoding> marked(byte[] content) {
        return MARKS.stream()
                .filter(mark -> mark.begins(content))
                .map(mark -> new Encoding(mark.charset, mark.bytes.length()))
                .findFirst();
    }

    /** The encoding of a file without a mark; empty where it holds no text. */
    static Optional<Encoding> unmarked(byte[] content) {
        var utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        if (utf8.fits(content)) {
            return Optional.of(utf8);
        }
        return isText(content) ? Optional.of(new Encoding(WINDOWS, 0)) : Optional.empty();
    }

    boolean fits(byte[] content) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(content, skip, content.length - skip);
        var out = CharBuffer.allocate(8192);
        var result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            int value = each & 0xFF;
            boolean control = value < ' ' && value != '\t' && value != '\r' && value != '\n';
            if (control || value == UNDEFINED_IN_WINDOWS) {
                return false;
            }
        }
        return true;
    }
}

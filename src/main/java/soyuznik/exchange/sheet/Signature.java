package soyuznik.exchange.sheet;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what is no CSV file by its bytes, to say what to do with it. */
final class Signature {
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
    private static final String PDF = "%PDF";

    /** The part of such a document that holds a workbook with a password, in two bytes a letter. */
    private static final String LOCKED =
            new String(
                    "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                    StandardCharsets.ISO_8859_1);

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(!doctype|html|head|meta|body|style|table|div|\\?xml)", CASE_INSENSITIVE);

    private static final int BLOCK = 1 << 20;

    private Signature() {}

    /** The key of the sentence that helps; empty where the file may be CSV. */
    static Optional<String> trouble(Scan scan, Source source) throws IOException {
        if (scan.length() == 0) {
            return Optional.of("exchange.file.empty");
        }
        if (scan.begins(OLD_OFFICE)) {
            return Optional.of(isLocked(source) ? "exchange.file.locked" : "exchange.file.xls");
        }
        if (MARKUP.matcher(beginning(scan)).lookingAt()) {
            return Optional.of("exchange.file.html");
        }
        return scan.begins(PDF) ? Optional.of("exchange.file.no_text") : Optional.empty();
    }

    /** Its Latin letters, also of two bytes each, without the mark before them. */
    private static String beginning(Scan scan) {
        var text = new String(scan.beginning(1_000), StandardCharsets.ISO_8859_1);
        return text.replaceAll("[^\\x01-\\x7f]", "").strip();
    }

    /** It is named anywhere in the file. */
    private static boolean isLocked(Source source) throws IOException {
        try (var in = source.open()) {
            var end = "";
            for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                var text = end + new String(block, StandardCharsets.ISO_8859_1);
                if (text.contains(LOCKED)) {
                    return true;
                }
                end = text.substring(Math.max(0, text.length() - LOCKED.length()));
            }
            return false;
        }
    }
}

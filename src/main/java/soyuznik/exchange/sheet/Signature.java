package soyuznik.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises what is no CSV file by its bytes, to say what to do with it. */
final class Signature {
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
    private static final String PDF = "%PDF";

    private Signature() {}

    /** The key of the sentence that helps; empty where the file may be CSV. */
    static Optional<String> trouble(byte[] content) {
        if (content.length == 0) {
            return Optional.of("exchange.file.empty");
        }
        if (content.length > Sheet.BYTES) {
            return Optional.of("exchange.file.bytes");
        }
        var first =
                new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        return switch (first) {
            case ZIP -> Optional.of("exchange.file.xlsx");
            case OLD_OFFICE -> Optional.of("exchange.file.xls");
            case PDF -> Optional.of("exchange.file.no_text");
            default -> hasZero(content) ? Optional.of("exchange.file.zero") : Optional.empty();
        };
    }

    /** A zero byte stands in text only where the file is marked as UTF-16. */
    private static boolean hasZero(byte[] content) {
        boolean wide =
                content.length > 1 && ((content[0] & 0xFF) ^ (content[1] & 0xFF)) == (0xFF ^ 0xFE);
        if (wide) {
            return false;
        }
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}

package soyuznik.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises what is no CSV file by its bytes, to say what to do with it. */
final class Signature {
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
            case OLD_OFFICE -> Optional.of("exchange.file.xls");
            case PDF -> Optional.of("exchange.file.no_text");
            default -> hasZero(content) ? Optional.of("exchange.file.zero") : Optional.empty();
        };
    }

    /** No text has a zero character: a zero byte, or two in a file that is marked as UTF-16. */
    private static boolean hasZero(byte[] content) {
        return hasZero(content, isWide(content) ? 2 : 1);
    }

    private static boolean isWide(byte[] content) {
        return Encoding.marked(content)
                .filter(mark -> !mark.charset().equals(StandardCharsets.UTF_8))
                .isPresent();
    }

    private static boolean hasZero(byte[] content, int width) {
        for (int i = 0; i + width <= content.length; i += width) {
            if (content[i] == 0 && content[i + width - 1] == 0) {
                return true;
            }
        }
        return false;
    }
}

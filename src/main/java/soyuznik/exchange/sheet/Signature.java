package soyuznik.exchange.sheet;

import java.util.Optional;

/** Recognises what is no CSV file by its bytes, to say what to do with it. */
final class Signature {
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
    private static final String PDF = "%PDF";

    private Signature() {}

    /** The key of the sentence that helps; empty where the file may be CSV. */
    static Optional<String> trouble(Scan scan) {
        if (scan.length() == 0) {
            return Optional.of("exchange.file.empty");
        }
        if (scan.begins(OLD_OFFICE)) {
            return Optional.of("exchange.file.xls");
        }
        return scan.begins(PDF) ? Optional.of("exchange.file.no_text") : Optional.empty();
    }
}

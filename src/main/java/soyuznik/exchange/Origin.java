package soyuznik.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The name of a row in the system it comes from: its key there, else a digest of what it says. */
public record Origin(String source, String key) {
    private static final String BY_CONTENT = "row";

    static Origin of(String source, String key) {
        return new Origin(source, key);
    }

    static Origin of(List<String> cells) {
        return new Origin(BY_CONTENT, digest(String.join("\u001f", cells)));
    }

    /** The key of the record that this user makes of the row: always the same. */
    UUID recordKey(Kind kind, long user) {
        var name = String.join("\u001f", kind.name(), Long.toString(user), source, key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

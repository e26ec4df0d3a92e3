package soyuznik.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is held about a person, of all modules. */
// C-03
public record Dossier(List<PersonalData.Part> parts) {
    public Dossier {
        parts = List.copyOf(parts);
    }

    /** How many of what, as far as there is any. */
    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        parts.stream()
                .filter(part -> !part.rows().isEmpty())
                .forEach(part -> counts.merge(part.name(), part.rows().size(), Integer::sum));
        return counts;
    }

    /** The same file and the same salt give the same digest. */
    public static String digest(String salt, String file) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((salt + file).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

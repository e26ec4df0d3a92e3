package soyuznik.clients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.files.Reading;
import soyuznik.kernel.PersonId;

/**
 * A person was erased.
 *
 * @param salt and the file of all that was held make the digest
 * @param digest SHA-256, in hexadecimal digits
 * @param counts how many of what went, by the names of {@link PersonalData.Part}
 * @param files null: nobody looked at any
 */
// C-03
public record Erasure(
        PersonId person,
        Instant at,
        Name by,
        Reason reason,
        String salt,
        String digest,
        Map<String, Integer> counts,
        @Nullable Files files) {
    /** Why; a message {@code clients.erasure.<reason>} names it. */
    public enum Reason {
        REQUEST,
        WITHDRAWN,
        NO_BASIS,
        MISTAKE
    }

    /** What becomes of a file that names the person; a message {@code clients.fate.<verdict>}. */
    public enum Verdict {
        DELETED,
        KEPT_BY_LAW,
        KEPT_FOR_CONTRACT,
        KEPT_OF_ANOTHER
    }

    /**
     * What became of one file.
     *
     * @param file its kind and number
     * @param verdict null: it was not looked at, and stays
     * @param unread why not all of it was looked at; null where it was
     * @param digest SHA-256 of the salt and the SHA-256 of what stood in it
     */
    public record Fate(
            String file,
            @Nullable Verdict verdict,
            Reading.@Nullable Unread unread,
            String digest) {
        Fate salted(String salt) {
            return new Fate(file, verdict, unread, Dossier.digest(salt, digest));
        }
    }

    /**
     * The files of the person's clients, and those that were brought in and not loaded.
     *
     * @param looked so many were looked at
     */
    public record Files(int looked, List<Fate> fates) {
        public Files {
            fates = List.copyOf(fates);
        }
    }

    /** Why somebody is erased, and what becomes of the files by their keys. */
    public record Order(Reason reason, Map<String, Verdict> files) {
        public Order {
            files = Map.copyOf(files);
        }
    }
}

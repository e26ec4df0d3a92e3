package soyuznik.clients;

import java.util.List;
import java.util.Map;
import soyuznik.kernel.PersonId;

/**
 * What a module holds about a person: each module that holds something contributes it as a bean, so
 * that whoever asks for their data gets all of it, and whoever is erased is erased everywhere.
 */
// C-03
public interface PersonalData {
    /**
     * One kind of what is held.
     *
     * @param name the message {@code personal.<name>} is its title
     * @param rows each with its values by the names of their fields, whose titles are the messages
     *     {@code field.personal.<field>}
     * @param codes the fields that hold codes, each with the beginning of the messages that name
     *     them; of several codes in one field a space stands between them
     */
    record Part(String name, List<Map<String, String>> rows, Map<String, String> codes) {
        public Part {
            rows = List.copyOf(rows);
            codes = Map.copyOf(codes);
        }

        public Part(String name, List<Map<String, String>> rows) {
            this(name, rows, Map.of());
        }
    }

    /** All of it, whoever sees it. */
    List<Part> of(PersonId person);

    /** Takes away all that tells who it was; rows that others stand on stay without it. */
    void erase(PersonId person);
}

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
     */
    record Part(String name, List<Map<String, String>> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** All of it, whoever sees it. */
    List<Part> of(PersonId person);

    /** Takes away all that tells who it was; rows that others stand on stay without it. */
    void erase(PersonId person);
}

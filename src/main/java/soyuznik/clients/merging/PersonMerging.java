package soyuznik.clients.merging;

import java.util.Map;
import java.util.Objects;
import soyuznik.clients.Person;
import soyuznik.kernel.PersonId;

/**
 * What is asked for.
 *
 * @param kept the one that stays
 * @param gone the one that goes into it
 * @param versions of both, as somebody had them before the eyes
 * @param choices whose value counts, for the fields of {@link MergedPerson#FIELDS} and custom ones
 */
public record PersonMerging(
        PersonId kept,
        PersonId gone,
        Map<PersonId, Integer> versions,
        Map<String, PersonId> choices) {

    boolean isSensible() {
        return !kept.equals(gone)
                && versions.containsKey(kept)
                && versions.containsKey(gone)
                && versions.keySet().containsAll(choices.values());
    }

    boolean isSeen(Person person) {
        return Objects.equals(versions.get(person.id()), person.version());
    }
}

package soyuznik.clients;

import java.util.List;
import soyuznik.kernel.PersonId;

/**
 * Other people may see these people than before. Published inside the transaction that changed it,
 * the people locked.
 */
public record PersonReachChanged(List<PersonId> people) {
    public PersonReachChanged {
        people = List.copyOf(people);
    }
}

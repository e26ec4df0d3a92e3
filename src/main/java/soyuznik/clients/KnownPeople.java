package soyuznik.clients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Folding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** People whom the viewer sees already and who may be the one that is being typed. */
// C-09
@Component
public class KnownPeople {
    private static final int MOST = 5;
    private static final int DIALLED = 10;
    private static final int SHORTEST_PHONE = 6;

    private final FoundPeople list;

    KnownPeople(FoundPeople list) {
        this.list = list;
    }

    /** What has been typed so far; empty for nothing. */
    public record Typed(String name, String phone, String email) {}

    /** Those of the phone or mail first, then those of all the words of the name. */
    public List<Person> of(Typed typed, Viewer viewer) {
        var found = new LinkedHashMap<PersonId, Person>();
        var digits = Folding.digits(typed.phone());
        if (digits.length() >= SHORTEST_PHONE) {
            add(found, digits.substring(Math.max(0, digits.length() - DIALLED)), viewer);
        }
        if (typed.email().indexOf('@') > 0) {
            add(found, typed.email(), viewer);
        }
        add(found, typed.name(), viewer);
        return found.values().stream().limit(MOST).toList();
    }

    private void add(Map<PersonId, Person> found, String words, Viewer viewer) {
        if (!words.isBlank()) {
            var filter = PersonFilter.of(words);
            list.page(viewer, filter, PersonOrder.BY_NAME, null)
                    .people()
                    .rows()
                    .forEach(person -> found.putIfAbsent(person.id(), person));
        }
    }
}

package soyuznik.clients.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.access.Extra;
import soyuznik.clients.Person;
import soyuznik.clients.PersonData;
import soyuznik.kernel.PersonId;

/** Puts one person together from two, field by field. The parts of a name go together. */
// C-09
public record MergedPerson(Person kept, Person gone, Map<String, PersonId> choices) {
    /** In the order of the form, beside the custom fields. */
    public static final List<String> FIELDS = List.of("name", "note", "basis");

    public PersonData data() {
        return new PersonData(
                from("name").name(), from("note").note(), from("basis").basis(), extra());
    }

    /** Those of both. */
    List<String> tags() {
        return Stream.of(kept, gone)
                .flatMap(person -> person.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Each custom field from where it is chosen, those not asked any more too. */
    private Extra extra() {
        var values = new HashMap<String, String>();
        Stream.of(kept, gone)
                .flatMap(person -> person.data().extra().values().keySet().stream())
                .forEach(key -> values.put(key, from(key).extra().get(key)));
        return new Extra(values);
    }

    private PersonData from(String field) {
        return chosen(field).equals(gone.id()) ? gone.data() : kept.data();
    }

    /** As it was chosen, else of the one that stays, unless only the other knows it. */
    public PersonId chosen(String field) {
        boolean known = !value(kept, field).isEmpty() || value(gone, field).isEmpty();
        return choices.getOrDefault(field, known ? kept.id() : gone.id());
    }

    /** What one of them holds in a field. */
    public static String value(Person person, String field) {
        return field.equals("name")
                ? person.name().whole()
                : person.data().fields().getOrDefault(field, "");
    }
}

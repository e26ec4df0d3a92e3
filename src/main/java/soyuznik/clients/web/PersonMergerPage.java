package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.CustomField;
import soyuznik.access.FieldSet;
import soyuznik.clients.Person;
import soyuznik.clients.merging.MergedPerson;
import soyuznik.kernel.PersonId;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form that makes one person of two.
 *
 * @param sides the people in the order of their columns
 * @param found whom the words of the search found, to be the other
 */
public record PersonMergerPage(
        PersonMergerForm form, List<Person> sides, List<Person> found, FieldSet custom) {

    /** A field in which they differ: what each holds, and whose is chosen. */
    public record Field(String name, String label, List<Value> values) {}

    /** What one of them holds in a field. */
    public record Value(PersonId person, String shown, boolean empty, boolean chosen) {}

    public boolean ready() {
        return sides.size() > 1;
    }

    /** The one that stays: chosen, else the one known longer. */
    public Person kept() {
        return sides.stream()
                .filter(side -> form.kept().filter(side.id()::equals).isPresent())
                .findFirst()
                .orElse(
                        sides.getFirst().id().value() < sides.getLast().id().value()
                                ? sides.getFirst()
                                : sides.getLast());
    }

    private Person gone() {
        return sides.getFirst().equals(kept()) ? sides.getLast() : sides.getFirst();
    }

    /** Only what they hold differently; the rest needs no choice. */
    public List<Field> fields(Frame frame) {
        var readings = custom.readings(PersonReadings.of(frame), frame);
        var chosen = new MergedPerson(kept(), gone(), form.choices());
        return Stream.concat(
                        MergedPerson.FIELDS.stream(), custom.all().stream().map(CustomField::key))
                .filter(this::differs)
                .map(field ->
                        new Field(field, readings.name(field), values(field, readings, chosen)))
                .toList();
    }

    private boolean differs(String field) {
        return sides.stream().map(side -> MergedPerson.value(side, field)).distinct().count() > 1;
    }

    private List<Value> values(String field, Readings readings, MergedPerson chosen) {
        return sides.stream()
                .map(side -> {
                    var value = MergedPerson.value(side, field);
                    return new Value(
                            side.id(),
                            readings.read(field, value),
                            value.isEmpty(),
                            side.id().equals(chosen.chosen(field)));
                })
                .toList();
    }

    /** The address with one more. */
    public String with(Person other) {
        return Stream.concat(sides.stream(), Stream.of(other))
                .map(side -> "person=" + side.id())
                .collect(Collectors.joining("&", "/person-mergers/new?", ""));
    }

    public Map<String, String> crumbs(Frame frame) {
        return sides.isEmpty()
                ? Map.of(frame.text("clients.tab.people"), "/people")
                : Map.of(sides.getFirst().name().whole(), "/people/" + sides.getFirst().id());
    }

    public boolean has(Person other) {
        return sides.stream().anyMatch(side -> side.id().equals(other.id()));
    }

    public String back() {
        return form.after(kept().id());
    }
}

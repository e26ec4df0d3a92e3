package soyuznik.buying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;

/**
 * One criterion of choice as a talk told of it.
 *
 * @param place what stands behind the names of its fields
 */
// A-09 S-04
record Wanted(String place, Map<String, String> read) {
    static Stream<Input> asked(String place) {
        return Stream.of(
                Input.of("criterion" + place, Input.Kind.TEXT),
                Input.of("whose" + place, Input.Kind.CHOICE),
                Input.choice("weight" + place, ChoiceForm.names(Weight.values())));
    }

    private String get(String name) {
        return read.getOrDefault(name + place, "");
    }

    boolean isSaid() {
        return !get("criterion").isEmpty();
    }

    String whose() {
        return get("whose");
    }

    /** As the form of a criterion holds it; nobody said how heavy: it is of middle weight. */
    Map<String, String> criterion() {
        var weight = get("weight").isEmpty() ? Weight.MIDDLE.name() : get("weight");
        return Map.of(
                "criterion",
                get("criterion"),
                "personId",
                whose(),
                "weight",
                weight,
                "source",
                Source.SAID.name());
    }

    /** Why it can't go onto the list. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (isSaid() && whose().isEmpty()) {
            errors.add(FieldError.of("whose" + place, "buying.error.whose"));
        }
        if (!isSaid() && !(whose() + get("weight")).isEmpty()) {
            errors.add(FieldError.of("criterion" + place, "buying.error.wanted"));
        }
        return errors;
    }
}

package soyuznik.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;

/** What the form of results asks about objections. */
//
public final class ObjectionForm {
    /** What stands behind the names of the fields of each. */
    public static final List<String> PLACES = List.of("", "2", "3");

    /** The fields of one place. */
    public static final List<String> NAMES =
            List.of("objection", "objector", "objectionKind", "reply", "objectionState");

    private ObjectionForm() {}

    static Stream<Input> asked(String place) {
        return Stream.of(
                Input.of("objection" + place, Input.Kind.TEXT),
                Input.of("objector" + place, Input.Kind.CHOICE),
                Input.choice("objectionKind" + place, names(ObjectionKind.values())),
                Input.of("reply" + place, Input.Kind.TEXT),
                Input.choice("objectionState" + place, names(ObjectionState.values())));
    }

    private static String[] names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toArray(String[]::new);
    }

    /** All that is said about no objection. */
    static Stream<FieldError> errors(Map<String, String> read) {
        return PLACES.stream()
                .filter(place -> read.getOrDefault("objection" + place, "").isEmpty())
                .filter(place ->
                        NAMES.stream()
                                .map(name -> read.getOrDefault(name + place, ""))
                                .anyMatch(said ->
                                        !said.isEmpty()
                                                && !said.equals(ObjectionState.OPEN.name())))
                .map(place -> FieldError.of("objection" + place, "work.error.objection"));
    }

    /** Nothing where nothing was said against us. */
    static Optional<Said> said(Map<String, String> read, int position) {
        var said = new Said(PLACES.get(position - 1), position, read);
        return said.get("objection").isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** One objection as the form holds it. */
    record Said(String place, int position, Map<String, String> read) {
        String get(String name) {
            return read.getOrDefault(name + place, "");
        }

        /** Until somebody says otherwise it is open. */
        String state() {
            var state = get("objectionState");
            return state.isEmpty() ? ObjectionState.OPEN.name() : state;
        }
    }
}

package soyuznik.buying;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import soyuznik.shell.Input;

/** Whose results they are, as somebody said it. */
//
public sealed interface WhichTalk {
    /** Where it is asked. */
    String FIELD = "planned";

    /** Said of a talk that was not planned. */
    String ANOTHER = "ANOTHER";

    /** One that is planned, by its number. */
    record Chosen(String id) implements WhichTalk {}

    /** One that was not planned. */
    record Another() implements WhichTalk {}

    /**
     * Nobody said.
     *
     * @param day of the talk; empty: none that can be read
     */
    record Unsaid(Optional<LocalDate> day) implements WhichTalk {}

    static WhichTalk of(Map<String, String> typed) {
        return switch (typed.getOrDefault(FIELD, "")) {
            case "" -> new Unsaid(day(typed));
            case ANOTHER -> new Another();
            case String id -> new Chosen(id);
        };
    }

    /** On which day the talk was, as it is typed. */
    static Optional<LocalDate> day(Map<String, String> typed) {
        return Input.of("heldOn", Input.Kind.DAY)
                .read(typed.getOrDefault("heldOn", ""))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }
}

package soyuznik.buying;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a typical problem. */
// S-10
public final class TypicalForm {
    public static final Inputs ALL =
            new Inputs(
                    List.of(
                            Input.of("industry", Input.Kind.CHOICE),
                            Input.of("groupId", Input.Kind.CHOICE),
                            Input.of("ru", Input.Kind.TEXT),
                            Input.of("en", Input.Kind.TEXT),
                            Input.of("leadsRu", Input.Kind.AREA),
                            Input.of("leadsEn", Input.Kind.AREA),
                            Input.of("asksRu", Input.Kind.AREA),
                            Input.of("asksEn", Input.Kind.AREA)));

    /** A list of a project takes no more of each. */
    private static final int LINES = 10;

    private TypicalForm() {}

    static String leads(Language language) {
        return "leads" + ending(language);
    }

    static String asks(Language language) {
        return "asks" + ending(language);
    }

    private static String ending(Language language) {
        return language.code().substring(0, 1).toUpperCase(Locale.ROOT)
                + language.code().substring(1);
    }

    /** Said in one language only, it is the same in the other until somebody says it. */
    static Map<String, String> whole(Map<String, String> read) {
        var whole = new HashMap<>(read);
        var ru = read.getOrDefault("ru", "");
        var en = read.getOrDefault("en", "");
        whole.put("ru", ru.isEmpty() ? en : ru);
        whole.put("en", en.isEmpty() ? ru : en);
        return whole;
    }

    /** Of what is whole. */
    static Optional<FieldError> wrong(Map<String, String> whole) {
        if (whole.getOrDefault("ru", "").isEmpty()) {
            return Optional.of(FieldError.of("ru", "ui.input.required"));
        }
        return List.of("leadsRu", "leadsEn", "asksRu", "asksEn").stream()
                .filter(name -> whole.getOrDefault(name, "").lines().count() > LINES)
                .findFirst()
                .map(name -> FieldError.of(name, "buying.typical.error.lines"));
    }
}

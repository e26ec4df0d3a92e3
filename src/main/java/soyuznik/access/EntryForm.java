package soyuznik.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome.Difference;

/**
 * A word as typed; said in one language only, it is the same in the other until somebody says it.
 */
public record EntryForm(UUID key, String ru, String en, Integer version) {
    private static final int LONGEST = 100;

    public EntryForm {
        key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
        ru = Typed.line(ru);
        en = Typed.line(en);
        version = Objects.requireNonNullElse(version, 0);
    }

    public static EntryForm empty() {
        return new EntryForm(UUID.randomUUID(), "", "", 0);
    }

    public static EntryForm of(DictionaryEntry entry) {
        return new EntryForm(UUID.randomUUID(), entry.ru(), entry.en(), entry.version());
    }

    EntryForm whole() {
        return new EntryForm(key, ru.isEmpty() ? en : ru, en.isEmpty() ? ru : en, version);
    }

    List<FieldError> errors() {
        if (ru.isEmpty() && en.isEmpty()) {
            return List.of(FieldError.of("ru", "access.error.empty"));
        }
        return ru.length() > LONGEST || en.length() > LONGEST
                ? List.of(
                        FieldError.of(ru.length() > LONGEST ? "ru" : "en", "access.error.too_long"))
                : List.of();
    }

    List<Difference> differences(DictionaryEntry theirs) {
        var differences = new Differences();
        differences.compare("ru", theirs.ru(), ru);
        differences.compare("en", theirs.en(), en);
        return differences.found();
    }
}

package soyuznik.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a verb. Refusals that a person can expect are values; only bugs are exceptions.
 */
public sealed interface Outcome<T> {

    /** It happened; the notice says so, and the undo, where there is one, takes it back. */
    record Done<T>(T value, Text notice, @Nullable Undo undo) implements Outcome<T> {}

    /** The input can't be taken; nothing was changed. */
    record Invalid<T>(List<FieldError> errors) implements Outcome<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The input is right, but a rule says no. */
    record Refused<T>(Text reason) implements Outcome<T> {}

    /** Somebody changed the record meanwhile: each field that differs, theirs and ours. */
    record Stale<T>(List<Difference> differences, int version) implements Outcome<T> {
        public Stale {
            differences = List.copyOf(differences);
        }
    }

    /** The role does not allow it (T-07). */
    record Forbidden<T>() implements Outcome<T> {}

    /** Too many want the same costly work at this moment; the same works a little later. */
    record Busy<T>(Text reason) implements Outcome<T> {}

    /** One field as somebody saved it meanwhile, and as it was typed here. */
    record Difference(String field, String theirs, String ours) {}

    /** The address to which a post takes the verb back. */
    record Undo(String address) {}

    /** The same; where it happened, a post to the address takes it back. */
    default Outcome<T> undoneAt(Function<T, String> address) {
        return this instanceof Done<T>(var value, var notice, var _)
                ? new Done<>(value, notice, new Undo(address.apply(value)))
                : this;
    }

    static <T> Outcome<T> done(T value, Text notice) {
        return new Done<>(value, notice, null);
    }

    static <T> Outcome<T> done(T value, Text notice, Undo undo) {
        return new Done<>(value, notice, undo);
    }

    /** Where anything is wrong: of each field the first. */
    static <T> Optional<Outcome<T>> invalid(List<FieldError> errors) {
        var first = new LinkedHashMap<String, FieldError>();
        errors.forEach(error -> first.putIfAbsent(error.field(), error));
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invalid<>(List.copyOf(first.values())));
    }

    static <T> Outcome<T> invalid(String field, String key) {
        return new Invalid<>(List.of(FieldError.of(field, key)));
    }

    static <T> Outcome<T> busy(String key) {
        return new Busy<>(Text.of(key));
    }

    static <T> Outcome<T> refused(String key) {
        return new Refused<>(Text.of(key));
    }
}

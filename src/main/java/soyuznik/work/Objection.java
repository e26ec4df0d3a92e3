package soyuznik.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.PersonId;

/**
 * What was said against us in a talk.
 *
 * @param position its place in the form of results, from 1 on
 * @param kind null: nobody said what it is about
 * @param by who of the client said it; null: nobody is named
 * @param reply what we answered; empty: nothing yet
 */
public record Objection(
        long id,
        int position,
        String words,
        @Nullable ObjectionKind kind,
        @Nullable Speaker by,
        String reply,
        ObjectionState state) {

    /** Somebody of the client, by name. */
    public record Speaker(PersonId id, String name) {}

    /** As the form of results holds it. */
    Map<String, String> values() {
        var place = ObjectionForm.PLACES.get(position - 1);
        return Map.of(
                "objection" + place,
                words,
                "objectionKind" + place,
                kind == null ? "" : kind.name(),
                "objector" + place,
                by == null ? "" : by.id().toString(),
                "reply" + place,
                reply,
                "objectionState" + place,
                state.name());
    }
}

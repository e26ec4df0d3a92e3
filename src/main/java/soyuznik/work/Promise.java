package soyuznik.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side took upon itself in a talk.
 *
 * @param position its place in the form of results, from 1 on
 * @param due null: no day was named
 */
public record Promise(
        long id,
        Side side,
        int position,
        String text,
        @Nullable LocalDate due,
        PromiseState state) {

    /** What stands behind the names of its fields. */
    String place() {
        return TalkForm.PLACES.get(position - 1);
    }
}

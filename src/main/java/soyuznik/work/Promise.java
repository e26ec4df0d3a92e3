package soyuznik.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side took upon itself in a talk.
 *
 * @param due null: no day was named
 */
public record Promise(
        long id, Side side, String text, @Nullable LocalDate due, PromiseState state) {}

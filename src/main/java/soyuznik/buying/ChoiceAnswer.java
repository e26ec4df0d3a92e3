package soyuznik.buying;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a criterion of choice came to its state (S-04).
 *
 * @param words what proves it, what contradicts it, or what outweighs it
 * @param by who of the client accepted it or agreed; null: nobody is named
 */
public record ChoiceAnswer(
        long id, CriterionState state, String words, @Nullable String by, LocalDate on) {}

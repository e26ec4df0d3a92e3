package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that stands at the client and can be pointed to from a project (G5a).
 *
 * @param entity the one of ours that signed it
 * @param until the last day on which it binds; null: no end is known
 */
public record ClientContract(
        long id, String number, LocalDate signedOn, String entity, @Nullable LocalDate until) {}

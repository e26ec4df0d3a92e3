package soyuznik.clients;

import org.jspecify.annotations.Nullable;

/**
 * What the register and its own people say of a company.
 *
 * @param okved the code of its main trade; empty: not known
 * @param legalForm empty: as its name says it
 * @param seat where it chooses its suppliers; null: not known
 */
public record Register(String okved, String legalForm, @Nullable Seat seat) {
    public static final Register UNKNOWN = new Register("", "", null);

    /** Where suppliers are chosen. */
    public enum Seat {
        HERE,
        HEAD
    }

    public Register {
        okved = okved.strip();
        legalForm = legalForm.strip();
    }

    public static @Nullable Seat seat(String code) {
        for (var one : Seat.values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        return null;
    }
}

package soyuznik.shell;

import java.util.List;
import java.util.function.Supplier;
import soyuznik.kernel.FieldError;

/**
 * What a form is asked before its verb: days and whatever else can hardly be meant.
 *
 * @param wrong what is wrong besides, looked for when anything is asked: all is told at once
 */
public record Questions(ComingDays days, List<Doubt> doubts, Supplier<List<FieldError>> wrong) {
    public Questions {
        doubts = List.copyOf(doubts);
    }

    /** Where no day is asked about. */
    public static Questions of(List<Doubt> doubts, Supplier<List<FieldError>> wrong) {
        return new Questions(ComingDays.of(), doubts, wrong);
    }
}

package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/**
 * What binds the client: a contract that was signed, or an invoice that was paid, on the day.
 *
 * @param pointed null: it was written down at the project
 */
public record Commitment(
        long id,
        Kind kind,
        String number,
        LocalDate doneOn,
        @Nullable Money amount,
        @Nullable Pointed pointed) {
    public enum Kind {
        CONTRACT,
        INVOICE
    }

    /**
     * A contract that stands at the client: number and day are its own, and it counts as long as it
     * binds.
     *
     * @param until the last day on which it does; null: no end is known
     */
    public record Pointed(long contract, @Nullable LocalDate until) {
        public boolean ended(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }
}

package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/** What binds the client: a contract that was signed, or an invoice that was paid, on the day. */
public record Commitment(
        long id, Kind kind, String number, LocalDate doneOn, @Nullable Money amount) {
    public enum Kind {
        CONTRACT,
        INVOICE
    }
}

package soyuznik.projects;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.UserId;

/**
 * A project as another system knew it; it stands where the file says (P-19).
 *
 * @param key the same key again makes nothing new
 */
public record ImportedProject(
        UUID key,
        CompanyId company,
        UserId owner,
        String title,
        String product,
        @Nullable Money amount,
        LocalDate openedOn,
        @Nullable LocalDate plannedClose,
        Position position,
        Extra extra) {
    /** Of which custom fields say nothing. */
    public ImportedProject(
            UUID key,
            CompanyId company,
            UserId owner,
            String title,
            String product,
            @Nullable Money amount,
            LocalDate openedOn,
            @Nullable LocalDate plannedClose,
            Position position) {
        this(
                key,
                company,
                owner,
                title,
                product,
                amount,
                openedOn,
                plannedClose,
                position,
                Extra.NONE);
    }

    /** Where the file says that it stands. */
    public sealed interface Position {
        /** In a stage of the newest version of the method. */
        record InStage(String method, String stage) implements Position {}

        /**
         * Ended.
         *
         * @param stage in which it stood; null where the file does not say
         */
        record Ended(String method, @Nullable String stage, Closing closing, LocalDate on)
                implements Position {
            /** Of which nobody knows more. */
            public Ended(String method, End end, LocalDate on) {
                this(method, null, new Closing(end, "", "", null, "", null), on);
            }
        }
    }
}

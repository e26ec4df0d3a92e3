package soyuznik.work;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/**
 * One of ours and one of theirs who have to do with each other.
 *
 * @param times how often they did something together
 * @param last when they last did so
 */
public record Tie(
        Theirs theirs, Ours ours, Strength strength, int times, LocalDate last, Where where) {
    /** What fades comes first, then the firmest. */
    static final Comparator<Tie> ORDER =
            Comparator.comparing((Tie tie) -> tie.strength().word() != Strength.Word.FADING)
                    .thenComparingDouble(tie -> -tie.strength().value())
                    .thenComparingLong(tie -> tie.theirs().id().value())
                    .thenComparingLong(tie -> tie.ours().id().value());

    public record Theirs(PersonId id, String name, String position) {}

    public record Ours(UserId id, Name name) {}

    /**
     * What they last did something together about.
     *
     * @param open a project that goes on; null: none of theirs does, a talk is with the client
     *     alone
     */
    public record Where(CompanyId company, String name, @Nullable ProjectId open) {
        static Where of(CompanyId company, String name, @Nullable Long open) {
            return new Where(company, name, open == null ? null : new ProjectId(open));
        }
    }
}

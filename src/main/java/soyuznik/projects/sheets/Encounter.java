package soyuznik.projects.sheets;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.Project;

/**
 * A project in which a competitor was met, with what is known of it there.
 *
 * @param on when the project ended; null of an open one
 * @param known what its sheet says of the competitor, by the names of the fields; without the empty
 *     ones
 */
public record Encounter(
        ProjectId id,
        String title,
        Project.Client client,
        @Nullable Money amount,
        Result result,
        @Nullable LocalDate on,
        Map<String, String> known) {

    /** How it ended between us. */
    public enum Result {
        OPEN,
        FROZEN,
        WON,
        /** This competitor got it. */
        LOST_TO,
        /** Somebody else got it, or nobody has said who. */
        LOST,
        NOT_OURS
    }

    /** What the competitor did against us. */
    public record Reaction(ProjectId project, String title, LocalDate seenOn, String did) {}
}

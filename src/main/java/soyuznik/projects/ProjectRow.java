package soyuznik.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;

/**
 * One line of the list of projects.
 *
 * @param course without how and why it ended
 * @param place in the order of the list, for the cursor
 */
public record ProjectRow(
        ProjectId id,
        String title,
        Project.Client client,
        @Nullable Money amount,
        @Nullable LocalDate plannedClose,
        Project.Owner owner,
        Course course,
        Details details,
        String place) {

    ProjectRow with(Beside beside) {
        return new ProjectRow(
                id,
                title,
                client,
                amount,
                plannedClose,
                owner,
                course,
                details.with(beside),
                place);
    }

    /**
     * @param product as it is written, beside its lines
     * @param moved how often the planned close was moved
     * @param beside what columns ask for that not every list shows
     */
    public record Details(
            Method method,
            BranchId branch,
            String product,
            LocalDate openedOn,
            int moved,
            Extra extra,
            Beside beside) {
        Details with(Beside more) {
            return new Details(method, branch, product, openedOn, moved, extra, more);
        }
    }

    /**
     * @param day on which it ended, or comes back; null of an open one
     */
    public record Course(Stage stage, LocalDate since, @Nullable End end, @Nullable LocalDate day) {
        public long days(LocalDate today) {
            return since.until(today, ChronoUnit.DAYS);
        }

        /** Longer in its stage than usual (P-08). */
        public boolean drags(LocalDate today) {
            return end == null && days(today) > stage.normDays();
        }
    }
}

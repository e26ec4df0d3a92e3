package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Money;
import soyuznik.kernel.UserId;

/**
 * What a file says of a project that is there.
 *
 * @param owner null where it names none of ours
 */
// W-01
public record ToldProject(
        @Nullable UserId owner,
        @Nullable Money amount,
        @Nullable LocalDate plannedClose,
        Extra extra) {
    /**
     * Put into what is known; title, stage and outcome stay, and so does a sum that is counted.
     *
     * @param everything whether the file is right also where it says otherwise; if not, only what
     *     is empty is filled
     */
    Draft of(Project project, String currency, boolean everything) {
        var held = Draft.of(project, currency);
        var sum = sum(project, everything);
        boolean dated = plannedClose != null && (everything || held.plannedClose() == null);
        return new Draft(
                        held.title(),
                        held.need(),
                        held.person(),
                        held.product(),
                        sum == null ? null : sum.amount(),
                        sum == null ? held.currency() : sum.currency(),
                        dated ? plannedClose : held.plannedClose(),
                        owner != null && everything ? owner : held.owner())
                .under(project);
    }

    private @Nullable Money sum(Project project, boolean everything) {
        var held = project.sale().amount();
        return amount != null && (everything || held == null) ? amount : held;
    }
}

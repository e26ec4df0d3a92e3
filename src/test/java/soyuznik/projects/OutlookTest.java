package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.statistics.Proportion;
import soyuznik.support.Rule;

@OnProjects
@Rule("N-03")
class OutlookTest {
    private final Methods methods;

    OutlookTest(Methods methods) {
        this.methods = methods;
    }

    /**
     * Where all stages have been left ten times the time in the stage tells: of those who stood
     * there five days or longer a third went on, and of these all were won.
     */
    @Test
    void theTimeInTheStageTellsWhereItsHistoriesAreMany() {
        var method = methods.newest("SHORT");
        var stays =
                List.of(
                        stay("NEED", 2, to("PROPOSAL"), all("LOST", 40)),
                        stay("NEED", 9, to("PROPOSAL"), all("WON", 20)),
                        stay("NEED", 9, by(Course.Exit.ENDED), all("LOST", 40)),
                        stay("PROPOSAL", 3, to("DEAL"), all("WON", 60)),
                        stay("DEAL", 3, by(Course.Exit.WON), all("WON", 60)));
        var outlook = new Outlook(method, List.of(), stays, null);
        assertThat(outlook.told()).containsExactly("NEED", "PROPOSAL", "DEAL");
        var spot = outlook.spot("NEED", true, 5, 50);
        assertThat(spot).isEqualTo(new Outlook.Spot("NEED", 5));
        assertThat(outlook.ever(spot).value()).isBetween(0.33, 0.38);
        assertThat(outlook.alike(spot)).isEqualTo(new Proportion(20, 60));
        assertThat(outlook.spot("NEED", false, 5, 50)).isEqualTo(new Outlook.Spot("", 50));
    }

    private record Left(Course.Exit exit, String to) {}

    private static Left to(String stage) {
        return new Left(Course.Exit.STAGE, stage);
    }

    private static Left by(Course.Exit exit) {
        return new Left(exit, "");
    }

    private static Course.Stay stay(String stage, int days, Left left, Course.Whole whole) {
        return new Course.Stay("SHORT", stage, days, left.exit(), left.to(), whole);
    }

    private static Course.Whole all(String outcome, long stays) {
        return new Course.Whole(outcome, true, stays);
    }
}

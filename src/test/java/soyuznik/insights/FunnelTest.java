package soyuznik.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.projects.Bilingual;
import soyuznik.projects.End;
import soyuznik.projects.Gate;
import soyuznik.projects.Stage;
import soyuznik.statistics.Proportion;
import soyuznik.support.Rule;

@Rule("N-01")
class FunnelTest {
    private static final List<Stage> STAGES = List.of(stage(1, "A"), stage(2, "B"), stage(3, "C"));

    private static Stage stage(int position, String code) {
        var name = new Bilingual(code, code);
        return new Stage(position, position, code, name, name, 10, 0, new Gate(List.of()));
    }

    private static Flow flow(String start, String stage, @Nullable End end, long projects) {
        return new Flow(start, false, stage, end, 0, projects);
    }

    private static Funnel of(Flow... flows) {
        return Funnel.of(STAGES, List.of(flows));
    }

    /** Of twenty: five wait in A, four lost there, eleven went on; of these two wait in B … */
    @Test
    void eachStageCountsWhoCameAndWhoWentOn() {
        var funnel =
                of(
                        flow("A", "A", null, 5),
                        flow("A", "A", End.LOST, 4),
                        flow("A", "B", null, 2),
                        flow("A", "B", End.LOST, 2),
                        flow("A", "B", End.NOT_OURS, 1),
                        flow("A", "B", End.FROZEN, 1),
                        flow("A", "C", End.LOST, 1),
                        flow("A", "C", End.WON, 4));
        assertThat(funnel.levels().stream().map(FunnelTest::figures))
                .containsExactly("A 20 11 4 0", "B 11 5 3 1", "C 5 4 1 0");
        assertThat(funnel.levels().get(1).conversion()).isEqualTo(new Proportion(5, 8));
        assertThat(funnel.won()).isEqualTo(new Proportion(4, 11));
        assertThat(funnel.open()).isEqualTo(7);
    }

    private static String figures(Funnel.Level level) {
        return level.stage().code()
                + " %d %d %d %d"
                        .formatted(level.entered(), level.passed(), level.ended(), level.frozen());
    }

    @Test
    void whoBeganInTheMiddleIsCountedFromThereOn() {
        var funnel = of(flow("B", "C", null, 3));
        assertThat(funnel.levels().stream().map(FunnelTest::figures))
                .containsExactly("A 0 0 0 0", "B 3 3 0 0", "C 3 0 0 0");
    }

    /** Sent back from C to A it stands in A, and has passed nothing. */
    @Test
    void whoWasSentBackHasNotPassedUntilItPassesAgain() {
        assertThat(of(flow("A", "A", null, 1)).levels().getFirst().passed()).isZero();
        assertThat(of(flow("C", "A", null, 1)).levels().stream().map(FunnelTest::figures))
                .containsExactly("A 0 0 0 0", "B 0 0 0 0", "C 0 0 0 0");
    }

    @Test
    void whatCameFromAFileIsWonOrLostAndStandsInNoStage() {
        var funnel =
                of(new Flow("", true, "C", End.WON, 0, 9), new Flow("B", true, "B", null, 12, 7));
        assertThat(funnel.levels()).allMatch(level -> level.entered() == 0);
        assertThat(funnel.imported()).isEqualTo(16);
        assertThat(funnel.won()).isEqualTo(new Proportion(9, 9));
        assertThat(funnel.levels().get(1).waiting()).isEqualTo(new Funnel.Waiting(7, 12));
    }

    /**
     * One of two is 9 to 91 %, thirty of a hundred 22 to 40 %: the latter is known to be narrow.
     */
    @Test
    void theNarrowestIsTheOneThatIsKnownToBe() {
        var funnel =
                of(
                        flow("A", "A", End.LOST, 70),
                        flow("A", "B", null, 28),
                        flow("A", "B", End.LOST, 1),
                        flow("A", "C", null, 1));
        assertThat(funnel.narrowest().orElseThrow().stage().code()).isEqualTo("A");
    }

    /** Half are left behind A, a quarter behind B, a quarter behind C: a third in the mean. */
    @Test
    void aCylinderIsFullWhenNobodyDropsOut() {
        var funnel =
                of(
                        flow("A", "A", End.LOST, 4),
                        flow("A", "B", End.LOST, 2),
                        flow("A", "C", End.WON, 2));
        assertThat(funnel.fullness()).hasValueCloseTo(1 / 3.0, within(1e-12));
        assertThat(of(flow("A", "C", End.WON, 2)).fullness()).hasValue(1);
        assertThat(of(flow("A", "A", End.WON, 0)).fullness()).isEmpty();
    }
}

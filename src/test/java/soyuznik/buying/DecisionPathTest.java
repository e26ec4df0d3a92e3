package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.buying.DecisionPath.Leg;
import soyuznik.buying.PathFacts.Known;
import soyuznik.kernel.ProjectId;
import soyuznik.support.Rule;

/** When the client will have decided. */
@Rule("B-07")
class DecisionPathTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static PathStep step(PathPart part, @Nullable Integer days, @Nullable LocalDate on) {
        var key = new PathStep.Key(new ProjectId(1), 1);
        return new PathStep(key, 0, part, null, "Техсовет", days, on, "");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static DecisionPath path(PathStep... steps) {
        return DecisionPath.of(List.of(steps), TODAY);
    }

    @Test
    void eachStepBeginsWhenTheOneBeforeItIsDone() {
        var path = path(step(PathPart.PREPARES, 5, null), step(PathPart.SIGNS, 2, null));
        assertThat(path.legs())
                .extracting(Leg::from, Leg::to)
                .containsExactly(tuple(march(1), march(6)), tuple(march(6), march(8)));
        assertThat(path.end()).contains(march(8));
    }

    @Test
    void aCommitteeDoesNotWait() {
        var path =
                path(
                        step(PathPart.PREPARES, 5, null),
                        step(PathPart.COMMITTEE, null, march(4)),
                        step(PathPart.SIGNS, 1, null));
        assertThat(path.legs()).extracting(Leg::late).containsExactly(0L, 2L, 0L);
        assertThat(path.end()).contains(march(7));
    }

    @Test
    void whatComesInTimeOrLiesBehindUsIsNotLate() {
        var path =
                path(
                        step(PathPart.PREPARES, null, LocalDate.of(2026, 2, 1)),
                        step(PathPart.AGREES, 3, null),
                        step(PathPart.COMMITTEE, 2, march(9)));
        assertThat(path.legs()).extracting(Leg::late).containsExactly(0L, 0L, 0L);
        assertThat(path.legs().getLast().from()).isEqualTo(march(7));
    }

    @Test
    void withoutADayOfEachStepNobodyKnowsTheEnd() {
        var path = path(step(PathPart.PREPARES, 5, null), step(PathPart.SIGNS, null, null));
        assertThat(path.end()).isEmpty();
        assertThat(path.isDrawn()).isTrue();
        assertThat(path(step(PathPart.SIGNS, null, null)).isDrawn()).isFalse();
    }

    @Test
    void allIsDrawnBetweenTheFirstAndTheLastDay() {
        var path =
                path(
                        step(PathPart.PREPARES, null, LocalDate.of(2026, 2, 19)),
                        step(PathPart.SIGNS, 10, null));
        assertThat(path.place(LocalDate.of(2026, 2, 19))).isZero();
        assertThat(path.place(TODAY)).isEqualTo(50);
        assertThat(path.place(march(11))).isEqualTo(100);
        assertThat(path.width(path.legs().getFirst())).isPositive();
    }

    @Test
    void theWayIsKnownWhenItsBeginningItsEndAndAllDaysAre() {
        var prepares = new Known(PathPart.PREPARES, true, march(1));
        var signs = new Known(PathPart.SIGNS, true, march(2));
        assertThat(PathFacts.of(List.of(prepares, signs))).hasSize(1);
        assertThat(PathFacts.of(List.of(prepares))).isEmpty();
        assertThat(PathFacts.of(List.of(signs))).isEmpty();
        var agrees = new Known(PathPart.AGREES, false, march(1));
        assertThat(PathFacts.of(List.of(prepares, agrees, signs))).isEmpty();
        assertThat(PathFacts.of(List.of())).isEmpty();
    }
}

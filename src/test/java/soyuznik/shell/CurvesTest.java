package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static Curves.Line line(Curves.Point... points) {
        return new Curves.Line("one", "Выиграно", List.of(points));
    }

    @Test
    void aLineGoesRightToEachStepAndThenUp() {
        var line = line(new Curves.Point(10, 0.2, 0.1, 0.3), new Curves.Point(50, 0.4, 0.3, 0.5));
        var curves = new Curves(100, 1, List.of(line));
        assertThat(curves.path(line, Curves.Box.SQUARE))
                .isEqualTo("M0 100.00H10.00V80.00H50.00V60.00H100.00");
        assertThat(curves.band(line, Curves.Box.SQUARE))
                .isEqualTo("M0 100.00H10.00V70.00H50.00V50.00H100.00V70.00H50.00V90.00H10.00Z");
    }

    @Test
    void theUpperEdgeLeavesAirAboveTheHighestLine() {
        var curves = Curves.of(30, List.of(line(new Curves.Point(1, 0.32, 0.2, 0.4))));
        assertThat(curves.top()).isEqualTo(0.4);
        assertThat(curves.across().stream().map(Curves.Tick::value))
                .containsExactly(7L, 14L, 21L, 28L);
    }

    @Test
    void wordsOfLinesThatEndTogetherStandApart() {
        var one = line(new Curves.Point(1, 0.5, 0.4, 0.6));
        var labels = Curves.of(30, List.of(one, one)).labels();
        assertThat(Math.abs(labels.get(0) - labels.get(1))).isGreaterThanOrEqualTo(20);
    }

    @Test
    void whatNoEyeTellsApartIsLeftOut() {
        var points = new ArrayList<Curves.Point>();
        for (int day = 1; day <= 2_000; day++) {
            points.add(new Curves.Point(day, day / 2_000.0, 0, 1));
        }
        var line = new Curves.Line("one", "", points);
        assertThat(new Curves(2_000, 1, List.of(line)).path(line, Curves.Box.SQUARE).length())
                .isLessThan(5_000);
    }
}

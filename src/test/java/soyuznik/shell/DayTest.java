package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Text;
import soyuznik.shell.Attention.Call;
import soyuznik.shell.Attention.Sort;
import soyuznik.support.Rule;

/** What is to be done stands by its day; what goes wrong stands behind it, five at most. */
@Rule("A-04")
class DayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void promisesStandBeforeTalksAndTheseBeforeStepsOfTheSameDay() {
        var page =
                Day.of(
                        List.of(
                                List.of(call(Sort.STEP, TODAY), call(Sort.TALK, TODAY)),
                                List.of(
                                        call(Sort.PROMISE, TODAY),
                                        call(Sort.STEP, TODAY.minusDays(2)))));
        assertThat(page.due())
                .containsExactly(
                        call(Sort.STEP, TODAY.minusDays(2)),
                        call(Sort.PROMISE, TODAY),
                        call(Sort.TALK, TODAY),
                        call(Sort.STEP, TODAY));
    }

    @Test
    void talksOfOneDayStandByTheirHourAndThoseWithoutOneBehind() {
        var none = call(Sort.TALK, TODAY);
        var nine = at(LocalTime.of(9, 0));
        var ten = at(LocalTime.of(10, 0));
        var step = call(Sort.STEP, TODAY);
        var page = Day.of(List.of(List.of(step, none, ten, nine)));
        assertThat(page.due()).containsExactly(nine, ten, none, step);
    }

    private static Call at(LocalTime time) {
        return new Call(
                Sort.TALK, TODAY, new Hour(time, 0), Text.of("what"), "about", "/", List.of());
    }

    @Test
    void ofTheAlarmsFiveStandThereAndTheRestBehindThem() {
        var alarms = IntStream.range(0, 7).mapToObj(i -> alarm(Sort.STANDING, "" + i)).toList();
        var page = Day.of(List.of(alarms, List.of(call(Sort.STEP, TODAY))));
        assertThat(page.due()).containsExactly(call(Sort.STEP, TODAY));
        assertThat(page.first()).hasSize(5).startsWith(alarm(Sort.STANDING, "0"));
        assertThat(page.rest()).hasSize(2).endsWith(alarm(Sort.STANDING, "6"));
    }

    @Test
    void whatIsBeingLostStandsBeforeWhatSlipsAndThisBeforeWhatStands() {
        var stands = List.of(alarm(Sort.STANDING, "stands"));
        var slips = List.of(alarm(Sort.SLIPPING, "slips"));
        var lost = List.of(alarm(Sort.LOSING, "lost"));
        assertThat(abouts(List.of(stands, slips, lost))).containsExactly("lost", "slips", "stands");
    }

    @Test
    void oneSourceDoesNotPushAllOthersAway() {
        var gaps = Stream.of("a", "b", "c", "d").map(it -> alarm(Sort.LOSING, it)).toList();
        var late = List.of(alarm(Sort.SLIPPING, "late"));
        var drags = List.of(alarm(Sort.STANDING, "drags"));
        assertThat(abouts(List.of(drags, gaps, late)))
                .containsExactly("a", "b", "late", "c", "drags", "d");
    }

    private static List<String> abouts(List<List<Call>> told) {
        return Day.of(told).alarms().stream().map(Call::about).toList();
    }

    private static Call alarm(Sort sort, String about) {
        return new Call(sort, TODAY, Text.of("what"), about, "/", List.of());
    }

    private static Call call(Sort sort, LocalDate day) {
        return new Call(sort, day, Text.of("what"), "about", "/", List.of());
    }
}

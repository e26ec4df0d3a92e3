package soyuznik.shell.web;

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
class DayPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void promisesStandBeforeTalksAndTheseBeforeStepsOfTheSameDay() {
        var page =
                DayPage.of(
                        Stream.of(
                                call(Sort.STEP, TODAY),
                                call(Sort.TALK, TODAY),
                                call(Sort.PROMISE, TODAY),
                                call(Sort.STEP, TODAY.minusDays(2))));
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
        var page = DayPage.of(Stream.of(step, none, ten, nine));
        assertThat(page.due()).containsExactly(nine, ten, none, step);
    }

    private static Call at(LocalTime hour) {
        return new Call(Sort.TALK, TODAY, hour, Text.of("what"), "about", "/", List.of());
    }

    @Test
    void ofTheAlarmsFiveStandThereAndTheRestBehindThem() {
        var alarms = IntStream.range(0, 7).mapToObj(i -> call(Sort.ALARM, TODAY.minusDays(i)));
        var page = DayPage.of(Stream.concat(alarms, Stream.of(call(Sort.STEP, TODAY))));
        assertThat(page.due()).containsExactly(call(Sort.STEP, TODAY));
        assertThat(page.first()).hasSize(5).startsWith(call(Sort.ALARM, TODAY.minusDays(6)));
        assertThat(page.rest()).hasSize(2).endsWith(call(Sort.ALARM, TODAY));
    }

    private static Call call(Sort sort, LocalDate day) {
        return new Call(sort, day, Text.of("what"), "about", "/", List.of());
    }
}

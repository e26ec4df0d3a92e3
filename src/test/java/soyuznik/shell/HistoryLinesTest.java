package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.access.History;
import soyuznik.kernel.Language;

/** What happened several times on end is read once. */
class HistoryLinesTest {
    private static final Frame FRAME = Gallery.frame(Language.RU, Visitor.Theme.LIGHT, true);

    private static History.Line line(String at, String who, String code) {
        return line(at, who, code, null);
    }

    private static History.Line line(
            String at, String who, String code, History.@Nullable Place place) {
        return new History.Line(Instant.parse(at), who, code, Map.of(), place);
    }

    private static List<Integer> times(History.Line... lines) {
        return History.told(List.of(lines), FRAME).stream().map(History.Told::times).toList();
    }

    @Test
    void theSameOfOnePersonOnOneDayIsOneLineWithTheNewestTime() {
        var newest = line("2026-11-27T12:00:00Z", "Иванова А. П.", "TalkPrepared");
        var told =
                History.told(
                        List.of(
                                newest,
                                line("2026-11-27T11:00:00Z", "Иванова А. П.", "TalkPrepared")),
                        FRAME);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().newest()).isEqualTo(newest);
        assertThat(told.getFirst().times()).isEqualTo(2);
    }

    @Test
    void anotherDeedPersonOrDayIsALineOfItsOwn() {
        var noon = "2026-11-27T12:00:00Z";
        var prepared = line(noon, "Иванова А. П.", "TalkPrepared");
        assertThat(times(prepared, line(noon, "Иванова А. П.", "FileAttached"), prepared))
                .containsExactly(1, 1, 1);
        assertThat(times(prepared, line(noon, "Громова В. С.", "TalkPrepared")))
                .containsExactly(1, 1);
        // In Moscow it is the next day three hours earlier.
        assertThat(times(prepared, line("2026-11-26T20:59:00Z", "Иванова А. П.", "TalkPrepared")))
                .containsExactly(1, 1);
        assertThat(times(prepared, line("2026-11-26T21:00:00Z", "Иванова А. П.", "TalkPrepared")))
                .containsExactly(2);
    }

    @Test
    void theSameAboutAnotherRecordIsALineOfItsOwn() {
        var noon = "2026-11-27T12:00:00Z";
        var one = line(noon, "Иванова А. П.", "TalkPrepared", place("Насосы", 1));
        var other = line(noon, "Иванова А. П.", "TalkPrepared", place("Насосы", 2));
        assertThat(times(one, other, other)).containsExactly(1, 2);
        assertThat(times(one, line(noon, "Иванова А. П.", "TalkPrepared"))).containsExactly(1, 1);
    }

    private static History.Place place(String title, int id) {
        return new History.Place(title, "/projects/" + id);
    }

    @Test
    void anAmountWithItsCurrencyIsASumInTheReadersManner() {
        var details =
                Map.<String, Object>of(
                        "name",
                        "ФТ-40",
                        "amount",
                        "10500.00",
                        "currency",
                        "RUB",
                        "since",
                        "2026-07-31");
        var line = new History.Line(Instant.EPOCH, null, "PriceSet", details, null);
        assertThat(line.what(FRAME).replace('\u00a0', ' '))
                .contains("10 500 ₽")
                .contains("31.07.2026");
    }
}

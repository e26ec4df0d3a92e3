package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.access.History;
import soyuznik.access.Past;
import soyuznik.kernel.Language;
import soyuznik.kernel.Subject;

/** What happened several times on end is read once, and a long history goes on. */
class HistoryLinesTest {
    private static final Subject CLIENT = new Subject(Subject.Kind.COMPANY, 1);
    private static final Frame FRAME = Gallery.frame(Language.RU, Visitor.Theme.LIGHT, true);

    private static History.Line line(String at, String who, String code) {
        return line(at, who, code, null);
    }

    private static History.Line line(
            String at, String who, String code, History.@Nullable Place place) {
        return new History.Line(7, CLIENT, Instant.parse(at), who, code, Map.of(), place);
    }

    private static List<Integer> times(History.Line... lines) {
        return told(lines).stream().map(Past.Told::times).toList();
    }

    private static List<Past.Told> told(History.Line... lines) {
        return new Past(List.of(lines), null).page(FRAME).told();
    }

    /** Of the numbers; those with the same code say the same. */
    private static List<History.Line> numbered(String code, long... ids) {
        var at = Instant.parse("2026-11-27T12:00:00Z");
        return LongStream.of(ids)
                .mapToObj(id -> new History.Line(id, CLIENT, at, "Я", code, Map.of(), null))
                .toList();
    }

    @Test
    void theSameOfOnePersonOnOneDayIsOneLineWithTheNewestTime() {
        var newest = line("2026-11-27T12:00:00Z", "Иванова А. П.", "TalkPrepared");
        var told = told(newest, line("2026-11-27T11:00:00Z", "Иванова А. П.", "TalkPrepared"));
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
    void aHistoryGoesOnWithTheLineThatFollows() {
        var lines = numbered("TalkPrepared", 9, 8);
        assertThat(new Past(lines, null).page(FRAME).next()).isNull();
        var page = new Past(lines, numbered("FileAttached", 5).getFirst()).page(FRAME);
        assertThat(page.next()).isEqualTo(5);
        assertThat(page.told()).hasSize(1);
    }

    @Test
    void whatIsToldOnceIsNotTornBetweenTwoPagesUnlessItFillsOne() {
        var lines = new ArrayList<>(numbered("FileAttached", 9));
        lines.addAll(numbered("TalkPrepared", 8, 7));
        var further = numbered("TalkPrepared", 6).getFirst();
        var page = new Past(lines, further).page(FRAME);
        assertThat(page.told()).extracting(Past.Told::times).containsExactly(1);
        assertThat(page.next()).isEqualTo(8);
        var full = new Past(numbered("TalkPrepared", 8, 7), further).page(FRAME);
        assertThat(full.told()).extracting(Past.Told::times).containsExactly(2);
        assertThat(full.next()).isEqualTo(6);
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
        var line = new History.Line(1, CLIENT, Instant.EPOCH, null, "PriceSet", details, null);
        assertThat(line.what(FRAME).replace('\u00a0', ' '))
                .contains("10 500 ₽")
                .contains("31.07.2026");
    }

    @Test
    void aChangedRightIsToldInWords() {
        var rights = List.of("SELLER.MAKE_CLIENTS: OWN → ", "FORMER.FORGOTTEN: ANY → OWN");
        var details = Map.<String, Object>of("rights", rights);
        var line = new History.Line(1, CLIENT, Instant.EPOCH, null, "RightsChanged", details, null);
        assertThat(line.what(FRAME))
                .contains("менеджер по продажам, «Заводить клиентов и людей»: свои → нет")
                .contains("role.FORMER, «right.FORGOTTEN»: все → свои");
    }
}

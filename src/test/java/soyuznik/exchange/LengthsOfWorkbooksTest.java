package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.exchange.Lengths.Length.Minutes;
import soyuznik.exchange.sheet.Reading;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Source;
import soyuznik.support.Rule;

/** What a workbook shows with seconds is as long whatever its column is called. */
@Rule("A-01")
class LengthsOfWorkbooksTest {
    private static final int DAY = 24 * 60 * 60;

    @ParameterizedTest
    @CsvSource({
        "mm:ss, 180, 3",
        "mm:ss, 205, 3",
        "mm:ss, 3600, 60",
        "h:mm:ss, 180, 3",
        "h:mm:ss, 3600, 60",
        "h:mm:ss AM/PM, 754, 13",
        "dd.mm.yyyy h:mm, 180, 3",
        "[h]:mm:ss, 5400, 90",
        "[mm]:ss, 5400, 90"
    })
    void aTimeIsAsLongAsItIs(String format, int seconds, int minutes) throws IOException {
        for (var name :
                List.of(
                        "Длительность",
                        "Длительность звонка",
                        "Talk time",
                        "Длительность, сек",
                        "Длительность, мин",
                        "Duration (hh:mm:ss)",
                        "Call duration (mm:ss)")) {
            assertThat(Lengths.read(cell(name, format, seconds), name))
                    .as(name)
                    .isEqualTo(new Minutes(minutes));
        }
    }

    private static String cell(String name, String format, int seconds) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Звонки");
            sheet.value(0, 0, name);
            sheet.value(1, 0, (double) seconds / DAY);
            sheet.style(1, 0).format(format).set();
        }
        var rows = new ArrayList<String>();
        opened(bytes.toByteArray()).eachRow(row -> rows.add(row.cell(0)));
        return rows.getFirst();
    }

    private static Sheet opened(byte[] bytes) {
        return switch (Sheet.open(Source.of(bytes))) {
            case Reading.Opened(var sheet) -> sheet;
            case Reading.Unreadable(var why) -> throw new AssertionError(why.toString());
        };
    }
}

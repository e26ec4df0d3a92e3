package soyuznik.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Formula;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.Language;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Texts;

/**
 * Writes the refused rows down, with the reason beside them, in the form in which the file came.
 */
@Component
public class RefusedRows {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private final Imports imports;
    private final RefusedColumns columns;
    private final Texts texts;

    RefusedRows(Imports imports, RefusedColumns columns, Texts texts) {
        this.columns = columns;
        this.imports = imports;
        this.texts = texts;
    }

    private static final int AT_ONCE = 1_000;

    /** What the file is called. */
    public String name(ImportId id, Language language, Viewer viewer) {
        var name = imports.get(id, viewer).fileName().replaceFirst("\\.[A-Za-z]{1,4}$", "");
        return texts.say(language, "exchange.refused.file", Map.of("name", name));
    }

    /** Writes it row by row, however many there are. */
    public void write(ImportId id, Language language, Viewer viewer, Writer into)
            throws IOException {
        var survey = imports.understanding(id, viewer).survey();
        into.append(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().fieldSeparator(survey.layout().delimiter()).build(into);
        csv.writeRecord(head(survey, language));
        var kept = kept(survey);
        int after = 0;
        for (var rows = imports.refused(id, viewer, after, AT_ONCE);
                !rows.isEmpty();
                rows = imports.refused(id, viewer, after, AT_ONCE)) {
            rows.forEach(row -> csv.writeRecord(cells(row, kept, language)));
            after = rows.getLast().row().number();
        }
        csv.flush();
    }

    private List<String> head(Survey survey, Language language) {
        var head = new ArrayList<>(survey.columns().stream().map(Column::name).toList());
        head.removeIf(columns::has);
        head.addAll(columns.names(language));
        return head.stream().map(Formula::guarded).toList();
    }

    /** The columns of the file itself. */
    private List<Integer> kept(Survey survey) {
        return IntStream.range(0, survey.columns().size())
                .filter(i -> !columns.has(survey.columns().get(i).name()))
                .boxed()
                .toList();
    }

    private List<String> cells(Forecast.Refused row, List<Integer> kept, Language language) {
        var cells = new ArrayList<String>();
        kept.forEach(i -> cells.add(row.row().cell(i)));
        cells.add(Integer.toString(row.row().number()));
        cells.add(told(row, Fault::column));
        cells.add(told(row, Fault::value));
        cells.add(told(row, fault -> texts.say(language, fault.reason())));
        return cells.stream().map(Formula::guarded).toList();
    }

    private static String told(Forecast.Refused row, Function<Fault, String> what) {
        return row.faults().stream()
                .map(what)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }
}

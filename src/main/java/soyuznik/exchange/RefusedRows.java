package soyuznik.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Formula;
import soyuznik.exchange.sheet.Sheet;
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
    private final Texts texts;

    RefusedRows(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /** A file to be downloaded. */
    public record File(String name, String content) {}

    public File file(ImportId id, Language language, Viewer viewer) {
        var survey = imports.understanding(id, viewer).survey();
        var rows = imports.refused(id, viewer, Sheet.ROWS);
        var written = new StringWriter();
        written.append(BYTE_ORDER_MARK);
        try (var csv =
                CsvWriter.builder().fieldSeparator(survey.layout().delimiter()).build(written)) {
            csv.writeRecord(head(survey, language));
            rows.forEach(row -> csv.writeRecord(cells(row, survey, language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new File(name(imports.get(id, viewer), language), written.toString());
    }

    private List<String> head(Survey survey, Language language) {
        var head = new ArrayList<>(survey.columns().stream().map(Column::name).toList());
        head.removeIf(this::isReason);
        head.add(texts.say(language, "exchange.refused.reason", Map.of()));
        return head.stream().map(Formula::guarded).toList();
    }

    private List<String> cells(Forecast.Refused row, Survey survey, Language language) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < survey.columns().size(); i++) {
            if (!isReason(survey.columns().get(i).name())) {
                cells.add(row.row().cell(i));
            }
        }
        cells.add(reasons(row, language));
        return cells.stream().map(Formula::guarded).toList();
    }

    /** A file that is brought in for the second time has the reasons of the first. */
    private boolean isReason(String name) {
        return Arrays.stream(Language.values())
                .map(each -> texts.say(each, "exchange.refused.reason", Map.of()))
                .anyMatch(name::equals);
    }

    private String reasons(Forecast.Refused row, Language language) {
        return row.faults().stream()
                .map(fault -> reason(fault, language))
                .collect(Collectors.joining("; "));
    }

    private String reason(Fault fault, Language language) {
        var said = texts.say(language, fault.reason());
        return fault.column().isEmpty() ? said : fault.column() + ": " + said;
    }

    private String name(Import file, Language language) {
        var name = file.fileName().replaceFirst("\\.[A-Za-z]{1,4}$", "");
        return texts.say(language, "exchange.refused.file", Map.of("name", name));
    }
}

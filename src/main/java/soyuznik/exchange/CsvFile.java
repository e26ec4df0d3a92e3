package soyuznik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import soyuznik.exchange.sheet.Formula;
import soyuznik.kernel.Language;
import soyuznik.shell.Exportable.Cell;

/**
 * As a spreadsheet in the reader's language opens it by a double click: in Russian with semicolons,
 * commas before fractions and the day first.
 */
final class CsvFile implements ListFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CsvWriter csv;
    private final boolean russian;

    CsvFile(OutputStream out, Language language, List<String> titles) throws IOException {
        this.russian = language == Language.RU;
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.append(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().fieldSeparator(russian ? ';' : ',').build(writer);
        csv.writeRecord(titles.stream().map(Formula::guarded).toList());
    }

    @Override
    public void add(List<Cell> row) {
        csv.writeRecord(row.stream().map(this::written).toList());
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> Formula.guarded(text);
            case Cell.Phone(var typed) -> PhoneCell.written(typed);
            case Cell.Amount(var value) -> {
                var plain = value.toPlainString();
                yield russian ? plain.replace('.', ',') : plain;
            }
            case Cell.Day(var day) -> russian ? RUSSIAN_DAY.format(day) : day.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

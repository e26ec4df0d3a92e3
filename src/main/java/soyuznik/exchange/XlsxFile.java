package soyuznik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import soyuznik.shell.Exportable.Cell;

/**
 * A workbook in which numbers are numbers, days are days and everything else is text that nothing
 * calculates. Texts stand in their cells and not in a common table, which would hold all of them
 * until the end.
 */
final class XlsxFile implements ListFile {
    /** Rows of one sheet, as the format has it. */
    private static final int ROWS = 1_048_576;

    /** So many rows are held before they are written. */
    private static final int HELD = 500;

    private static final int WIDE = 40;
    private static final int NARROW = 18;

    private final Workbook book;
    private final String name;
    private final List<String> titles;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(OutputStream out, String name, List<String> titles) {
        this.book = new Workbook(out, "Soyuznik", "1.0");
        this.name = name;
        this.titles = titles;
        this.sheet = begun();
    }

    @Override
    public void add(List<Cell> cells) throws IOException {
        if (row == ROWS) {
            sheet.finish();
            sheet = begun();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    private Worksheet begun() {
        sheets++;
        row = 1;
        var begun = book.newWorksheet(sheets == 1 ? name : name + ' ' + sheets);
        for (int column = 0; column < titles.size(); column++) {
            begun.inlineString(0, column, titles.get(column));
            begun.style(0, column).bold().set();
            begun.width(column, column == 0 ? WIDE : NARROW);
        }
        begun.freezePane(1, 1);
        return begun;
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> text(column, text);
            case Cell.Phone(var typed) -> text(column, typed);
            case Cell.Amount(var value) -> sheet.value(row, column, value);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
        }
    }

    /** Under the format of text it stays text, also when somebody edits the cell. */
    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
            sheet.style(row, column).format("@").set();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
        book.close();
    }
}

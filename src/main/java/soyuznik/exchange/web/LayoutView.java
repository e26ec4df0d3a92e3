package soyuznik.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Layout;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** How a file is written, and what else it may be said to be. */
public record LayoutView(Layout layout) {
    /** In a few words. */
    public String told(Frame frame) {
        return isWorkbook()
                ? frame.text("exchange.written.workbook")
                : frame.text(
                        "exchange.written",
                        Map.of("charset", layout.charset(), "delimiter", sign(layout, frame)));
    }

    private static String sign(Layout layout, Frame frame) {
        return frame.text("exchange.delimiter." + (int) layout.delimiter());
    }

    /** Whether what was said of it does not hold. */
    public boolean isWrong(Answer.@Nullable Trouble trouble, Frame frame) {
        return Stream.of("charset", "delimiter", "head")
                .anyMatch(field -> frame.error(trouble, field) != null);
    }

    public boolean isWorkbook() {
        return layout.isWorkbook();
    }

    public String charset() {
        return layout.charset();
    }

    /** The number of the sign. */
    public String delimiter() {
        return Integer.toString(layout.delimiter());
    }

    /** The number of the row that names the columns, from 1; 0 where none does. */
    public String head() {
        return layout.above() == Layout.NOWHERE ? "" : Integer.toString(layout.above() + 1);
    }

    public List<Choice> charsets(Frame frame) {
        return Layout.charsets().stream()
                .map(name -> new Choice(name, frame.text("exchange.charset." + name)))
                .toList();
    }

    public List<Choice> delimiters(Frame frame) {
        return Layout.delimiters().stream()
                .map(sign -> Integer.toString(sign))
                .map(code -> new Choice(code, frame.text("exchange.delimiter." + code)))
                .toList();
    }
}

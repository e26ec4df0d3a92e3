package soyuznik.exchange.web;

import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.Frame;

/** Tells of formulas that nobody has calculated yet, by their columns. */
final class Unsolved {
    /** So many columns are named. */
    private static final int NAMED = 6;

    private Unsolved() {}

    /** Empty where there is none. */
    static String told(Survey survey, Frame frame) {
        var all = survey.unsolved();
        if (all.isEmpty()) {
            return "";
        }
        var columns =
                all.stream()
                        .limit(NAMED)
                        .map(one -> column(one, survey, frame))
                        .collect(Collectors.joining("; "));
        int cells = all.stream().mapToInt(Survey.Unsolved::cells).sum();
        return frame.text(
                "exchange.unsolved",
                Map.of(
                        "count", cells,
                        "columns", columns,
                        "more", Math.max(0, all.size() - NAMED)));
    }

    private static String column(Survey.Unsolved one, Survey survey, Frame frame) {
        var rows = one.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return frame.text(
                "exchange.unsolved.column",
                Map.of(
                        "name", name(one.column(), survey),
                        "count", one.cells(),
                        "rows", rows,
                        "shown", one.rows().size(),
                        "more", one.cells() > one.rows().size() ? "yes" : "no"));
    }

    private static String name(int place, Survey survey) {
        var columns = survey.columns();
        var name = place < columns.size() ? columns.get(place).name() : "";
        return name.isEmpty() ? Column.letters(place) : name;
    }
}

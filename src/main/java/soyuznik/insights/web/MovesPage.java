package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.insights.Moves;
import soyuznik.shell.Frame;

/** How often dates and sums were moved (N-03). */
public record MovesPage(CohortPage page, Moves moves) {

    /** All, then each manager. */
    public List<Moves.Line> lines() {
        return Stream.concat(Stream.of(moves.all()), moves.owners().stream()).toList();
    }

    public String name(Moves.Line line, Frame frame) {
        return line.owner() == null ? frame.text("insights.forecast.whole") : line.name();
    }

    public String closes(Frame frame) {
        var closes = moves.all().closes();
        var days = closes.days();
        if (days == null) {
            return frame.text("insights.moves.closes.none");
        }
        long rounded = rounded(days);
        return frame.text(
                "insights.moves.closes." + (rounded < 0 ? "earlier" : "later"),
                Map.of(
                        "moved", closes.any(),
                        "projects", moves.all().projects(),
                        "days", Math.abs(rounded)));
    }

    public String prices(Frame frame) {
        var prices = moves.all().prices();
        if (prices.any() == 0) {
            return frame.text("insights.moves.prices.none");
        }
        return frame.text(
                "insights.moves.prices",
                Map.of("repriced", prices.any(), "share", share(moves.all(), frame)));
    }

    private static long rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** +45; a stroke for nothing. */
    public String days(Moves.Line line, Frame frame) {
        var days = line.closes().days();
        return days == null ? frame.text("insights.unknown") : signed(rounded(days), frame);
    }

    private static String signed(long number, Frame frame) {
        return (number > 0 ? "+" : number < 0 ? "−" : "")
                + frame.formats().number(Math.abs(number));
    }

    /** +12 %. */
    public String share(Moves.Line line, Frame frame) {
        var share = line.prices().share();
        return share == null
                ? frame.text("insights.unknown")
                : frame.text(
                        "insights.moves.percent",
                        "number",
                        signed(rounded(share.movePointRight(2)), frame));
    }

    private CohortForm of(Moves.Line line) {
        var owner = line.owner();
        return owner == null ? page.form() : page.form().with("owner", owner);
    }

    public String list(Moves.Line line) {
        return of(line).list("open");
    }

    /** Those moved so often. */
    public String list(Moves.Line line, String times) {
        return of(line).list("open", "moved", times);
    }

    public String repriced(Moves.Line line) {
        return of(line).list("open", "repriced", "true");
    }
}

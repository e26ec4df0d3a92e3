package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.projects.Acquaintance;
import soyuznik.shell.Frame;
import soyuznik.statistics.Proportion;

/** What a sale takes, of new clients and of those that had bought before (N-04). */
public record SalesTable(AdvancesForm form, List<Effort> efforts, Costs costs) {
    public SalesTable {
        efforts = List.copyOf(efforts);
    }

    public boolean isEmpty() {
        return efforts.isEmpty();
    }

    private long won() {
        return efforts.stream().mapToLong(Effort::won).sum();
    }

    /** Meetings and calls for each sale; empty where nothing was decided. */
    public String answer(Frame frame) {
        if (isEmpty()) {
            return "";
        }
        long lost = efforts.stream().mapToLong(Effort::lost).sum();
        if (won() == 0) {
            return frame.text("insights.sales.none", "lost", lost);
        }
        long meetings = efforts.stream().mapToLong(Effort::meetings).sum();
        long calls = efforts.stream().mapToLong(Effort::calls).sum();
        if (meetings + calls == 0) {
            return frame.text("insights.sales.silent");
        }
        return frame.text(
                "insights.sales.answer",
                Map.of(
                        "meetings", each(meetings, won(), frame),
                        "calls", each(calls, won(), frame),
                        "won", won(),
                        "lost", lost));
    }

    /** How many of all these talks another system kept; empty: none of them. */
    public String brought(Frame frame) {
        long brought = efforts.stream().mapToLong(Effort::brought).sum();
        return won() == 0 || brought == 0
                ? ""
                : frame.text(
                        "insights.sales.brought",
                        Map.of(
                                "all",
                                efforts.stream().mapToLong(SalesTable::talks).sum(),
                                "brought",
                                brought));
    }

    /** What a sale costs in talks; empty where nobody said what these cost, or nothing was won. */
    public String cost(Frame frame) {
        return costs.each(efforts)
                .map(each -> frame.text("insights.sales.cost", "cost", frame.formats().money(each)))
                .orElse("");
    }

    /** The same of new clients, or of those that had bought before. */
    public String cost(Effort effort, Frame frame) {
        return costs.each(List.of(effort)).map(frame.formats()::money).orElse("");
    }

    /** How much harder a new client is, where both have been sold to. */
    public String compared(Frame frame) {
        return of(Acquaintance.NEW)
                .flatMap(fresh ->
                        of(Acquaintance.EXISTING).map(known -> compared(fresh, known, frame)))
                .orElse("");
    }

    private static String compared(Effort fresh, Effort known, Frame frame) {
        return frame.text(
                "insights.sales.compared",
                Map.of(
                        "fresh", each(talks(fresh), fresh.won(), frame),
                        "known", each(talks(known), known.won(), frame)));
    }

    private static long talks(Effort effort) {
        return effort.meetings() + effort.calls();
    }

    /** With whom something was sold and talked about. */
    private Optional<Effort> of(Acquaintance clients) {
        return efforts.stream()
                .filter(one -> one.clients() == clients && one.won() > 0 && talks(one) > 0)
                .findFirst();
    }

    /** On the average; nothing where nothing was won. */
    public static String each(long talks, long won, Frame frame) {
        return won == 0
                ? ""
                : frame.formats()
                        .decimal(
                                BigDecimal.valueOf(talks)
                                        .divide(BigDecimal.valueOf(won), 1, RoundingMode.HALF_UP),
                                1);
    }

    public static String name(Effort effort, Frame frame) {
        return frame.text("projects.acquaintance." + effort.clients());
    }

    /** 31 % (20–45 %). */
    public static String share(Effort effort, Frame frame) {
        var won = new Proportion(effort.won(), effort.won() + effort.lost());
        return CohortPage.percent(won.share(), frame)
                + " ("
                + CohortPage.interval(won, frame)
                + ')';
    }

    /**
     * The projects behind a figure.
     *
     * @param tab of the list of projects
     */
    public String list(Effort effort, String tab) {
        return form.ended(tab).with("acquaintance", effort.clients().name()).at("/projects");
    }
}

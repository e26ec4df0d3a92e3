package soyuznik.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.access.RateTable;
import soyuznik.kernel.Money;
import soyuznik.shell.Frame;

/** The sum of a column in the company’s currency; what has no rate stands beside it. */
public record ColumnSum(RateTable rates, List<Money> sums) {
    /** «≈ 31,4 млн ₽ + 2 млн ¥ без курса» */
    public String brief(Frame frame) {
        var sum = rates.sum(sums);
        var parts = new ArrayList<String>();
        var whole = sum.whole();
        if (whole != null) {
            var mark = sum.converted().isEmpty() ? "" : "≈ ";
            parts.add(mark + frame.formats().shortMoney(whole));
        }
        if (!sum.apart().isEmpty()) {
            var apart =
                    sum.apart().stream()
                            .map(frame.formats()::shortMoney)
                            .collect(Collectors.joining(" + "));
            parts.add(frame.text("projects.board.no_rate", "sum", apart));
        }
        return String.join(" + ", parts);
    }

    /** Each sum as it is, and at which rate of which day it was converted. */
    public String title(Frame frame) {
        return sums.stream().map(sum -> told(sum, frame)).collect(Collectors.joining(" + "));
    }

    private String told(Money sum, Frame frame) {
        var money = frame.formats().money(sum);
        if (sum.currency().equals(rates.base())) {
            return money;
        }
        var rate = rates.rates().get(sum.currency());
        return rate == null
                ? frame.text("projects.board.no_rate", "sum", money)
                : frame.text(
                        "projects.board.at_rate",
                        Map.of(
                                "sum", money,
                                "rate", frame.formats().decimal(rate.amount(), 6),
                                "base", rates.base(),
                                "day", frame.formats().day(rate.since())));
    }
}

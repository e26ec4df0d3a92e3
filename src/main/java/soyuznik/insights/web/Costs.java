package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import soyuznik.access.Settings;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.kernel.Money;

/** What one meeting and one call cost us on the average, as the company said it; 0: it did not. */
// N-04
public record Costs(int meeting, int call, String currency) {
    static Costs of(Settings settings) {
        return new Costs(settings.meetingCost(), settings.callCost(), settings.currency());
    }

    public boolean isKnown() {
        return meeting > 0 || call > 0;
    }

    /**
     * All talks, those about lost projects too, by each sale; nothing where none was written down
     * that costs something.
     */
    Optional<Money> each(List<Effort> efforts) {
        long won = efforts.stream().mapToLong(Effort::won).sum();
        var whole = whole(efforts);
        return won > 0 && whole.signum() > 0
                ? Optional.of(
                        new Money(
                                whole.divide(BigDecimal.valueOf(won), 0, RoundingMode.HALF_UP),
                                currency))
                : Optional.empty();
    }

    private BigDecimal whole(List<Effort> efforts) {
        return efforts.stream()
                .map(one -> times(one.meetings(), meeting).add(times(one.calls(), call)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal times(long talks, int cost) {
        return BigDecimal.valueOf(talks).multiply(BigDecimal.valueOf(cost));
    }
}

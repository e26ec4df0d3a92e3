package soyuznik.insights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.kernel.Money;
import soyuznik.projects.Acquaintance;
import soyuznik.support.Rule;

/** What a sale costs by its talks. */
@Rule("N-04")
class CostsTest {
    private static final Effort FRESH = new Effort(Acquaintance.NEW, 2, 5, 30, 41, 0);
    private static final Effort KNOWN = new Effort(Acquaintance.EXISTING, 4, 1, 6, 10, 0);

    private static Costs costs(int meeting, int call) {
        return new Costs(meeting, call, "RUB");
    }

    private static Money rubles(long amount) {
        return new Money(BigDecimal.valueOf(amount), "RUB");
    }

    @Test
    void talksAboutLostProjectsArePartOfWhatASaleCosts() {
        var costs = costs(3_000, 100);
        assertThat(costs.each(List.of(FRESH))).contains(rubles(47_050));
        assertThat(costs.each(List.of(FRESH, KNOWN))).contains(rubles(18_850));
    }

    @Test
    void oneOfBothIsEnough() {
        assertThat(costs(0, 100).each(List.of(KNOWN))).contains(rubles(250));
    }

    @Test
    void withoutACostOrASaleNothingIsSaid() {
        assertThat(costs(0, 0).each(List.of(FRESH))).isEmpty();
        assertThat(costs(3_000, 100).each(List.of())).isEmpty();
        assertThat(costs(3_000, 100).each(List.of(new Effort(Acquaintance.NEW, 0, 3, 9, 9, 0))))
                .isEmpty();
    }

    @Test
    void whereNoTalkWasWrittenDownASaleIsNotSaidToCostNothing() {
        var silent = new Effort(Acquaintance.EXISTING, 1, 0, 0, 0, 0);
        var called = new Effort(Acquaintance.EXISTING, 1, 0, 0, 7, 0);
        assertThat(costs(3_000, 100).each(List.of(silent))).isEmpty();
        assertThat(costs(3_000, 0).each(List.of(called))).isEmpty();
    }
}

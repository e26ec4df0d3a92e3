package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.plans.Norms.Figure;
import soyuznik.support.Rule;

/** From a plan back to what has to be begun, computed by hand. */
@Rule("L-04")
class ReverseFunnelTest {
    private static Figure figure(@Nullable String value, long base) {
        return new Figure(value == null ? null : new BigDecimal(value), base);
    }

    private static ReverseFunnel.Business business(long planned, long won) {
        return new ReverseFunnel.Business(
                BigDecimal.valueOf(120),
                BigDecimal.valueOf(80),
                false,
                BigDecimal.valueOf(planned),
                BigDecimal.valueOf(won));
    }

    private static ReverseFunnel funnel(@Nullable String deal, long won, long open) {
        var rates =
                new ReverseFunnel.Rates(
                        figure(deal, 12), figure("31", 40), figure("4.5", 11), figure("8", 0));
        return new ReverseFunnel(business(0, won), rates, open, new ReverseFunnel.Time(10, 2));
    }

    @Test
    void eightDealsAtAThirdAreTwentySixProjects() {
        var funnel = funnel("5", 0, 9);
        assertThat(funnel.business().needed()).isEqualByComparingTo("40");
        assertThat(funnel.deals()).isEqualTo(8);
        assertThat(funnel.projects()).isEqualTo(26);
        assertThat(funnel.toOpen()).isEqualTo(17);
        assertThat(funnel.meetings()).isEqualTo(117);
        assertThat(funnel.calls()).isEqualTo(208);
        assertThat(funnel.weekly(funnel.calls())).isEqualByComparingTo("10.4");
    }

    @Test
    void whatIsWonIsNotToBeWonAgain() {
        assertThat(funnel("5", 38, 0).deals()).isEqualTo(1);
        assertThat(funnel("5", 40, 0).projects()).isZero();
        assertThat(funnel("5", 99, 0).toOpen()).isZero();
    }

    @Test
    void moreThanTheRestIsNeededWhereMoreIsPlannedForNewClients() {
        assertThat(business(55, 0).needed()).isEqualByComparingTo("55");
        assertThat(business(55, 0).isPlannedBelow()).isTrue();
        assertThat(business(5, 0).needed()).isEqualByComparingTo("40");
    }

    @Test
    void withoutTheWorthOfADealNothingIsSaid() {
        assertThat(funnel(null, 0, 0).isKnown()).isFalse();
        assertThat(funnel("5", 0, 0).isKnown()).isTrue();
    }

    @Test
    void ownFiguresOfTenProjectsStandBeforeNorms() {
        var own = new BigDecimal("40");
        assertThat(Norms.figure(own, 10, "20", "25")).isEqualTo(new Figure(own, 10));
        assertThat(Norms.figure(own, 9, "20", "25").value()).isEqualByComparingTo("20");
        assertThat(Norms.figure(own, 9, "", "25").isNorm()).isTrue();
        assertThat(Norms.figure(null, 50, "", "").value()).isNull();
    }

    @Test
    void withoutSellersNobodyIsAskedForAnything() {
        var none =
                new ReverseFunnel(
                        business(0, 0),
                        new ReverseFunnel.Rates(
                                figure("5", 0), figure("25", 0), figure("4", 0), figure("8", 0)),
                        0,
                        new ReverseFunnel.Time(10, 0));
        assertThat(none.weekly(none.calls())).isZero();
    }
}

package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.kernel.FieldError;
import soyuznik.support.Rule;

@Rule("L-01")
class GrowthTest {
    @ParameterizedTest
    @CsvSource({
        "20, 10, 92000000, 119600000",
        "20, 10, 100, 130",
        "0, 0, 100, 100",
        "-15, 5, 200, 180",
        "2.5, 0.25, 1000, 1027.5"
    })
    void lastYearGrowsByTheMarketAndByUs(String market, String own, String last, String plan) {
        var growth = new Growth(new BigDecimal(market), new BigDecimal(own));
        assertThat(growth.of(new BigDecimal(last))).isEqualByComparingTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"1000, market", "много, market", "-91, market", "'', market"})
    void aGrowthThatIsNoneIsSaidBesideItsField(String market, String field) {
        var typed =
                Map.of(
                        "market",
                        market,
                        "marketReason",
                        "Росстат",
                        "own",
                        "5",
                        "ownReason",
                        "Сеть");
        assertThat(fields(typed)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"-5, Книга, base", "5000, '', baseReason", "миллион, Книга, base"})
    void whatLastYearBroughtIsTypedWithItsSource(String base, String reason, String field) {
        var typed =
                Map.of(
                        "market", "-5",
                        "marketReason", "Росстат",
                        "own", "5",
                        "ownReason", "Сеть",
                        "base", base,
                        "baseReason", reason);
        assertThat(fields(typed)).containsExactly(field);
    }

    private static List<String> fields(Map<String, String> typed) {
        return PlanForm.errors(PlanForm.PLAN.read(typed)).stream().map(FieldError::field).toList();
    }
}

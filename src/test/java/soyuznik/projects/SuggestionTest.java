package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import soyuznik.kernel.Money;
import soyuznik.support.Rule;

class SuggestionTest {
    private static final MethodLimits LIMITS = new MethodLimits(rubles("500000"), 45, 0);

    static Stream<Arguments> situations() {
        return Stream.of(
                Arguments.of(sale(rubles("900000"), 100L, true, true), Suggestion.SUPPLIED),
                Arguments.of(sale(rubles("900000"), 44L, false, false), Suggestion.SOON),
                Arguments.of(sale(rubles("900000"), 45L, false, false), Suggestion.LARGE),
                Arguments.of(sale(rubles("500000"), 100L, false, false), Suggestion.SMALL),
                Arguments.of(sale(rubles("500000.01"), null, false, false), Suggestion.LARGE),
                Arguments.of(sale(rubles("500001"), null, false, true), Suggestion.AFTER_BASE_SALE),
                Arguments.of(
                        sale(new Money(BigDecimal.TEN, "USD"), null, false, false),
                        Suggestion.UNKNOWN),
                Arguments.of(sale(null, null, false, true), Suggestion.UNKNOWN));
    }

    private static Suggestion.Situation sale(
            @Nullable Money amount, @Nullable Long days, boolean supplied, boolean sold) {
        return new Suggestion.Situation(amount, days, supplied, sold);
    }

    @Rule("P-17")
    @ParameterizedTest
    @MethodSource("situations")
    void theMethodFollowsFromSumDayAndWhatWasSoldBefore(
            Suggestion.Situation situation, Suggestion proposed) {
        assertThat(Suggestion.of(situation, LIMITS)).isEqualTo(proposed);
    }

    private static Money rubles(String amount) {
        return new Money(new BigDecimal(amount), "RUB");
    }
}

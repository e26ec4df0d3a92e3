package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Transactional
@Rule("P-06")
class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Rates rates;
    private final Characters characters;
    private final MockMvc browser;

    RatesTest(Rates rates, Characters characters, MockMvc browser) {
        this.rates = rates;
        this.characters = characters;
        this.browser = browser;
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return Objects.requireNonNull(rates.on(day).rates().get(currency)).amount();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.11.2026 USD 92,15",
                "2026-11-20;usd;92.15",
                "дата\tвалюта\tкурс\n20.11.2026\tUSD\t92,15",
                "USD 92,15 20.11.2026"
            })
    void aRateIsReadHoweverItIsPasted(String typed) {
        assertThat(done(rates.set(typed, vera()))).isEqualTo(1);
        assertThat(rate("USD", DAY)).isEqualByComparingTo("92.15");
    }

    @Test
    void aRateHoldsFromItsDayUntilTheNext() {
        done(rates.set("01.11.2026 CNY 12\n20.11.2026 CNY 13", vera()));
        assertThat(rate("CNY", DAY)).isEqualByComparingTo("13");
        assertThat(rate("CNY", DAY.minusDays(1))).isEqualByComparingTo("12");
        assertThat(rates.on(LocalDate.of(2026, 10, 31)).rates()).doesNotContainKey("CNY");
    }

    @Test
    void aRateOfASmallCurrencyKeepsItsFigures() {
        done(rates.set("20.11.2026 VND 0,0032117841", vera()));
        assertThat(rate("VND", DAY)).isEqualByComparingTo("0.0032117841");
    }

    @Test
    void theSameTableAgainWritesNothingAndAnotherRateTakesItsPlace() {
        var table = "01.11.2026 CNY 12\n01.11.2026 EUR 100,5";
        assertThat(done(rates.set(table, vera()))).isEqualTo(2);
        assertThat(done(rates.set(table, vera()))).isZero();
        assertThat(done(rates.set("01.11.2026 CNY 12,5", vera()))).isEqualTo(1);
        assertThat(rate("CNY", DAY)).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "скоро",
                "20.11.2026 USD",
                "31.02.2026 USD 92",
                "20.11.2026 USD 0",
                "20.11.2026 USD -5",
                "20.11.2026 RUB 1",
                "20.11.2026 USD 92 93",
                "20.11.2026 EUR 100\nвчера USD 92"
            })
    void aTableOfWhichALineCanNotBeReadWritesNothing(String typed) {
        var before = rates.all();
        assertThat(rates.set(typed, vera())).isInstanceOf(Outcome.Invalid.class);
        assertThat(rates.all()).isEqualTo(before);
    }

    @Test
    void aRateWrittenByMistakeCountsNoMoreUntilItIsPutBack() {
        done(rates.set("02.11.2026 CNY 12", vera()));
        var id = rates.all().getFirst().id();
        done(rates.remove(id, vera()));
        assertThat(rates.on(DAY).rates()).doesNotContainKey("CNY");
        done(rates.restore(id, vera()));
        assertThat(rate("CNY", DAY)).isEqualByComparingTo("12");
    }

    @Test
    @Rule("T-07")
    void aSellerWritesNoRate() throws Exception {
        assertThat(rates.set("01.11.2026 CNY 12", characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
        browser.perform(get("/settings/rates").with(characters.signedIn("anna")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theLineThatCanNotBeReadIsNamedBesideTheField() throws Exception {
        browser.perform(
                        post("/settings/rates")
                                .with(characters.signedIn("vera"))
                                .param("rates", "01.11.2026 CNY 12\nпотом EUR 100"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("Строка 2 не понятна: «потом EUR 100»")));
    }

    @Test
    void whatHasNoRateIsAddedToNothing() {
        var known = Map.of("CNY", new RateTable.Rate(new BigDecimal("12.4"), DAY));
        var table = new RateTable("RUB", known);
        var roubles = new Money(BigDecimal.TEN, "RUB");
        var yuan = new Money(BigDecimal.TEN, "CNY");
        var euros = new Money(BigDecimal.ONE, "EUR");
        var sum = table.sum(List.of(roubles, yuan, euros));
        assertThat(sum.whole()).isEqualTo(new Money(new BigDecimal("134"), "RUB"));
        assertThat(sum.converted()).containsExactly(yuan);
        assertThat(sum.apart()).containsExactly(euros);
        assertThat(table.sum(List.of(euros)).whole()).isNull();
    }
}

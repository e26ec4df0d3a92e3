package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.kernel.Language;
import soyuznik.kernel.Money;

class FormatsTest {
    private static final String SHORT =
            """
            0            | RUB | 0 ₽           | ₽0
            9800         | RUB | 9 800 ₽       | ₽9,800
            9999.60      | RUB | 10 000 ₽      | ₽10,000
            12400        | RUB | 12,4 тыс. ₽   | ₽12.4K
            124300       | USD | 124 тыс. $    | $124K
            999949       | EUR | 1 млн €       | €1M
            12400000     | RUB | 12,4 млн ₽    | ₽12.4M
            57000000     | KZT | 57 млн ₸      | ₸57M
            2430000000   | RUB | 2,4 млрд ₽    | ₽2.4B
            7000000000000| RUB | 7 000 млрд ₽  | ₽7,000B
            -12400000    | RUB | -12,4 млн ₽   | -₽12.4M
            12400000     | BYN | 12,4 млн Br   | Br 12.4M
            12400000     | CHF | 12,4 млн CHF  | CHF 12.4M
            """;

    private static final String FULL =
            """
            12400000     | 12 400 000 ₽    | ₽12,400,000
            12400000.5   | 12 400 000,50 ₽ | ₽12,400,000.50
            -0.01        | -0,01 ₽         | -₽0.01
            """;

    private static final String DAYS =
            """
            0   | сегодня        | сегодня                | today
            1   | завтра         | завтра                 | tomorrow
            2   | через 2 дня    | через 2 дня            | in 2 days
            5   | через 5 дней   | через 5 дней           | in 5 days
            7   | через 7 дней   | через 7 дней           | in 7 days
            8   | 29.11.2026     | 29.11.2026             | 29 Nov 2026
            -1  | вчера          | просрочено на 1 день   | 1 day overdue
            -3  | 3 дня назад    | просрочено на 3 дня    | 3 days overdue
            -21 | 31.10.2026     | просрочено на 21 день  | 21 days overdue
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} {1} is {2}, in English {3}")
    @CsvSource(textBlock = SHORT, delimiter = '|')
    void saysMoneyShort(BigDecimal amount, String currency, String russian, String english) {
        var money = new Money(amount, currency);
        assertThat(plain(in(Language.RU).shortMoney(money))).isEqualTo(russian);
        assertThat(plain(in(Language.EN).shortMoney(money))).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} is {1}, in English {2}")
    @CsvSource(textBlock = FULL, delimiter = '|')
    void saysMoneyInFull(BigDecimal amount, String russian, String english) {
        var money = new Money(amount, "RUB");
        assertThat(plain(in(Language.RU).money(money))).isEqualTo(russian);
        assertThat(plain(in(Language.EN).money(money))).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} days from now is {1}, due {2}")
    @CsvSource(textBlock = DAYS, delimiter = '|')
    void saysDaysInWordsWhileTheyAreNear(int days, String near, String due, String english) {
        var day = TODAY.plusDays(days);
        assertThat(in(Language.RU).near(day)).isEqualTo(near);
        assertThat(in(Language.RU).due(day)).isEqualTo(due);
        assertThat(in(Language.EN).due(day)).isEqualTo(english);
    }

    @Test
    void saysTheHourBesideItsDayUntilTheDayIsPast() {
        var ten = new Hour(LocalTime.of(10, 0), 0);
        var tomorrow = TODAY.plusDays(1);
        assertThat(in(Language.RU).due(tomorrow, ten)).isEqualTo("завтра, 10:00");
        assertThat(in(Language.EN).due(tomorrow, ten)).isEqualTo("tomorrow, 10:00");
        assertThat(in(Language.RU).day(tomorrow, ten)).isEqualTo("22.11.2026, 10:00");
        assertThat(in(Language.RU).near(TODAY.minusDays(1), ten)).isEqualTo("вчера, 10:00");
        assertThat(in(Language.RU).due(TODAY.minusDays(1), ten)).isEqualTo("просрочено на 1 день");
        assertThat(in(Language.RU).due(tomorrow, null)).isEqualTo("завтра");
        assertThat(in(Language.RU).day(null, ten)).isEmpty();
    }

    @ParameterizedTest(name = "{0} minutes are {1}, in English {2}")
    @CsvSource({"5,5 мин,5 min", "60,1 ч,1 h", "90,1 ч 30 мин,1 h 30 min", "1440,24 ч,24 h"})
    void saysHowLongSomethingLastsSoThatItCanBeTypedAgain(
            String minutes, String russian, String english) {
        assertThat(in(Language.RU).lasting(minutes)).isEqualTo(russian);
        assertThat(in(Language.EN).lasting(minutes)).isEqualTo(english);
        assertThat(Lasting.read(russian)).contains(minutes);
        assertThat(Lasting.read(english)).contains(minutes);
    }

    @Test
    void saysTillWhenWhatLastsGoesOn() {
        assertThat(in(Language.RU).due(TODAY, new Hour(LocalTime.of(10, 0), 60)))
                .isEqualTo("сегодня, 10:00–11:00");
        assertThat(in(Language.RU).hour(new Hour(LocalTime.of(23, 30), 60)))
                .isEqualTo("23:30–00:30");
    }

    @ParameterizedTest
    @CsvSource({"-1,LATE", "0,NEAR", "1,NEAR", "2,NONE"})
    void marksWhatIsLateAndWhatIsNear(int days, Formats.Urgency urgency) {
        assertThat(in(Language.RU).urgency(TODAY.plusDays(days))).isEqualTo(urgency);
    }

    @Test
    void tellsTheTimeOfTheVisitor() {
        var moment = Instant.parse("2026-11-20T22:30:00Z"); // already the 21st in Moscow
        assertThat(in(Language.RU).when(moment)).isEqualTo("сегодня 01:30");
        assertThat(in(Language.RU).moment(moment)).isEqualTo("21.11.2026 01:30");
        assertThat(in(Language.EN).when(moment.minusSeconds(864_000)))
                .isEqualTo("11 Nov 2026 01:30");
    }

    @ParameterizedTest
    @CsvSource({"1,осталось 2 секунды", "60,осталось 2 минуты", "250,осталось 5 минут"})
    void tellsTheTimeLeft(int seconds, String words) {
        assertThat(in(Language.RU).left(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void saysNothingOfNothing() {
        var formats = in(Language.RU);
        assertThat(formats.money(null) + formats.shortMoney(null) + formats.day(null)).isEmpty();
        assertThat(formats.near(null) + formats.due(null) + formats.moment(null)).isEmpty();
    }

    private static Formats in(Language language) {
        return new Formats(Gallery.TEXTS, language, ZoneId.of("Europe/Moscow"), Gallery.CLOCK);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}

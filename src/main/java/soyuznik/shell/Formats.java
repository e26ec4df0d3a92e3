package soyuznik.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.kernel.Money;

/** Numbers, money and dates as the visitor reads them. Empty stays empty. */
public record Formats(Language language, ZoneId zone, Clock clock) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** In full: 12 400 000,50 ₽. */
    public String money(@Nullable Money money) {
        return money == null ? "" : amount(money.amount()) + ' ' + money.currency();
    }

    /** For a list: 12,4 млн ₽. */
    public String shortMoney(@Nullable Money money) {
        return money(money);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private String amount(BigDecimal amount) {
        return NumberFormat.getNumberInstance(language.locale()).format(amount);
    }
}

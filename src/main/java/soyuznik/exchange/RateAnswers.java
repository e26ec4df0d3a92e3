package soyuznik.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;

/**
 * What somebody says about a file of rates that does not tell it by itself.
 *
 * @param table the file as its first reading kept it
 * @param since the day of all rates, of a file without days
 * @param currency of all rates, of a file without currencies
 */
public record RateAnswers(
        String table, String since, String currency, String dates, String numbers) {
    public static final RateAnswers NONE = new RateAnswers("", "", "", "", "");

    public RateAnswers {
        table = Objects.requireNonNullElse(table, "");
        since = Objects.requireNonNullElse(since, "").strip();
        currency = Objects.requireNonNullElse(currency, "").strip();
        dates = Objects.requireNonNullElse(dates, "");
        numbers = Objects.requireNonNullElse(numbers, "");
    }

    /** What a file may leave open, and the name of its field. */
    public enum Question {
        SINCE,
        CURRENCY,
        DATES,
        NUMBERS
    }

    boolean answers(Question question) {
        return switch (question) {
            case SINCE -> day().isPresent();
            case CURRENCY -> RateRow.currency(currency).isPresent();
            case DATES -> order().isPresent();
            case NUMBERS -> mark().isPresent();
        };
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(since)).filter(RateRow::isNear);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<DateOrder> order() {
        return one(DateOrder.values(), dates);
    }

    Optional<DecimalMark> mark() {
        return one(DecimalMark.values(), numbers);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String said) {
        return Stream.of(all).filter(each -> each.name().equals(said)).findFirst();
    }
}

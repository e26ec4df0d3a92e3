package soyuznik.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.access.Settings;
import soyuznik.exchange.RateAnswers.Question;
import soyuznik.exchange.RateReading.Rate;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.kernel.Text;

/** Reads the rows of a file of rates, all or none. */
final class RateReader {
    private static final int SHOWN = 10;
    private static final int FIGURES = 10;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    private final RateFile file;
    private final RateAnswers said;
    private final Settings ours;
    private final DateOrder order;
    private final DecimalMark mark;
    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Text> wrong = new ArrayList<>();

    RateReader(RateFile file, RateAnswers said, Settings ours) {
        this.file = file;
        this.said = said;
        this.ours = ours;
        this.order =
                said.order().orElseGet(() -> told(file.dates().secondOnly(), DateOrder.values()));
        this.mark =
                said.mark()
                        .orElseGet(() -> told(file.numbers().secondOnly(), DecimalMark.values()));
    }

    private static <E> E told(boolean second, E[] ways) {
        return ways[second ? 1 : 0];
    }

    RateReading read() {
        var questions = Arrays.stream(Question.values()).filter(this::asks).toList();
        var open = questions.stream().filter(question -> !said.answers(question)).toList();
        if (!open.isEmpty()) {
            return new RateReading.Asking(file, said, questions, open);
        }
        file.rows().forEach(this::take);
        return wrong.isEmpty()
                ? new RateReading.Read(List.copyOf(rates.values()))
                : new RateReading.Refused(
                        wrong.stream().limit(SHOWN).toList(), Math.max(0, wrong.size() - SHOWN));
    }

    private boolean asks(Question question) {
        return switch (question) {
            case SINCE -> !file.tells(RateRow::day);
            case CURRENCY -> !file.tells(RateRow::currency);
            case DATES -> file.dates().ask();
            case NUMBERS -> file.numbers().ask();
        };
    }

    private void take(RateRow row) {
        var day = day(row);
        var currency = currency(row);
        var units = row.ofUnits();
        var amount = mark.read(row.amount()).filter(it -> it.signum() > 0);
        if (day.isEmpty()) {
            refuse("day", row, row.day());
        } else if (currency.isEmpty()) {
            refuse("currency", row, row.currency());
        } else if (currency.get().equals(ours.currency())) {
            refuse("base", row, currency.get());
        } else if (units.isEmpty()) {
            refuse("units", row, row.units());
        } else if (amount.isEmpty()) {
            refuse("amount", row, row.amount());
        } else {
            put(row, new Rate(day.get(), currency.get(), ofOne(amount.get(), units.get())));
        }
    }

    private Optional<LocalDate> day(RateRow row) {
        var day = asks(Question.SINCE) ? said.day() : order.read(row.day(), ours.timeZone());
        return day.filter(RateRow::isNear);
    }

    private Optional<String> currency(RateRow row) {
        return RateRow.currency(asks(Question.CURRENCY) ? said.currency() : row.currency());
    }

    private static BigDecimal ofOne(BigDecimal amount, BigDecimal units) {
        return amount.divide(units, FIGURES, RoundingMode.HALF_UP);
    }

    /**
     * A rate so small or so large is none, and two of a day are one only when they are the same.
     */
    private void put(RateRow row, Rate rate) {
        var before = rates.putIfAbsent(rate.currency() + rate.since(), rate);
        var first = numbers.putIfAbsent(rate.currency() + rate.since(), row.number());
        if (rate.amount().signum() == 0 || rate.amount().compareTo(LARGEST) >= 0) {
            refuse("amount", row, row.amount());
        } else if (before != null && before.amount().compareTo(rate.amount()) != 0) {
            refuse("twice", row, String.valueOf(first));
        }
    }

    private void refuse(String what, RateRow row, String cell) {
        wrong.add(new Text("rates.file.row." + what, Map.of("row", row.number(), "cell", cell)));
    }
}

package soyuznik.exchange.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Rates;
import soyuznik.exchange.Currencies;
import soyuznik.exchange.RateAnswers.Question;
import soyuznik.exchange.RateReading;
import soyuznik.exchange.RateRow;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Text;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * A file of rates: what it leaves open, what is wrong with it, or what was read.
 *
 * @param isAnswered its questions were asked already
 * @param written what is written down of the days that were read
 */
public record RatePage(RateReading reading, boolean isAnswered, List<Rates.Written> written) {
    private static final int ROWS = 10;

    /** What the form of the questions must tell; null: nothing. */
    Answer.@Nullable Trouble trouble() {
        return reading instanceof RateReading.Asking asking && isAnswered ? open(asking) : null;
    }

    boolean isRefused() {
        return reading instanceof RateReading.Refused || trouble() != null;
    }

    private static Answer.Trouble open(RateReading.Asking asking) {
        var errors =
                asking.open().stream()
                        .map(question -> new FieldError(field(question), Text.of(ask(question))));
        return new Answer.Trouble.Fields(errors.toList());
    }

    private static String field(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    private static String ask(Question question) {
        return "rates.file.ask." + field(question);
    }

    /** The first rows as they stand in the file. */
    public List<RateRow> rows(RateReading.Asking asking) {
        return asking.file().rows().stream().limit(ROWS).toList();
    }

    public boolean asks(RateReading.Asking asking, String question) {
        return asking.questions().contains(Question.valueOf(question));
    }

    public List<Choice> dates(Frame frame) {
        return Arrays.stream(DateOrder.values()).map(each -> choice("dates", each, frame)).toList();
    }

    public List<Choice> numbers(Frame frame) {
        return Arrays.stream(DecimalMark.values())
                .map(each -> choice("numbers", each, frame))
                .toList();
    }

    private static Choice choice(String kind, Enum<?> way, Frame frame) {
        return new Choice(way.name(), frame.text("exchange." + kind + '.' + way.name()));
    }

    public List<Choice> currencies() {
        return Currencies.codes().stream().map(code -> new Choice(code, code)).toList();
    }

    /** What stands there now and would stand there no more, a line for each. */
    public List<String> replaced(RateReading.Read read, Frame frame) {
        return written.stream()
                .filter(old -> read.rates().stream().anyMatch(rate -> replaces(rate, old)))
                .map(old -> line(old.since(), old.currency(), old.amount(), frame))
                .toList();
    }

    private static boolean replaces(RateReading.Rate rate, Rates.Written old) {
        return rate.since().equals(old.since())
                && rate.currency().equals(old.currency())
                && rate.amount().compareTo(old.amount()) != 0;
    }

    /** As they are typed: a line for each. */
    public String lines(RateReading.Read read, Frame frame) {
        return read.rates().stream()
                .map(rate -> line(rate.since(), rate.currency(), rate.amount(), frame))
                .collect(Collectors.joining("\n"));
    }

    private static String line(LocalDate since, String currency, BigDecimal amount, Frame frame) {
        return day(since, frame) + ' ' + currency + ' ' + plain(amount, frame);
    }

    /** Days in words are for reading: they are not typed so. */
    private static String day(LocalDate day, Frame frame) {
        return frame.language().equals(Language.RU.code())
                ? frame.formats().day(day)
                : day.toString();
    }

    /** Without signs between the thousands, which the form would not tell from a fraction. */
    private static String plain(BigDecimal amount, Frame frame) {
        var plain = amount.stripTrailingZeros().toPlainString();
        return frame.language().equals(Language.RU.code()) ? plain.replace('.', ',') : plain;
    }
}

package soyuznik.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.kernel.Money;

/** Numbers, money and dates as the visitor reads them. Empty stays empty. */
public record Formats(Texts texts, Language language, ZoneId zone, Clock clock) {
    private static final char NBSP = '\u00a0';
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LONG = BigDecimal.valueOf(10_000);

    /** Made once: a list of fifty rows would make two hundred of them. */
    private static final DateTimeFormatter RUSSIAN_DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Cloned for each number: reading the pattern takes longer than all the rest. */
    private static final DecimalFormat ENGLISH_WHOLE =
            whole(DecimalFormatSymbols.getInstance(Locale.ENGLISH));

    private static final DecimalFormat RUSSIAN_WHOLE = whole(russianSymbols());
    private static final List<String> UNITS = List.of("thousand", "million", "billion");
    private static final Map<String, String> SIGNS =
            Map.of(
                    "RUB", "₽", "USD", "$", "EUR", "€", "KZT", "₸", "BYN", "Br", "CNY", "¥", "GBP",
                    "£");

    /** Days ahead and back that are said in words. */
    private static final long NEAR_DAYS = 7;

    /** How a day with something due on it looks: late red, near amber. */
    public enum Urgency {
        NONE,
        NEAR,
        LATE;

        /** The word of its class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Names of people; of who was erased it is said, whatever the language. */
    public String named(String names) {
        return names.contains(People.ERASED)
                ? Stream.of(names.split(", ", -1))
                        .map(name ->
                                name.equals(People.ERASED)
                                        ? texts.say(language, "people.erased", Map.of())
                                        : name)
                        .collect(Collectors.joining(", "))
                : names;
    }

    /** The same where people are chosen. */
    public List<Choice> named(List<Choice> people) {
        return people.stream().map(one -> new Choice(one.value(), named(one.label()))).toList();
    }

    public String number(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** At most the given digits behind the comma, without zeros at the end. */
    public String decimal(@Nullable BigDecimal value, int digits) {
        if (value == null) {
            return "";
        }
        var format = whole();
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** In full: 12 400 000,50 ₽. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var format = whole();
        if (money.amount().stripTrailingZeros().scale() > 0) {
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(2);
        }
        return signed(format.format(money.amount()), money.currency());
    }

    /** For a list: 12,4 млн ₽. */
    public String shortMoney(@Nullable Money money) {
        return money == null ? "" : signed(shortNumber(money.amount()), money.currency());
    }

    /** Three figures are enough for a glance: 9 800, 124 тыс., 12,4 млн. */
    private String shortNumber(BigDecimal amount) {
        if (amount.abs().compareTo(LONG) < 0) {
            return decimal(amount, 0);
        }
        var rest = amount;
        var steps = 0;
        while (steps < UNITS.size() && rounded(rest).abs().compareTo(THOUSAND) >= 0) {
            rest = rest.movePointLeft(3);
            steps++;
        }
        return unit(decimal(rounded(rest), 1), UNITS.get(steps - 1));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(
                value.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    private String unit(String figure, String unit) {
        return texts.say(language, "ui.number." + unit, Map.of("figure", figure));
    }

    private String signed(String figure, String currency) {
        var sign = SIGNS.getOrDefault(currency, currency);
        if (language == Language.RU) {
            return figure + NBSP + sign;
        }
        var letters = Character.isLetter(sign.charAt(sign.length() - 1));
        return figure.startsWith("-")
                ? "-" + sign + (letters ? NBSP : "") + figure.substring(1)
                : sign + (letters ? NBSP : "") + figure;
    }

    /** 21.11.2026; in English 21 Nov 2026. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day(language, day);
    }

    /** 21.11.2026, 10:00, or 10:00–11:00 of what lasts; without the hour where there is none. */
    public String day(@Nullable LocalDate day, @Nullable Hour at) {
        return with(day(day), at);
    }

    private String with(String day, @Nullable Hour at) {
        return at == null || day.isEmpty()
                ? day
                : texts.say(language, "ui.day.hour", Map.of("day", day, "time", hour(at)));
    }

    /** 10:00, or 10:00–11:00 of what lasts. */
    public String hour(Hour at) {
        var from = TIME.format(at.from());
        return at.minutes() == 0 ? from : from + '–' + TIME.format(at.till());
    }

    /** 1 ч 30 мин; as it was typed where that is no number of minutes. */
    public String lasting(String typed) {
        return Lasting.read(typed).map(Integer::parseInt).map(this::lasting).orElse(typed);
    }

    /** What is most often meant. */
    public List<String> usualLasting() {
        return Stream.of(15, 30, 45, 60, 90, 120, 180, 240).map(this::lasting).toList();
    }

    private String lasting(int minutes) {
        return Stream.of(part("hours", minutes / 60), part("minutes", minutes % 60))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String part(String unit, int count) {
        return count == 0
                ? ""
                : texts.say(
                        language, "ui.lasting." + unit, Map.of("count", Integer.toString(count)));
    }

    /** Today, in 3 days, yesterday; further than a week 21.11.2026. */
    public String near(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today(), day);
        if (Math.abs(days) > NEAR_DAYS) {
            return day(day);
        }
        return texts.say(
                language,
                days < 0 ? "ui.day.back" : "ui.day.ahead",
                Map.of("days", Math.abs(days)));
    }

    /** Tomorrow, 10:00; without the hour where there is none. */
    public String near(@Nullable LocalDate day, @Nullable Hour at) {
        return with(near(day), at);
    }

    /** As {@link #near}; what is past is said to be overdue, with the days. */
    public String due(@Nullable LocalDate day) {
        return urgency(day) == Urgency.LATE && day != null
                ? texts.say(
                        language,
                        "ui.day.overdue",
                        Map.of("days", ChronoUnit.DAYS.between(day, today())))
                : near(day);
    }

    /** Tomorrow, 10:00; at what hour it was due says nothing any more once the day is past. */
    public String due(@Nullable LocalDate day, @Nullable Hour at) {
        return urgency(day) == Urgency.LATE ? due(day) : near(day, at);
    }

    public Urgency urgency(@Nullable LocalDate due) {
        if (due == null) {
            return Urgency.NONE;
        }
        var days = ChronoUnit.DAYS.between(today(), due);
        return days < 0 ? Urgency.LATE : days <= 1 ? Urgency.NEAR : Urgency.NONE;
    }

    /** 21.11.2026 14:05. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : day(moment.atZone(zone).toLocalDate()) + ' ' + time(moment);
    }

    /** Today 14:05, yesterday 9:30, 21.11.2026 14:05. */
    public String when(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var day = moment.atZone(zone).toLocalDate();
        return Math.abs(ChronoUnit.DAYS.between(day, today())) <= 1
                ? near(day) + ' ' + time(moment)
                : moment(moment);
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** About 2 minutes left. */
    public String left(Duration left) {
        return left.toSeconds() < 60
                ? texts.say(language, "ui.left.seconds", Map.of("seconds", left.toSeconds() + 1))
                : texts.say(language, "ui.left.minutes", Map.of("minutes", left.toMinutes() + 1));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    static String day(Language language, LocalDate day) {
        return (language == Language.RU ? RUSSIAN_DAY : ENGLISH_DAY).format(day);
    }

    private DecimalFormat whole() {
        return (DecimalFormat) (language == Language.RU ? RUSSIAN_WHOLE : ENGLISH_WHOLE).clone();
    }

    private static DecimalFormat whole(DecimalFormatSymbols symbols) {
        var format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static DecimalFormatSymbols russianSymbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setGroupingSeparator(NBSP);
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}

package soyuznik.shell;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that a form asks about a record.
 *
 * @param codes of a choice, as far as they are always the same
 */
public record Input(String name, Kind kind, boolean required, List<String> codes) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern MONEY = Pattern.compile("(\\S+) ([A-Z]{3})");
    private static final Pattern MAIL = Pattern.compile("[^\\s@:/?]+@[^\\s@:/?]+\\.[^\\s@:/?]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");

    public Input {
        codes = List.copyOf(codes);
    }

    /** What is typed, and how it is written so that the same value is always the same text. */
    public enum Kind {
        TEXT,
        AREA,
        NUMBER,
        WHOLE,
        /** An amount and its currency, with a space between them. */
        MONEY,
        DAY,
        /** Hours and minutes. */
        TIME,
        /** How long something lasts; kept in minutes. */
        LASTING,
        CHOICE,
        /** Codes with a space between them. */
        CHOICES,
        TICK,
        LINK,
        /** An address on the web, or one to write to. */
        LINK_OR_MAIL;

        int longest() {
            return switch (this) {
                case TEXT -> 500;
                case AREA -> 4000;
                case LINK, LINK_OR_MAIL, CHOICES -> 1000;
                case NUMBER, WHOLE, MONEY, DAY, TIME, LASTING, TICK -> 40;
                case CHOICE -> 100;
            };
        }
    }

    public static Input of(String name, Kind kind) {
        return new Input(name, kind, false, List.of());
    }

    public static Input choice(String name, String... codes) {
        return new Input(name, Kind.CHOICE, false, List.of(codes));
    }

    /** The same, never left empty. */
    public Input needed() {
        return new Input(name, kind, true, codes);
    }

    /** The same, which may be left empty after all. */
    public Input optional() {
        return new Input(name, kind, false, codes);
    }

    /** The value as it is kept; nothing when it can't be read. */
    public Optional<String> read(String typed) {
        var text = kind == Kind.AREA ? typed.strip() : typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Optional.of("");
        }
        return text.length() > kind.longest() ? Optional.empty() : filled(text);
    }

    private Optional<String> filled(String text) {
        return switch (kind) {
            case TEXT, AREA -> Optional.of(text);
            case NUMBER -> number(NUMBER, text);
            case WHOLE -> number(WHOLE, text);
            case MONEY -> money(text);
            case DAY -> day(text);
            case TIME -> TIME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
            case LASTING -> Lasting.read(text);
            case CHOICE ->
                    codes.isEmpty() || codes.contains(text) ? Optional.of(text) : Optional.empty();
            case CHOICES -> chosen(text);
            case TICK -> Optional.of(Boolean.toString(text.equals("true")));
            case LINK -> link(text);
            case LINK_OR_MAIL -> linkOrMail(text);
        };
    }

    /** Several, each once, in the order in which they are offered. */
    private Optional<String> chosen(String text) {
        var sent = List.of(text.split(" "));
        if (codes.isEmpty()) {
            return Optional.of(text);
        }
        return codes.containsAll(sent)
                ? Optional.of(
                        codes.stream().filter(sent::contains).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static Optional<String> number(Pattern form, String text) {
        var plain = Numeral.plain(text);
        return form.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> money(String text) {
        int last = text.lastIndexOf(' ');
        var written =
                last < 0 ? text : Numeral.plain(text.substring(0, last)) + text.substring(last);
        var read = MONEY.matcher(written);
        return read.matches() && AMOUNT.matcher(read.group(1)).matches()
                ? number(AMOUNT, read.group(1)).map(amount -> amount + ' ' + read.group(2))
                : Optional.empty();
    }

    private static Optional<String> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1 || day.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(day.toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> linkOrMail(String text) {
        var mail = text.replaceFirst("(?i)^mailto:", "");
        return MAIL.matcher(mail).matches() ? Optional.of("mailto:" + mail) : link(text);
    }

    /** An address without http:// is one of the web all the same; a script is none. */
    private static Optional<String> link(String text) {
        var whole = ADDRESS.matcher(text).matches() ? text : "https://" + text;
        try {
            var host = new URI(whole).getHost();
            return host != null && host.contains(".") ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}

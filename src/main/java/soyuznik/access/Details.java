package soyuznik.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.kernel.Money;
import soyuznik.shell.Frame;

/** Makes arguments of a message out of the details of an event. */
final class Details {
    /** As the journal keeps a day. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    /** As a custom field keeps a sum. */
    private static final Pattern SUM = Pattern.compile("\\d{1,15}(\\.\\d{1,2})? [A-Z]{3}");

    /** As the journal keeps a changed right: role, verb, extent before and since; none is empty. */
    private static final Pattern RIGHT =
            Pattern.compile("([A-Z_]+)\\.([A-Z_]+): ([A-Z]*) → ([A-Z]*)");

    private Details() {}

    static Map<String, Object> worded(Map<String, Object> details, Frame frame) {
        var worded = new HashMap<String, Object>();
        details.forEach((name, value) -> worded.put(name, word(value, frame)));
        // Of fromRu and fromEn the reader's one also stands under from.
        var ending = frame.visitor().language() == Language.RU ? "Ru" : "En";
        details.forEach((name, value) -> {
            if (name.endsWith(ending)) {
                worded.put(name.substring(0, name.length() - ending.length()), word(value, frame));
            }
        });
        // An amount and a currency of its own are also a sum.
        if (details.containsKey("amount") && details.containsKey("currency")) {
            worded.putIfAbsent("sum", record(details, frame));
        }
        return worded;
    }

    private static Object word(@Nullable Object value, Frame frame) {
        return switch (value) {
            case null -> "";
            case Filtered filtered -> filtered.in(frame);
            case String text when DAY.matcher(text).matches() -> day(text, frame);
            case String text when SUM.matcher(text).matches() -> sum(text, frame);
            case String text when RIGHT.matcher(text).matches() -> right(text, frame);
            case String text ->
                    frame.texts().knows(frame.visitor().language(), text) ? frame.text(text) : text;
            case Collection<?> many ->
                    many.stream()
                            .map(one -> word(one, frame).toString())
                            .collect(Collectors.joining(", "));
            case Map<?, ?> record -> record(record, frame);
            default -> value;
        };
    }

    private static String sum(String text, Frame frame) {
        var parts = text.split(" ", 2);
        return frame.formats().money(new Money(new BigDecimal(parts[0]), parts[1]));
    }

    private static String right(String text, Frame frame) {
        var cell = RIGHT.matcher(text);
        return cell.replaceFirst(found ->
                Matcher.quoteReplacement(
                        frame.text(
                                "event.right",
                                Map.of(
                                        "role", word("role." + found.group(1), frame),
                                        "right", word("right." + found.group(2), frame),
                                        "from", extent(found.group(3), frame),
                                        "to", extent(found.group(4), frame)))));
    }

    private static Object extent(String code, Frame frame) {
        return word("extent." + (code.isEmpty() ? "NONE" : code), frame);
    }

    /** What was typed may look like a day without being one. */
    private static String day(String text, Frame frame) {
        try {
            return frame.formats().day(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private static boolean isAmount(@Nullable Object value) {
        return value instanceof Number
                || (value instanceof String text && AMOUNT.matcher(text).matches());
    }

    private static Object record(Map<?, ?> record, Frame frame) {
        if (record.get("currency") instanceof String currency && isAmount(record.get("amount"))) {
            var amount = new BigDecimal(String.valueOf(record.get("amount")));
            return frame.formats().money(new Money(amount, currency));
        }
        if (record.get("labelRu") instanceof String) {
            return changed(record, frame);
        }
        if (record.get("ru") instanceof String ru && record.get("en") instanceof String en) {
            return new Label(ru, en).in(frame.visitor().language());
        }
        var id = id(record);
        return id == null ? record.toString().toLowerCase(Locale.ROOT) : id;
    }

    /** A field that was filled, changed or emptied; only its name where no values are kept. */
    private static String changed(Map<?, ?> change, Frame frame) {
        var details = new HashMap<String, Object>();
        change.forEach((name, value) -> details.put(name.toString(), value));
        var worded = worded(details, frame);
        var none = "".equals(worded.get("from"));
        var cleared = "".equals(worded.get("to"));
        var how = none ? "set" : cleared ? "cleared" : "changed";
        return none && cleared
                ? worded.getOrDefault("label", "").toString()
                : frame.text("event.extra." + how, worded);
    }

    /**
     * The number of a typed id, which stands in the journal as a record of one value or as the
     * number.
     */
    static @Nullable Long id(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case Map<?, ?> record
                    when record.size() == 1 && record.get("value") instanceof Number number ->
                    number.longValue();
            case null, default -> null;
        };
    }
}

package soyuznik.exchange.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a workbook. What can't be what its cell says that it is, is read as it stands:
 * one odd cell is a matter of its row alone.
 */
record Cells(Words words, Styles styles, Days days) {
    /** The last column is XFD. */
    private static final int COLUMNS = 16_384;

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]+)\\$?\\d{1,10}");
    private static final int LETTERS = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Before it stands what is no more than hours of a day. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * The text of the cell that begins here; of a formula without a result {@link
     * Uncalculated#FORMULA}.
     *
     * @param xml is behind the cell afterwards
     */
    String read(Markup xml) throws IOException {
        var kind = xml.attribute("t", "n");
        var shape = styles.of(xml.attribute("s"));
        var value = "";
        boolean isFormula = false;
        boolean hasResult = false;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                value = xml.text();
                hasResult = !value.isBlank() || kind.equals("str");
            } else if (xml.opens("is")) {
                value = xml.rich();
            } else if (xml.opens("f")) {
                xml.text();
                isFormula = true;
            }
        }
        if (isFormula && !hasResult) {
            return Uncalculated.FORMULA;
        }
        return switch (kind) {
            case "s" -> value.isBlank() ? "" : words.get(value);
            case "inlineStr" -> value;
            case "b" -> bool(value.strip());
            case "d" -> day(value.strip());
            case "e", "str" -> Escapes.undone(value);
            default -> Numbers.read(value).map(each -> shape.show(each, days)).orElse(value);
        };
    }

    private static String bool(String value) {
        return value.equals("1") ? "true" : value.equals("0") ? "false" : value;
    }

    /** As "Strict Open XML" writes them. */
    private static String day(String value) {
        try {
            var at = LocalDateTime.parse(value.replace("Z", ""));
            if (at.toLocalDate().isBefore(FIRST)) {
                return HOURS.format(at);
            }
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : TIME.format(at);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /**
     * The column of a cell, from 0.
     *
     * @param next where it stands if it does not say
     */
    static int column(@Nullable String place, int next) throws Unfit {
        var found = PLACE.matcher(Objects.requireNonNullElse(place, ""));
        int column = next;
        if (found.matches()) {
            var letters = found.group(1);
            column = letters.length() > LETTERS ? COLUMNS : number(letters) - 1;
        }
        if (column >= COLUMNS) {
            throw new Unfit(Unfit.FAR);
        }
        return column;
    }

    private static int number(String letters) {
        return letters.chars()
                .map(letter -> Character.toUpperCase(letter) - 'A' + 1)
                .reduce(0, (before, letter) -> before * 26 + letter);
    }
}

package soyuznik.exchange;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.access.FieldSet;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Money;
import soyuznik.kernel.Text;

/** The cells of one row by their meaning; what can't be read becomes a fault. */
final class Cells {
    private static final BigDecimal MOST_MONEY = new BigDecimal("10000000000000000");

    /** What a custom field of a number holds behind the point. */
    private static final int FRACTION = 4;

    private final Mapping mapping;
    private final List<String> head;
    private final Row row;
    private final ZoneId zone;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> left = new ArrayList<>();

    /**
     * @param zone where a moment falls on its day
     */
    Cells(Mapping mapping, List<String> head, Row row, ZoneId zone) {
        this.zone = zone;
        this.mapping = mapping;
        this.head = head;
        this.row = row;
        if (row.cells().stream().skip(mapping.columns().size()).anyMatch(cell -> !cell.isEmpty())) {
            faults.add(Fault.ofRow("exchange.fault.longer"));
        }
    }

    Row row() {
        return row;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Values without which the row comes in. */
    List<Fault> left() {
        return left;
    }

    /** The text of the cell; empty where there is no such column. */
    String text(Meaning meaning, int most) {
        var text = raw(meaning);
        if (text.length() <= most) {
            return text;
        }
        blame(meaning, new Text("exchange.fault.too_long", Map.of("limit", most)));
        return "";
    }

    String raw(Meaning meaning) {
        return mapping.text(row, meaning);
    }

    /** What the value stands for; empty where it stands for nothing of ours. */
    String target(Meaning meaning) {
        var value = raw(meaning);
        return value.isEmpty() ? "" : mapping.target(meaning, value);
    }

    /** The same where it stands for something else in each method. */
    String target(Meaning meaning, Meaning as) {
        var value = raw(meaning);
        return value.isEmpty() ? "" : mapping.target(as, value);
    }

    Optional<LocalDate> date(Meaning meaning) {
        var text = raw(meaning);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var order = mapping.manner().dates();
        var date = (order == null ? DateOrder.DAY_FIRST : order).read(text, zone);
        if (date.isEmpty()) {
            blame(meaning, Text.of("exchange.fault.date"));
        }
        return date;
    }

    @Nullable Money money(Meaning meaning) {
        var number = number(meaning).orElse(null);
        if (number == null) {
            return null;
        }
        var amount = number.multiply(BigDecimal.valueOf(mapping.manner().unit()));
        if (amount.compareTo(MOST_MONEY) >= 0) {
            blame(meaning, Text.of("exchange.fault.too_much"));
            return null;
        }
        return new Money(amount, mapping.manner().currency());
    }

    @Nullable Integer count(Meaning meaning) {
        var number = number(meaning).orElse(null);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            blame(meaning, Text.of("exchange.fault.whole"));
            return null;
        }
    }

    /** What the row says of the custom fields. */
    Extra extra(FieldSet fields) {
        var values = new HashMap<String, String>();
        for (var meaning : mapping.all().stream().distinct().toList()) {
            fields.offered(meaning.name())
                    .ifPresent(field -> values.put(field.key(), extra(field, meaning)));
        }
        return new Extra(values);
    }

    private String extra(CustomField field, Meaning meaning) {
        return switch (field.kind()) {
            case TEXT, LINK -> read(field, meaning, raw(meaning));
            case NUMBER -> read(field, meaning, plain(meaning));
            case MONEY -> written(money(meaning));
            case DAY -> date(meaning).map(LocalDate::toString).orElse("");
            case CHOICE, YES_NO -> chosen(meaning);
            case CHOICES -> several(field, meaning);
        };
    }

    private String read(CustomField field, Meaning meaning, String text) {
        var input = field.input("");
        var read = input.read(text);
        if (read.isEmpty()) {
            blame(meaning, Text.of("ui.input." + input.kind()));
        }
        return read.orElse("");
    }

    private static String written(@Nullable Money money) {
        return money == null
                ? ""
                : money.amount().stripTrailingZeros().toPlainString() + ' ' + money.currency();
    }

    private String chosen(Meaning meaning) {
        var target = target(meaning);
        if (target.isEmpty() && !raw(meaning).isEmpty()) {
            blame(meaning, Text.of("exchange.fault.option"));
        }
        return target;
    }

    /** Several options with commas or semicolons between them. */
    private String several(CustomField field, Meaning meaning) {
        var named =
                Stream.of(raw(meaning).split("[,;|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        var codes = named.stream().flatMap(name -> field.meant(name).stream()).distinct().toList();
        if (codes.size() < named.stream().distinct().count()) {
            blame(meaning, Text.of("exchange.fault.option"));
        }
        return field.input("").read(String.join(" ", codes)).orElse("");
    }

    private String plain(Meaning meaning) {
        var mark = mapping.manner().numbers();
        var number = (mark == null ? DecimalMark.POINT : mark).read(raw(meaning));
        return number.map(Cells::kept).orElse(raw(meaning));
    }

    private static String kept(BigDecimal number) {
        var kept = number.scale() > FRACTION ? number.setScale(FRACTION, HALF_UP) : number;
        return kept.toPlainString();
    }

    /** How many minutes something lasted; 0 where the row does not say it so that we know. */
    int lasted(Meaning meaning) {
        return switch (Lengths.read(raw(meaning), column(meaning))) {
            case Lengths.Length.Minutes(int count) -> count;
            case Lengths.Length.Unclear(String why) -> {
                left.add(fault(meaning, Text.of(why)));
                yield 0;
            }
        };
    }

    private String column(Meaning meaning) {
        var column = mapping.column(meaning);
        return column.isPresent() ? head.get(column.getAsInt()) : "";
    }

    void blame(Meaning meaning, Text reason) {
        faults.add(fault(meaning, reason));
    }

    private Fault fault(Meaning meaning, Text reason) {
        return new Fault(column(meaning), raw(meaning), reason);
    }

    private Optional<BigDecimal> number(Meaning meaning) {
        var text = raw(meaning);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var mark = mapping.manner().numbers();
        var number = (mark == null ? DecimalMark.POINT : mark).read(text);
        if (number.isEmpty()) {
            blame(meaning, Text.of("exchange.fault.number"));
        } else if (number.get().signum() < 0) {
            blame(meaning, Text.of("exchange.fault.negative"));
            return Optional.empty();
        }
        return number;
    }
}

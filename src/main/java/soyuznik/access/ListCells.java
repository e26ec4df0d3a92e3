package soyuznik.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The cells of a list as they go out in a file, in the reader's language. */
// W-02
public record ListCells(Visitor visitor, Texts texts) {

    /**
     * @param name the message that names the first column
     */
    public <K extends KnownColumn> List<String> titles(String name, List<ListColumn<K>> columns) {
        return Stream.concat(Stream.of(say(name)), columns.stream().flatMap(this::titles)).toList();
    }

    /** A sum needs its currency beside it. */
    private Stream<String> titles(ListColumn<?> column) {
        var custom = column.custom();
        var known = column.known();
        if (custom != null) {
            var label = custom.label().in(visitor.language());
            return custom.kind() == CustomField.Kind.MONEY ? withCurrency(label) : Stream.of(label);
        }
        var title = known == null ? "" : say(known.title());
        return known != null && known.isSum() ? withCurrency(title) : Stream.of(title);
    }

    private Stream<String> withCurrency(String title) {
        return Stream.of(title, say("export.currency"));
    }

    /**
     * One row.
     *
     * @param known what stands under a column that the product knows
     */
    public <K extends KnownColumn> List<Cell> of(
            String name, List<ListColumn<K>> columns, Extra extra, Function<K, List<Cell>> known) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Words(name));
        for (var column : columns) {
            var custom = column.custom();
            var own = column.known();
            cells.addAll(
                    custom != null
                            ? of(custom, extra.get(custom.key()))
                            : own == null ? List.of(Cell.NOTHING) : known.apply(own));
        }
        return cells;
    }

    private List<Cell> of(CustomField field, String value) {
        if (value.isEmpty()) {
            return field.kind() == CustomField.Kind.MONEY ? sum(null) : List.of(Cell.NOTHING);
        }
        return switch (field.kind()) {
            case TEXT -> words(value);
            case LINK -> words(value.replaceFirst("^mailto:", ""));
            case NUMBER -> List.of(new Cell.Amount(new BigDecimal(value)));
            case DAY -> day(LocalDate.parse(value));
            case MONEY -> {
                var parts = value.split(" ", 2);
                yield sum(new Money(new BigDecimal(parts[0]), parts[1]));
            }
            case YES_NO -> words(say(value.equals("true") ? "ui.yes" : "ui.no"));
            case CHOICE, CHOICES ->
                    words(
                            field.options().stream()
                                    .filter(one -> Extra.codes(value).contains(one.code()))
                                    .map(one -> new Label(one.ru(), one.en()))
                                    .map(label -> label.in(visitor.language()))
                                    .collect(Collectors.joining(", ")));
        };
    }

    public static List<Cell> sum(@Nullable Money money) {
        return money == null
                ? List.of(Cell.NOTHING, Cell.NOTHING)
                : List.of(new Cell.Amount(money.amount()), new Cell.Words(money.currency()));
    }

    public static List<Cell> day(@Nullable LocalDate day) {
        return List.of(day == null ? Cell.NOTHING : new Cell.Day(day));
    }

    public static List<Cell> words(String text) {
        return List.of(new Cell.Words(text));
    }

    public String say(String key) {
        return texts.say(visitor.language(), key, Map.of());
    }
}

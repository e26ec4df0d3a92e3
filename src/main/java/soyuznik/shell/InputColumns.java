package soyuznik.shell;

import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks as columns of a table: one under the name of each input, beside an amount its
 * {@code currency}.
 */
public record InputColumns(Table<?> table, Inputs inputs) {
    private static final String CURRENCY = "currency";

    public List<Field<?>> all() {
        var columns = new ArrayList<Field<?>>();
        for (var input : inputs.all()) {
            columns.add(of(input));
            if (input.kind() == Input.Kind.MONEY) {
                columns.add(named(CURRENCY, String.class));
            }
        }
        return columns;
    }

    /** As the form would send it. */
    public Map<String, String> read(Record row) {
        var values = new HashMap<String, String>();
        for (var input : inputs.all()) {
            var value = text(row.get(of(input)));
            boolean money = input.kind() == Input.Kind.MONEY && !value.isEmpty();
            values.put(input.name(), money ? value + ' ' + row.get(CURRENCY) : value);
        }
        return values;
    }

    /** What is empty is null where the column allows it. */
    public Map<Field<?>, @Nullable Object> written(Map<String, String> values) {
        var written = new HashMap<Field<?>, @Nullable Object>();
        for (var input : inputs.all()) {
            var value = values.getOrDefault(input.name(), "");
            if (input.kind() == Input.Kind.MONEY) {
                var parts = (value + ' ').split(" ", -1);
                written.put(named(CURRENCY, String.class), parts[1].isEmpty() ? null : parts[1]);
                value = parts[0];
            }
            var column = of(input);
            boolean nothing = value.isEmpty() && column.getDataType().nullable();
            written.put(column, nothing ? null : val(value).cast(column));
        }
        return written;
    }

    public Field<?> of(Input input) {
        var name = input.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(table.field(name), name);
    }

    public <T> Field<T> named(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
            case Object other -> other.toString();
        };
    }
}

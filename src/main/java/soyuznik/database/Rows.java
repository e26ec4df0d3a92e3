package soyuznik.database;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Many rows for one statement, each column a parameter of an array type. The text stays the same
 * however many rows there are; written out one by one they were thirty thousand parameters, which
 * cost the program more than all the rest of an import.
 */
public final class Rows {
    private Rows() {}

    /**
     * The rows in their order.
     *
     * @param rows each with a value of each column
     */
    public static Select<Record> of(
            List<? extends Field<?>> columns, List<? extends List<?>> rows) {
        var each = IntStream.range(0, columns.size());
        var arrays = each.mapToObj(i -> array(columns.get(i), i, rows)).toArray(QueryPart[]::new);
        var names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).toList();
        var places = IntStream.range(0, columns.size()).mapToObj(i -> "{" + i + "}").toList();
        var given =
                DSL.table("unnest(" + String.join(", ", places) + ")", arrays)
                        .as("given", names.toArray(String[]::new));
        return DSL.select(names.stream().map(name -> DSL.field(DSL.name("given", name))).toList())
                .from(given);
    }

    @SuppressWarnings("unchecked") // an array of the column's own type
    private static <T> Param<T[]> array(Field<T> column, int place, List<? extends List<?>> rows) {
        var type = column.getDataType();
        var values = (T[]) Array.newInstance(type.getType(), rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = type.getType().cast(rows.get(i).get(place));
        }
        return DSL.val(values, type.array());
    }
}

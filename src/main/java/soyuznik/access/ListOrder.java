package soyuznik.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list stands, and what a click on the head of a column makes of it.
 *
 * @param known null: it is by a custom field
 * @param extra the key of the custom field; empty: it is by none
 * @param down the largest, the newest, the last first
 */
public record ListOrder<K extends KnownOrder>(@Nullable K known, String extra, boolean down) {
    public ListOrder {
        if ((known == null) == extra.isEmpty()) {
            throw new IllegalArgumentException(known + " " + extra);
        }
    }

    public static <K extends KnownOrder> ListOrder<K> by(K known, boolean down) {
        return new ListOrder<>(known, "", down);
    }

    /**
     * «employees», or «-employees» for the largest first.
     *
     * @param usual for what nobody wrote
     */
    public static <K extends KnownOrder> ListOrder<K> read(
            String written, List<K> all, ListOrder<K> usual) {
        boolean down = written.startsWith("-");
        var code = down ? written.substring(1) : written;
        if (FieldPlace.sorts(code)) {
            return new ListOrder<>(null, code, down);
        }
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> by(one, down))
                .orElse(usual);
    }

    public String written() {
        return written(code(), down);
    }

    private static String written(String code, boolean down) {
        return down ? "-" + code : code;
    }

    private String code() {
        return known == null ? extra : known.code();
    }

    public boolean isBy(K other) {
        return other.equals(known);
    }

    /**
     * The place of a record in this order.
     *
     * @param places in the orders that are known
     * @param fields the column of the record's custom fields
     */
    public Field<?> place(Function<K, Field<?>> places, Field<JSONB> fields) {
        return known == null ? new FieldPlace(extra).place(fields) : places.apply(known);
    }

    /** Among equals by the number. */
    public List<SortField<?>> sorted(Field<?> place, Field<Long> id) {
        return down ? List.of(place.desc(), id.desc()) : List.of(place.asc(), id.asc());
    }

    /**
     * What comes behind the end of a page.
     *
     * @param written the place as the page before told it; everything comes behind what nobody
     *     wrote
     */
    public Condition behind(Field<?> place, Field<Long> id, String written, long last) {
        var sign = down ? "<" : ">";
        return place(written)
                .map(end ->
                        condition("({0}, {1}) " + sign + " ({2}, {3})", place, id, end, val(last)))
                .orElse(noCondition());
    }

    private Optional<Field<?>> place(String written) {
        if (known == null) {
            return new FieldPlace(extra).place(written);
        }
        return known.isNumber() ? FieldPlace.number(written) : Optional.of(val(written));
    }

    /** How the column is ordered, as a reader is told; null: by another one. */
    public @Nullable String told(ListColumn<?> column) {
        return told(column.order(), column.code());
    }

    /** The same of the column in which the name stands. */
    public @Nullable String told(KnownOrder column) {
        return told(column, "");
    }

    private @Nullable String told(@Nullable KnownOrder column, String key) {
        boolean here = column == null ? key.equals(extra) : column.equals(known);
        if (!here) {
            return null;
        }
        return down ? "descending" : "ascending";
    }

    /** What a click on the head of the column asks for; null: it does not sort. */
    public @Nullable String next(ListColumn<?> column) {
        if (column.custom() != null) {
            var key = column.code();
            return FieldPlace.sorts(key) ? next(key, new FieldPlace(key).largestFirst()) : null;
        }
        var order = column.order();
        return order == null ? null : next(order);
    }

    /** The same for the column in which the name stands. */
    public String next(KnownOrder column) {
        return next(column.code(), column.largestFirst());
    }

    private String next(String code, boolean largestFirst) {
        return written(code, code.equals(code()) ? !down : largestFirst);
    }
}

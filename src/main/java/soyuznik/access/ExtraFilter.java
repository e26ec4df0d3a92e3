package soyuznik.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks of one custom field. Each is a look at the row of a candidate; only {@link
 * Equal} can be asked of the index.
 */
public sealed interface ExtraFilter {
    String key();

    /**
     * @param extra of the record that is looked at
     */
    Condition of(Field<JSONB> extra);

    static Condition all(Collection<ExtraFilter> filters, Field<JSONB> extra) {
        return DSL.and(filters.stream().map(filter -> filter.of(extra)).toList());
    }

    /** The very value: an option, one of several options, yes or no. */
    record Equal(String key, String value) implements ExtraFilter {
        @Override
        public Condition of(Field<JSONB> extra) {
            return condition("{0} @> {1}", extra, val(json()));
        }

        /** The same of all records, by the index, which leaves out those without any value. */
        public Condition indexed(Field<JSONB> extra) {
            return of(extra).and(condition("{0} <> '{}'", extra));
        }

        public JSONB json() {
            return Extra.json(key, value);
        }
    }

    /** A part of a text. */
    record Holding(String key, String words) implements ExtraFilter {
        @Override
        public Condition of(Field<JSONB> extra) {
            return condition(
                    "strpos(replace(lower({0} ->> {1}), 'ё', 'е'), {2}) > 0",
                    extra, val(key), val(words.toLowerCase(Locale.ROOT).replace('ё', 'е')));
        }
    }

    record Numbers(String key, Range<BigDecimal> range) implements ExtraFilter {
        @Override
        public Condition of(Field<JSONB> extra) {
            return range.holds(field("({0} ->> {1})::numeric", BigDecimal.class, extra, val(key)));
        }
    }

    /** What is known in another currency is not compared. */
    record Sums(String key, Range<BigDecimal> range, String currency) implements ExtraFilter {
        @Override
        public Condition of(Field<JSONB> extra) {
            var amount =
                    field("({0} -> {1} ->> 'amount')::numeric", BigDecimal.class, extra, val(key));
            return range.holds(amount)
                    .and(
                            condition(
                                    "{0} -> {1} ->> 'currency' = {2}",
                                    extra, val(key), val(currency)));
        }
    }

    record Days(String key, Range<LocalDate> range) implements ExtraFilter {
        @Override
        public Condition of(Field<JSONB> extra) {
            return range.holds(field("({0} ->> {1})::date", LocalDate.class, extra, val(key)));
        }
    }

    /** From and to, both included; an end that is null is open. */
    record Range<T>(@Nullable T from, @Nullable T to) {
        private Condition holds(Field<T> value) {
            var beyond = from == null ? noCondition() : value.ge(from);
            return to == null ? beyond : beyond.and(value.le(to));
        }
    }
}

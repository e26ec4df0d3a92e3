package soyuznik.access;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/**
 * The rates that hold on a day.
 *
 * @param base the currency of the company
 * @param rates of the other currencies, by their codes
 */
public record RateTable(String base, Map<String, Rate> rates) {
    public RateTable {
        rates = Map.copyOf(rates);
    }

    /**
     * @param amount in the currency of the company, of one unit
     */
    public record Rate(BigDecimal amount, LocalDate since) {}

    /**
     * Sums in several currencies as one.
     *
     * @param whole in the currency of the company; null: nothing could be added up
     * @param converted what of it was in others, as it was
     * @param apart of which no rate is known: it is in no sum
     */
    public record Sum(@Nullable Money whole, List<Money> converted, List<Money> apart) {}

    /** An amount in the currency of the company; null without a rate. */
    public Field<BigDecimal> based(Field<BigDecimal> amount, Field<String> currency) {
        var worth = when(currency.eq(inline(base)), inline(BigDecimal.ONE));
        for (var rate : new TreeMap<>(rates).entrySet()) {
            worth =
                    worth.when(
                            currency.eq(inline(rate.getKey())), inline(rate.getValue().amount()));
        }
        return amount.mul(worth);
    }

    public Sum sum(List<Money> sums) {
        var whole = BigDecimal.ZERO;
        var converted = new ArrayList<Money>();
        var apart = new ArrayList<Money>();
        for (var sum : sums) {
            var rate = rates.get(sum.currency());
            if (sum.currency().equals(base)) {
                whole = whole.add(sum.amount());
            } else if (rate == null) {
                apart.add(sum);
            } else {
                whole = whole.add(sum.amount().multiply(rate.amount()));
                converted.add(sum);
            }
        }
        var known = apart.size() < sums.size() ? new Money(whole, base) : null;
        return new Sum(known, List.copyOf(converted), List.copyOf(apart));
    }
}

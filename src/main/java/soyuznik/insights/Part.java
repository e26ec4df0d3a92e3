package soyuznik.insights;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.RateTable;
import soyuznik.kernel.Money;

/**
 * Projects with what they are worth in the currency of the company.
 *
 * @param unpriced of which no amount is known: they are in no sum
 * @param apart of whose currency no rate is known: they are in no sum either
 */
public record Part(long projects, long unpriced, long apart, BigDecimal amount) {
    public static final Part NOTHING = new Part(0, 0, 0, BigDecimal.ZERO);

    /**
     * As the database counts them.
     *
     * @param priced of which an amount is known
     */
    public record Counted(
            String currency, long projects, long priced, @Nullable BigDecimal amount) {}

    static Part of(List<Counted> counted, RateTable rates) {
        return counted.stream().map(one -> of(one, rates)).reduce(NOTHING, Part::plus);
    }

    static Part of(Counted one, RateTable rates) {
        var rate = rate(one.currency(), rates);
        var amount = one.amount();
        return new Part(
                one.projects(),
                one.projects() - one.priced(),
                rate == null ? one.priced() : 0,
                rate == null || amount == null ? BigDecimal.ZERO : amount.multiply(rate));
    }

    /** Null where none is known. */
    static @Nullable BigDecimal rate(String currency, RateTable rates) {
        if (currency.equals(rates.base())) {
            return BigDecimal.ONE;
        }
        var rate = rates.rates().get(currency);
        return rate == null ? null : rate.amount();
    }

    Part plus(Part other) {
        return new Part(
                projects + other.projects,
                unpriced + other.unpriced,
                apart + other.apart,
                amount.add(other.amount));
    }

    public Money money(String base) {
        return new Money(amount, base);
    }
}

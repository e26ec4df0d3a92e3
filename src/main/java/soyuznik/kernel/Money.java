package soyuznik.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in one currency (ISO 4217), kept to the hundredth. */
public record Money(BigDecimal amount, String currency) {
    public Money {
        if (currency.length() != 3) {
            throw new IllegalArgumentException("Not an ISO 4217 code: " + currency);
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
}

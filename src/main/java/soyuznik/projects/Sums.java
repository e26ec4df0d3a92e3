package soyuznik.projects;

import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/** Amount and currency as one field; null where no amount is known. */
final class Sums {
    private Sums() {}

    static SelectField<@Nullable Money> of(Field<BigDecimal> amount, Field<String> currency) {
        return row(amount, currency).mapping(Sums::money);
    }

    static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}

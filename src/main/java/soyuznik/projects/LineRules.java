package soyuznik.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.shell.Inputs;

/** What must be true of a line beside the form of each of its fields. */
// P-06
final class LineRules {
    private static final int DIGITS = 3;

    /** Two hundred of them are still a sum that a project can hold. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private LineRules() {}

    /**
     * @param currency of the other lines; null: any will do
     */
    static List<FieldError> errors(Inputs.Read read, @Nullable String currency) {
        var errors = new ArrayList<FieldError>(read.errors());
        if (errors.isEmpty()) {
            var quantity = new BigDecimal(read.values().getOrDefault("quantity", "0"));
            var price = read.values().getOrDefault("price", "").split(" ", -1);
            if (quantity.signum() <= 0 || quantity.scale() > DIGITS || tooMuch(quantity)) {
                errors.add(FieldError.of("quantity", "projects.error.quantity"));
            } else if (price.length > 1 && tooMuch(new BigDecimal(price[0]).multiply(quantity))) {
                errors.add(FieldError.of("price", "projects.error.line_sum"));
            } else if (price.length > 1 && currency != null && !currency.equals(price[1])) {
                var text = Text.of("projects.error.line_currency", "currency", currency);
                errors.add(new FieldError("price", text));
            }
        }
        return errors;
    }

    private static boolean tooMuch(BigDecimal number) {
        return number.compareTo(MOST) >= 0;
    }
}

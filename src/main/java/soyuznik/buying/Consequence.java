package soyuznik.buying;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/**
 * What a problem leads to (S-01).
 *
 * @param worth what it costs the client in a year; null: not known yet
 * @param teller who told it; null: nobody, we suppose it
 */
public record Consequence(
        long id, int version, String text, @Nullable Money worth, @Nullable Named teller) {

    /** As the form holds it. */
    public Map<String, String> values() {
        return Map.of(
                "text", text,
                "worth", worth == null ? "" : plain(worth),
                "personId", teller == null ? "" : teller.id().toString());
    }

    private static String plain(Money worth) {
        return worth.amount().stripTrailingZeros().toPlainString() + ' ' + worth.currency();
    }
}

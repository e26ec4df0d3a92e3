package soyuznik.projects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/** The method that the system proposes for a project, and why (P-17); the choice stays free. */
public enum Suggestion {
    /** The client has bought this product before. */
    SUPPLIED(Methods.SHORT),
    SOON(Methods.SHORT),
    SMALL(Methods.SHORT),
    /** Neither sum nor day is known: the shortest way, until they are. */
    UNKNOWN(Methods.SHORT),
    /** Large, after a base sale. */
    AFTER_BASE_SALE(Methods.ACCOMPANYING),
    LARGE(Methods.KEY_PROJECT);

    private final String method;

    Suggestion(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    /** The last part of the messages that say it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is known of a sale.
     *
     * @param days until the planned close; null where it is not known
     * @param supplied the client has bought this product before
     * @param sold the client has bought anything before
     */
    public record Situation(
            @Nullable Money amount, @Nullable Long days, boolean supplied, boolean sold) {}

    // P-17
    static Suggestion of(Situation situation, MethodLimits limits) {
        var days = situation.days();
        if (situation.supplied()) {
            return SUPPLIED;
        }
        if (days != null && days < limits.days()) {
            return SOON;
        }
        var amount = situation.amount();
        if (amount == null || !amount.currency().equals(limits.amount().currency())) {
            return UNKNOWN;
        }
        if (amount.amount().compareTo(limits.amount().amount()) <= 0) {
            return SMALL;
        }
        return situation.sold() ? AFTER_BASE_SALE : LARGE;
    }
}

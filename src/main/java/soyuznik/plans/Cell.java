package soyuznik.plans;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;

/**
 * What a client is to buy of a group of products in a year (L-02).
 *
 * @param amount in the currency of the company; null: nobody planned it
 * @param version 0: it never was
 */
public record Cell(Key key, @Nullable BigDecimal amount, int version) {

    /**
     * @param year in which the fiscal year begins
     * @param group null: of no group
     */
    public record Key(int year, CompanyId client, @Nullable Long group) {}

    /**
     * What somebody types into it.
     *
     * @param version as it was before the eyes
     * @param amount nothing takes it back
     * @param sheet what the sheet was narrowed by, for the way back
     */
    public record Change(Key key, int version, String amount, String sheet) {}

    /** As its form holds it. */
    public String typed() {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}

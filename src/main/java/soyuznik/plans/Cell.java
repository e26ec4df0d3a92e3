package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Inputs;

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
     * @param shown what stood in its form; null: it was empty, or no form was before the eyes
     * @param sheet what the sheet was narrowed by, for the way back
     */
    public record Change(
            Key key, int version, String amount, @Nullable String shown, String sheet) {
        public Change(Key key, int version, String amount, String sheet) {
            this(key, version, amount, null, sheet);
        }

        Inputs.Read read() {
            return read(amount);
        }

        /** Enter in it as it was shown, whatever became of it or of a rate meanwhile. */
        boolean isUntouched() {
            return shown != null && read(shown).equals(read());
        }

        private static Inputs.Read read(String amount) {
            return Cells.CELL_FORM.read(Map.of("amount", amount));
        }
    }

    /** As its form holds it: in whole units. */
    public String typed() {
        return amount == null ? "" : amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** Whether it holds what was typed, in full or as its form shows it. */
    boolean says(Inputs.Read typed) {
        var sum = typed.values().get("amount");
        return typed().equals(sum) || (amount != null && full(amount).equals(sum));
    }

    private static String full(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}

package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/**
 * Where projects come from and what became of them, as statistics count them; what is empty is not
 * asked. Stages are those of the method, by their codes.
 *
 * @param opened the days on which they were opened
 * @param method the code of the method
 * @param source the word by which their clients came to us
 * @param written the product as it was written in the project
 */
public record Traits(
        Range<LocalDate> opened,
        String method,
        String source,
        String written,
        Way way,
        Loss loss,
        Trade trade,
        Terms terms,
        Stand stand,
        Foretold foretold) {
    public static final Traits ANY =
            new Traits(
                    Range.open(),
                    "",
                    "",
                    "",
                    new Way("", "", "", false),
                    new Loss("", "", false, false),
                    Trade.ANY,
                    Terms.ANY,
                    Stand.ANY,
                    Foretold.ANY);

    /** Nothing is asked of to whom they sell, and for what. */
    public Traits(
            Range<LocalDate> opened,
            String method,
            String source,
            String written,
            Way way,
            Loss loss) {
        this(
                opened,
                method,
                source,
                written,
                way,
                loss,
                Trade.ANY,
                Terms.ANY,
                Stand.ANY,
                Foretold.ANY);
    }

    /**
     * How far they came by our gates; of projects that came from a file nothing is known (P-19).
     *
     * @param entered this stage, and were not sent back before it
     * @param passed its gate, and were not sent back behind it
     * @param at they stand in it, or ended there
     * @param imported only those that came from a file
     */
    public record Way(String entered, String passed, String at, boolean imported) {}

    /**
     * How long they took.
     *
     * @param ended only those that have: won, lost, or refused by us
     * @param stage the days are those in it; empty: those from the opening to the end
     * @param days at least so many; 0: nobody asks
     */
    public record Stand(boolean ended, String stage, long days) {
        public static final Stand ANY = new Stand(false, "", 0);
    }

    /**
     * What was said of them when a past quarter began, by what was known then.
     *
     * @param sight by whose projects it was said
     * @param quarter its first day, on which they were open; null: nobody asks
     * @param won only those that were won in it
     * @param tenth in which the chance lay, 0 to 9; null: in any
     */
    public record Foretold(
            Sight sight, @Nullable LocalDate quarter, boolean won, @Nullable Long tenth) {
        public static final Foretold ANY = new Foretold(Sight.ALL, null, false, null);
    }

    /**
     * What was written of the sale.
     *
     * @param unpriced only those of which no amount is known
     * @param moved the planned close was moved so often: 1, 2, 3 (and more), any; empty: nobody
     *     asks
     * @param repriced only those of which the amount was changed
     * @param summed yes: they have an amount in a currency with a rate; no: they have none such;
     *     apart: they have one without a rate; empty: nobody asks
     */
    public record Terms(boolean unpriced, String moved, boolean repriced, String summed) {
        public static final Terms ANY = new Terms(false, "", false, "");
    }

    /**
     * What was lost by, and what was let pass on the way.
     *
     * @param reason as it was typed; {@link #UNSAID}: nothing was
     * @param competitor a name, or one of those that are always there; {@link #UNSAID}: nobody
     */
    public record Loss(String reason, String competitor, boolean waived, boolean owed) {
        public static final String UNSAID = "-";
    }

    /**
     * To whom they sell, and what.
     *
     * @param client null: any
     * @param led who leads the client, also nobody; null: anybody
     * @param newOn the client had bought nothing before this day; null: not asked
     * @param ungrouped only those that sell something of no group
     * @param acquaintance of the client when the project began; null: any
     */
    public record Trade(
            @Nullable CompanyId client,
            @Nullable UserId led,
            @Nullable LocalDate newOn,
            boolean ungrouped,
            @Nullable Acquaintance acquaintance) {
        public static final Trade ANY = new Trade(null, null, null, false, null);
    }
}

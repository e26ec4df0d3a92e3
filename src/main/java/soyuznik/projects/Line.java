package soyuznik.projects;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraChange;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/**
 * A product on a project (P-06).
 *
 * @param unit of the product when the line was written
 * @param price of one unit; null: not known yet
 * @param site of the client, to which it goes; null: none is named
 */
public record Line(
        long id,
        int version,
        Goods goods,
        BigDecimal quantity,
        String unit,
        @Nullable Money price,
        @Nullable Site site) {

    /** What becomes of a line. */
    public enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        RESTORED
    }

    /**
     * What became of a line.
     *
     * @param from the name of its site before; empty: none was named
     */
    record Change(Deed deed, Line line, String from) {
        /** How it is told that the line goes to another site. */
        Stream<ExtraChange> moved() {
            var label = "field.lines.siteId";
            var to = line.place();
            return from.equals(to)
                    ? Stream.of()
                    : Stream.of(new ExtraChange(label, label, from, from, to, to));
        }
    }

    /** It goes where it went. */
    Change stays(Deed deed) {
        return new Change(deed, this, place());
    }

    /** What is sold. */
    public record Goods(ProductId id, String name, String article, boolean retired) {}

    /**
     * Where the client works.
     *
     * @param closed the client works there no more
     */
    public record Site(long id, String name, boolean closed) {
        static @Nullable Site of(@Nullable Long id, String name, boolean closed) {
            return id == null ? null : new Site(id, name, closed);
        }
    }

    /** The name of the site; empty: none is named. */
    String place() {
        return site == null ? "" : site.name();
    }

    /** Null where no price is known. */
    public @Nullable Money sum() {
        return price == null
                ? null
                : new Money(price.amount().multiply(quantity), price.currency());
    }

    /** As the form of a line holds it, by {@link Lines#INPUTS}. */
    public Map<String, String> values() {
        var amount = price == null ? "" : plain(price.amount()) + ' ' + price.currency();
        var place = site == null ? "" : Long.toString(site.id());
        return Map.of("quantity", plain(quantity), "price", amount, "siteId", place);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

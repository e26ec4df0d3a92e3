package soyuznik.projects;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraChange;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/**
 * A product on a project (P-06).
 *
 * @param unit of the product when the line was written
 * @param price of one unit; null: not known yet
 * @param site to which it goes; null: none is named
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
     * @param from its site before; null: none was named
     */
    record Change(Deed deed, Line line, @Nullable Site from) {
        /**
         * How it is told that the line goes to another site. Whoever reads the history of the
         * client need not see another company: its sites are not named.
         */
        // T-02
        Stream<ExtraChange> moved(CompanyId client) {
            var label = "field.lines.siteId";
            var before = name(from, client);
            var to = name(line.site(), client);
            return before.equals(to)
                    ? Stream.of()
                    : Stream.of(new ExtraChange(label, label, before, before, to, to));
        }

        private static String name(@Nullable Site site, CompanyId client) {
            if (site == null) {
                return "";
            }
            return site.isOf(client) ? site.name() : "projects.line.elsewhere";
        }
    }

    /** It goes where it went. */
    Change stays(Deed deed) {
        return new Change(deed, this, site);
    }

    /** What is sold. */
    public record Goods(ProductId id, String name, String article, boolean retired) {}

    /**
     * Where the client works, or another company of its holding.
     *
     * @param closed nobody works there any more
     */
    public record Site(long id, String name, boolean closed, Owner owner) {
        static @Nullable Site of(
                @Nullable Long id, String name, boolean closed, @Nullable Long company) {
            return id == null || company == null
                    ? null
                    : new Site(id, name, closed, Owner.unknown(new CompanyId(company)));
        }

        boolean isOf(CompanyId client) {
            return owner.id().equals(client);
        }

        private Site own() {
            return new Site(id, name, closed, new Owner(owner.id(), Bond.CLIENT, ""));
        }
    }

    /** Whose a site is. */
    public record Owner(CompanyId id, Bond bond, String name) {
        /** Of another company than the client nothing is told before somebody asks who may know. */
        static Owner unknown(CompanyId id) {
            return new Owner(id, Bond.HIDDEN, "");
        }
    }

    /** What the company of a site is to the client of the project. */
    public enum Bond {
        CLIENT,
        HOLDING,
        /** It was of the holding when the site was named. */
        APART,
        /** The viewer does not see it. */
        HIDDEN
    }

    /**
     * The same as somebody may read it.
     *
     * @param others what is known of sites that are not the client's own, by their ids
     */
    Line told(CompanyId client, Map<Long, Site> others) {
        if (site == null) {
            return this;
        }
        var known = site.isOf(client) ? site.own() : others.getOrDefault(site.id(), site);
        return new Line(id, version, goods, quantity, unit, price, known);
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

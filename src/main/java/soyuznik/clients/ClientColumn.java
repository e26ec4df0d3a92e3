package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/**
 * What the list of clients can show beside the name; the message {@code field.clients.<code>} names
 * it.
 */
public enum ClientColumn implements KnownColumn {
    INN,
    INDUSTRY,
    RESPONSIBLE(ClientOrder.Key.RESPONSIBLE),
    BRANCH,
    TAGS,
    EMPLOYEES(ClientOrder.Key.EMPLOYEES),
    REVENUE(ClientOrder.Key.REVENUE),
    MADE(ClientOrder.Key.MADE),
    COUNTRY,
    SOURCE,
    PHONE,
    EMAIL;

    public static final List<ClientColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ClientColumn> USUAL =
            List.of(INN, INDUSTRY, TAGS, RESPONSIBLE, BRANCH);

    private final ClientOrder.@Nullable Key order;

    ClientColumn() {
        this(null);
    }

    ClientColumn(ClientOrder.@Nullable Key order) {
        this.order = order;
    }

    @Override
    public String title() {
        return "field.clients." + code();
    }

    /** By what a click on its head sorts; null: by nothing. */
    public ClientOrder.@Nullable Key order() {
        return order;
    }

    @Override
    public boolean isNumber() {
        return this == EMPLOYEES || this == REVENUE;
    }

    @Override
    public boolean isSum() {
        return this == REVENUE;
    }
}

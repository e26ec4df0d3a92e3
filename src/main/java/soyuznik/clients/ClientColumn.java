package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list of clients can show beside the name; the message {@code field.clients.<code>} names
 * it.
 */
public enum ClientColumn {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what a click on its head sorts; null: by nothing. */
    public ClientOrder.@Nullable Key order() {
        return order;
    }

    public boolean isNumber() {
        return this == EMPLOYEES || this == REVENUE;
    }

    public static Optional<ClientColumn> read(String code) {
        return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
    }
}

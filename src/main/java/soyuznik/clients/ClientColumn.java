package soyuznik.clients;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/**
 * What the list of clients can show beside the name; the message {@code field.clients.<name>} names
 * it.
 */
public enum ClientColumn implements KnownColumn {
    INN,
    INDUSTRY,
    RESPONSIBLE(ClientOrder.RESPONSIBLE),
    TEAM,
    BRANCH,
    TAGS,
    EMPLOYEES(ClientOrder.EMPLOYEES),
    REVENUE(ClientOrder.REVENUE),
    MADE(ClientOrder.MADE),
    COUNTRY,
    SOURCE,
    PHONE,
    EMAIL,
    STATE(ClientOrder.STATE),
    FULL_NAME,
    KPP,
    OGRN,
    TAX_NUMBER,
    ADDRESS,
    SITE,
    PARENT;

    public static final List<ClientColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ClientColumn> USUAL =
            List.of(INN, INDUSTRY, TAGS, RESPONSIBLE, BRANCH);

    private static final Pattern LATER_WORD = Pattern.compile("_(.)");

    private final @Nullable ClientOrder order;

    ClientColumn() {
        this(null);
    }

    ClientColumn(@Nullable ClientOrder order) {
        this.order = order;
    }

    /** The field as a form names it: {@code taxNumber}. */
    @Override
    public String title() {
        return "field.clients."
                + LATER_WORD
                        .matcher(code())
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable ClientOrder order() {
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

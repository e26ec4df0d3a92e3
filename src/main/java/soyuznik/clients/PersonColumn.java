package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/**
 * What the list of people can show beside the name; the message {@code clients.people.<code>} names
 * it.
 */
public enum PersonColumn implements KnownColumn {
    POSITION(PersonOrder.Key.POSITION),
    COMPANY(PersonOrder.Key.COMPANY),
    PHONE,
    EMAIL,
    MARK,
    DEPARTMENT(PersonOrder.Key.DEPARTMENT),
    LEVEL(PersonOrder.Key.LEVEL),
    SINCE(PersonOrder.Key.SINCE),
    MESSENGER,
    BASIS,
    NOTE;

    public static final List<PersonColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<PersonColumn> USUAL = List.of(POSITION, COMPANY, PHONE, EMAIL, MARK);

    private final PersonOrder.@Nullable Key order;

    PersonColumn() {
        this(null);
    }

    PersonColumn(PersonOrder.@Nullable Key order) {
        this.order = order;
    }

    @Override
    public String title() {
        return "clients.people." + code();
    }

    /** By what a click on its head sorts; null: by nothing. */
    public PersonOrder.@Nullable Key order() {
        return order;
    }
}

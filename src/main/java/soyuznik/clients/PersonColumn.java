package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/**
 * What the list of people can show beside the name; the message {@code clients.people.<code>} names
 * it.
 */
public enum PersonColumn implements KnownColumn {
    POSITION(PersonOrder.POSITION),
    COMPANY(PersonOrder.COMPANY),
    PHONE,
    EMAIL,
    MARK,
    DEPARTMENT(PersonOrder.DEPARTMENT),
    LEVEL(PersonOrder.LEVEL),
    SINCE(PersonOrder.SINCE),
    UNTIL,
    MESSENGER,
    BASIS,
    NOTE,
    TAGS;

    public static final List<PersonColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<PersonColumn> USUAL = List.of(POSITION, COMPANY, PHONE, EMAIL, MARK);

    private final @Nullable PersonOrder order;

    PersonColumn() {
        this(null);
    }

    PersonColumn(@Nullable PersonOrder order) {
        this.order = order;
    }

    @Override
    public String title() {
        return "clients.people." + code();
    }

    @Override
    public @Nullable PersonOrder order() {
        return order;
    }
}

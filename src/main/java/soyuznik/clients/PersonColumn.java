package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the list of people can show beside the name; the message {@code clients.people.<code>} names
 * it.
 */
public enum PersonColumn {
    POSITION,
    COMPANY,
    PHONE,
    EMAIL,
    MARK,
    DEPARTMENT,
    LEVEL,
    SINCE,
    MESSENGER,
    BASIS,
    NOTE;

    /** What is shown as long as nobody chooses. */
    public static final List<PersonColumn> USUAL = List.of(POSITION, COMPANY, PHONE, EMAIL, MARK);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PersonColumn> read(String code) {
        return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
    }
}

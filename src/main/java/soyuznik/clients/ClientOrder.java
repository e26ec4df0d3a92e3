package soyuznik.clients;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.clients.Tables.COMPANY;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import soyuznik.access.FieldPlace;

/**
 * In which order clients stand in a list. Only the order of names has an ordered reach and goes
 * through any number; the others sort what they are given.
 *
 * @param down the largest, the newest, the last first
 * @param extra the key of the custom field; empty: it is by none
 */
public record ClientOrder(Key key, boolean down, String extra) {
    public static final ClientOrder BY_NAME = new ClientOrder(Key.NAME, false, "");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");

    public enum Key {
        NAME,
        MADE,
        EMPLOYEES,
        /**
         * What is known in another currency than that of our company stands with what is not known.
         */
        REVENUE,
        RESPONSIBLE,
        /** By a custom field. */
        EXTRA;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** «employees», or «-employees» for the largest first; by name for what nobody wrote. */
    public static ClientOrder read(String written) {
        boolean down = written.startsWith("-");
        var code = down ? written.substring(1) : written;
        if (FieldPlace.sorts(code)) {
            return new ClientOrder(Key.EXTRA, down, code);
        }
        return Stream.of(Key.values())
                .filter(key -> key.code().equals(code) && key != Key.NAME && key != Key.EXTRA)
                .findFirst()
                .map(key -> new ClientOrder(key, down, ""))
                .orElse(BY_NAME);
    }

    public String written() {
        var code = key == Key.EXTRA ? extra : key.code();
        return down ? "-" + code : code;
    }

    /** The same for the column of a custom field. */
    public ClientOrder next(FieldPlace column) {
        boolean again = column.key().equals(extra);
        return new ClientOrder(Key.EXTRA, again ? !down : column.largestFirst(), column.key());
    }

    /** What a click on the head of the column asks for. */
    public ClientOrder next(Key column) {
        boolean first = column == Key.MADE || column == Key.EMPLOYEES || column == Key.REVENUE;
        return new ClientOrder(column, column == key ? !down : first, "");
    }

    boolean byName() {
        return key == Key.NAME;
    }

    /** The place of a company in this order; what is not known comes before the least. */
    Field<?> place() {
        return switch (key) {
            case NAME -> COMPANY.SORT_KEY;
            case EXTRA -> new FieldPlace(extra).place(COMPANY.EXTRA);
            case MADE -> micros();
            case EMPLOYEES -> coalesce(COMPANY.EMPLOYEES, inline(-1)).cast(SQLDataType.NUMERIC);
            case REVENUE ->
                    when(
                                    COMPANY.REVENUE_CURRENCY.eq(
                                            select(SETTINGS.CURRENCY).from(SETTINGS)),
                                    COMPANY.REVENUE)
                            .otherwise(inline(BigDecimal.ONE.negate()));
            case RESPONSIBLE ->
                    coalesce(concat(APP_USER.SURNAME, inline(" "), APP_USER.GIVEN_NAME), inline(""))
                            .collate("ru-x-icu");
        };
    }

    /** A place as a cursor carries it; nothing when nobody wrote it. */
    Optional<Field<?>> place(String written) {
        return switch (key) {
            case EXTRA -> new FieldPlace(extra).place(written);
            case NAME, RESPONSIBLE -> Optional.of(DSL.val(written));
            case MADE, EMPLOYEES, REVENUE ->
                    NUMBER.matcher(written).matches()
                            ? Optional.of(DSL.val(new BigDecimal(written)))
                            : Optional.empty();
        };
    }

    private static Field<BigDecimal> micros() {
        return DSL.field(
                "floor(extract(epoch from {0}) * 1000000)",
                SQLDataType.NUMERIC, COMPANY.CREATED_AT);
    }
}

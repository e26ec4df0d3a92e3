package soyuznik.clients;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import soyuznik.access.FieldPlace;

/**
 * In which order people stand in a list. Only the order of names has an ordered reach and goes
 * through any number; the others sort what they are given, by where each works now or did last.
 *
 * @param down the highest, the newest, the last first
 * @param extra the key of the custom field; empty: it is by none
 */
public record PersonOrder(Key key, boolean down, String extra) {
    public static final PersonOrder BY_NAME = new PersonOrder(Key.NAME, false, "");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    public enum Key {
        NAME,
        COMPANY,
        POSITION,
        DEPARTMENT,
        LEVEL,
        SINCE,
        /** By a custom field. */
        EXTRA;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** «company», or «-since» for the newest first; by name for what nobody wrote. */
    public static PersonOrder read(String written) {
        boolean down = written.startsWith("-");
        var code = down ? written.substring(1) : written;
        if (FieldPlace.sorts(code)) {
            return new PersonOrder(Key.EXTRA, down, code);
        }
        return Stream.of(Key.values())
                .filter(key -> key.code().equals(code) && key != Key.NAME && key != Key.EXTRA)
                .findFirst()
                .map(key -> new PersonOrder(key, down, ""))
                .orElse(BY_NAME);
    }

    public String written() {
        var code = key == Key.EXTRA ? extra : key.code();
        return down ? "-" + code : code;
    }

    /** The same for the column of a custom field. */
    public PersonOrder next(FieldPlace column) {
        boolean again = column.key().equals(extra);
        return new PersonOrder(Key.EXTRA, again ? !down : column.largestFirst(), column.key());
    }

    /** What a click on the head of the column asks for. */
    public PersonOrder next(Key column) {
        boolean first = column == Key.LEVEL || column == Key.SINCE;
        return new PersonOrder(column, column == key ? !down : first, "");
    }

    boolean byName() {
        return key == Key.NAME;
    }

    /**
     * The place of a person in this order, of its employment and company; what is not known comes
     * before the least.
     */
    Field<?> place() {
        return switch (key) {
            case NAME -> PERSON.SORT_KEY;
            case EXTRA -> new FieldPlace(extra).place(PERSON.EXTRA);
            case COMPANY -> COMPANY.SORT_KEY;
            case POSITION -> EMPLOYMENT.POSITION.collate("ru-x-icu");
            case DEPARTMENT -> EMPLOYMENT.DEPARTMENT.collate("ru-x-icu");
            case LEVEL -> rank().cast(SQLDataType.NUMERIC);
            case SINCE -> days().cast(SQLDataType.NUMERIC);
        };
    }

    /** A place as a cursor carries it; nothing when nobody wrote it. */
    Optional<Field<?>> place(String written) {
        return switch (key) {
            case EXTRA -> new FieldPlace(extra).place(written);
            case NAME, COMPANY, POSITION, DEPARTMENT -> Optional.of(DSL.val(written));
            case LEVEL, SINCE ->
                    NUMBER.matcher(written).matches()
                            ? Optional.of(DSL.val(new BigDecimal(written)))
                            : Optional.empty();
        };
    }

    private static Field<Integer> rank() {
        var ranks = case_(EMPLOYMENT.LEVEL).when("", -1);
        var levels = Level.values();
        for (int rank = 0; rank < levels.length; rank++) {
            ranks = ranks.when(levels[rank].name(), rank);
        }
        return ranks.otherwise(-1);
    }

    private static Field<Integer> days() {
        var since = DSL.field("{0} - {1}", Integer.class, EMPLOYMENT.SINCE, inline(FIRST_DAY));
        return coalesce(since, inline(-1_000_000));
    }
}

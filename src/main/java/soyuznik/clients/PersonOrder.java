package soyuznik.clients;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import soyuznik.access.KnownOrder;
import soyuznik.access.ListOrder;
import soyuznikdb.clients.Tables;

/**
 * In which orders people can stand in a list beside those of custom fields. Only the order of names
 * has an ordered reach and goes through any number; the others sort what they are given, by where
 * each works now or did last.
 */
public enum PersonOrder implements KnownOrder {
    NAME,
    COMPANY,
    POSITION,
    DEPARTMENT,
    LEVEL,
    SINCE;

    public static final ListOrder<PersonOrder> BY_NAME = ListOrder.by(NAME, false);

    /** The reach of names goes one way only. */
    private static final List<PersonOrder> BOTH_WAYS =
            List.of(COMPANY, POSITION, DEPARTMENT, LEVEL, SINCE);

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    /** By name for what nobody wrote. */
    public static ListOrder<PersonOrder> read(String written) {
        return ListOrder.read(written, BOTH_WAYS, BY_NAME);
    }

    @Override
    public boolean isNumber() {
        return this == LEVEL || this == SINCE;
    }

    @Override
    public boolean largestFirst() {
        return isNumber();
    }

    static Field<?> place(ListOrder<PersonOrder> order) {
        return order.place(PersonOrder::place, PERSON.EXTRA);
    }

    /**
     * The place of a person in this order, of its employment and company; what is not known comes
     * before the least.
     */
    private Field<?> place() {
        return switch (this) {
            case NAME -> PERSON.SORT_KEY;
            case COMPANY -> Tables.COMPANY.SORT_KEY;
            case POSITION -> EMPLOYMENT.POSITION.collate("ru-x-icu");
            case DEPARTMENT -> EMPLOYMENT.DEPARTMENT.collate("ru-x-icu");
            case LEVEL -> rank().cast(SQLDataType.NUMERIC);
            case SINCE -> days().cast(SQLDataType.NUMERIC);
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

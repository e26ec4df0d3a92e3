package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import soyuznik.access.KnownOrder;
import soyuznik.access.ListOrder;
import soyuznik.access.RateTable;

/**
 * In which orders projects can stand in a list beside those of custom fields. Only the order of
 * days has an ordered reach and goes through any number, both ways; the others sort what they are
 * given.
 */
public enum ProjectOrder implements KnownOrder {
    TITLE,
    CLIENT,
    /**
     * In the currency of our company; what has no rate stands with what is not known, before the
     * least.
     */
    AMOUNT,
    /** Planned close, or when it ended or comes back; what has none comes last. */
    DAY,
    /** By the days on it. */
    STAGE,
    OWNER,
    PRODUCT,
    OPENED,
    MOVED;

    private static final List<ProjectOrder> ALL = List.of(values());

    /** As the tab comes for what nobody wrote. */
    public static ListOrder<ProjectOrder> read(String written, boolean newestFirst) {
        return ListOrder.read(written, ALL, byDay(newestFirst));
    }

    static ListOrder<ProjectOrder> byDay(boolean newestFirst) {
        return ListOrder.by(DAY, newestFirst);
    }

    @Override
    public boolean isNumber() {
        return this == AMOUNT || this == STAGE || this == OPENED || this == MOVED;
    }

    @Override
    public boolean largestFirst() {
        return isNumber();
    }

    static Field<?> place(ListOrder<ProjectOrder> order, Field<?> day, RateTable rates) {
        return order.place(one -> one.place(day, rates), PROJECT.EXTRA);
    }

    private Field<?> place(Field<?> day, RateTable rates) {
        return switch (this) {
            case TITLE -> PROJECT.TITLE.collate("ru-x-icu");
            case CLIENT -> COMPANY.SORT_KEY;
            case AMOUNT ->
                    coalesce(
                            rates.based(PROJECT.AMOUNT, PROJECT.CURRENCY),
                            inline(BigDecimal.ONE.negate()));
            case DAY -> day;
            case STAGE -> days(PROJECT.STAGE_SINCE).neg().cast(SQLDataType.NUMERIC);
            case OWNER -> Names.of(APP_USER).collate("ru-x-icu");
            case PRODUCT -> PROJECT.PRODUCT.collate("ru-x-icu");
            case OPENED -> days(PROJECT.OPENED_ON).cast(SQLDataType.NUMERIC);
            case MOVED -> PROJECT.MOVED.cast(SQLDataType.NUMERIC);
        };
    }

    private static Field<Integer> days(Field<LocalDate> day) {
        return DSL.field("({0} - {1})", Integer.class, day, inline(LocalDate.EPOCH));
    }
}

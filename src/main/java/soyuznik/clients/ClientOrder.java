package soyuznik.clients;

import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.clients.Tables.COMPANY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import soyuznik.access.KnownOrder;
import soyuznik.access.ListOrder;

/**
 * In which orders clients can stand in a list beside those of custom fields. Only the order of
 * names has an ordered reach and goes through any number; the others sort what they are given.
 */
public enum ClientOrder implements KnownOrder {
    NAME,
    MADE,
    EMPLOYEES,
    /** What is known in another currency than that of our company stands with what is not known. */
    REVENUE,
    RESPONSIBLE,
    /** Potential, active, sleeping, former, excluded. */
    STATE;

    public static final ListOrder<ClientOrder> BY_NAME = ListOrder.by(NAME, false);

    /** The reach of names goes one way only. */
    private static final List<ClientOrder> BOTH_WAYS =
            List.of(MADE, EMPLOYEES, REVENUE, RESPONSIBLE, STATE);

    private static final Map<String, Integer> STATES =
            Arrays.stream(Standing.State.values())
                    .collect(Collectors.toMap(Standing.State::name, Standing.State::ordinal));

    /** By name for what nobody wrote. */
    public static ListOrder<ClientOrder> read(String written) {
        return ListOrder.read(written, BOTH_WAYS, BY_NAME);
    }

    @Override
    public boolean isNumber() {
        return largestFirst() || this == STATE;
    }

    @Override
    public boolean largestFirst() {
        return this == MADE || this == EMPLOYEES || this == REVENUE;
    }

    static Field<?> place(ListOrder<ClientOrder> order) {
        return order.place(ClientOrder::place, COMPANY.EXTRA);
    }

    /** The place of a company in this order; what is not known comes before the least. */
    private Field<?> place() {
        return switch (this) {
            case NAME -> COMPANY.SORT_KEY;
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
            case STATE -> choose(COMPANY.STATE).mapValues(STATES).cast(SQLDataType.NUMERIC);
        };
    }

    private static Field<BigDecimal> micros() {
        return DSL.field(
                "floor(extract(epoch from {0}) * 1000000)",
                SQLDataType.NUMERIC, COMPANY.CREATED_AT);
    }
}

package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.kernel.UserId;
import soyuznikdb.projects.tables.Project;

/** To whom projects sell, what, and whether they ended, as lists and plans ask it (N-10). */
public final class Trades {
    private static final Project BOUGHT = PROJECT.as("bought");

    private Trades() {}

    static Condition of(Traits.Trade trade) {
        var client = trade.client();
        var led = trade.led();
        var newOn = trade.newOn();
        return DSL.and(
                client == null ? noCondition() : PROJECT.COMPANY_ID.eq(client.value()),
                led == null ? noCondition() : led(led),
                newOn == null ? noCondition() : isNew(PROJECT.COMPANY_ID, newOn),
                trade.ungrouped() ? ungrouped() : noCondition(),
                of(trade.acquaintance()));
    }

    /** As it was when the project began; null: any. */
    static Condition of(@Nullable Acquaintance acquaintance) {
        var isNew = isNew(PROJECT.COMPANY_ID, PROJECT.OPENED_ON);
        return switch (acquaintance) {
            case null -> noCondition();
            case NEW -> isNew;
            case EXISTING -> isNew.not();
        };
    }

    /** Whether one of ours leads the client, or nobody. */
    public static Condition led(UserId by) {
        return led(PROJECT.COMPANY_ID, by);
    }

    public static Condition led(Field<Long> client, UserId by) {
        return exists(
                selectOne()
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(client))
                        .and(
                                by.equals(UserId.NOBODY)
                                        ? COMPANY.RESPONSIBLE_ID.isNull()
                                        : COMPANY.RESPONSIBLE_ID.eq(by.value())));
    }

    /** Won, lost, or refused by us, on the days. */
    public static Condition ended(Range<LocalDate> days) {
        var from = days.from();
        var to = days.to();
        return DSL.and(
                PROJECT.OUTCOME.in(End.WON.name(), End.LOST.name(), End.NOT_OURS.name()),
                from == null ? noCondition() : PROJECT.CLOSED_ON.ge(from),
                to == null ? noCondition() : PROJECT.CLOSED_ON.le(to));
    }

    /** Whether the client had bought nothing before the day. */
    public static Condition isNew(Field<Long> company, LocalDate day) {
        return isNew(company, val(day));
    }

    public static Condition isNew(Field<Long> company, Field<LocalDate> day) {
        return notExists(
                selectOne()
                        .from(BOUGHT)
                        .where(BOUGHT.COMPANY_ID.eq(company))
                        .and(BOUGHT.OUTCOME.eq(inline(End.WON.name())))
                        .and(BOUGHT.CLOSED_ON.lt(day)));
    }

    /**
     * Its sum is that of no lines and it is written with nothing of a group, or some line is of
     * none.
     */
    private static Condition ungrouped() {
        return PROJECT.COUNTED
                .isFalse()
                .and(Sells.writtenGroup().isNull())
                .or(
                        exists(
                                selectOne()
                                        .from(LINE)
                                        .join(PRODUCT)
                                        .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                                        .where(LINE.PROJECT_ID.eq(PROJECT.ID))
                                        .and(LINE.REMOVED_AT.isNull())
                                        .and(PRODUCT.GROUP_ID.isNull())));
    }
}

package soyuznik.clients;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.CONTRACT_ANSWER;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/** Until when contracts bind, in statements that have joined them. */
// C-12
public final class ContractEnds {
    /** The last day of one that was taken away. */
    public static final LocalDate TAKEN_AWAY = LocalDate.EPOCH;

    private ContractEnds() {}

    /**
     * The last day on which it binds; long past of one that was taken away. Null: it has no end, or
     * prolongs itself and nobody has decided otherwise.
     */
    public static Field<LocalDate> lastDay() {
        var decided =
                select(min(CONTRACT_ANSWER.ENDS_ON))
                        .from(CONTRACT_ANSWER)
                        .where(CONTRACT_ANSWER.CONTRACT_ID.eq(CONTRACT.ID))
                        .and(CONTRACT_ANSWER.ENDS_ON.ge(CONTRACT.ENDS_ON))
                        .and(
                                CONTRACT_ANSWER.ANSWER.in(
                                        inline(Contract.Decision.ENDING.name()),
                                        inline(Contract.Decision.RENEWED.name())));
        return when(CONTRACT.REMOVED_AT.isNotNull(), inline(TAKEN_AWAY))
                .otherwise(
                        coalesce(field(decided), when(CONTRACT.MONTHS.isNull(), CONTRACT.ENDS_ON)));
    }

    /** It is signed, and binds on the day. */
    public static Condition binds(LocalDate day) {
        return CONTRACT.SIGNED_ON.le(day).and(lastDay().isNull().or(lastDay().ge(day)));
    }
}

package soyuznik.clients;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;
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

    /** So many calendar months the days reach ahead in which an end asks, at most. */
    private static final int REACHING = Contract.Term.AHEAD / 28 + 1;

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
                        .and(ending());
        return when(CONTRACT.REMOVED_AT.isNotNull(), inline(TAKEN_AWAY))
                .otherwise(coalesce(field(decided), when(itself().not(), CONTRACT.ENDS_ON)));
    }

    /**
     * Those that are there and about whose end something may be to be decided on the day: all that
     * ask ({@link Contract#open}), and few others that prolong themselves.
     */
    static Condition ask(LocalDate today) {
        var written = CONTRACT.ENDS_ON.ge(CONTRACT.MADE_AT.cast(LocalDate.class));
        var decided =
                selectOne()
                        .from(CONTRACT_ANSWER)
                        .where(CONTRACT_ANSWER.CONTRACT_ID.eq(CONTRACT.ID))
                        .and(
                                CONTRACT_ANSWER
                                        .ENDS_ON
                                        .ge(CONTRACT.ENDS_ON)
                                        .and(ending())
                                        .or(
                                                itself().not()
                                                        .and(
                                                                CONTRACT_ANSWER.ENDS_ON.eq(
                                                                        CONTRACT.ENDS_ON))));
        return CONTRACT.REMOVED_AT
                .isNull()
                .and(CONTRACT.ENDS_ON.le(today.plusDays(Contract.Term.AHEAD)))
                .and(itself().and(sinceTerm(today).le(REACHING)).or(itself().not().and(written)))
                .andNotExists(decided);
    }

    /** Days between the day and the end that is next, of one that prolongs itself about so many. */
    static Field<Integer> nearness(LocalDate today) {
        return when(itself(), sinceTerm(today).minus(REACHING).neg().mul(30))
                .otherwise(abs(localDateDiff(CONTRACT.ENDS_ON, val(today))));
    }

    /** Full terms taken off, how many months are left from its first end until the last to ask. */
    private static Field<Integer> sinceTerm(LocalDate today) {
        int last = 12 * today.getYear() + today.getMonthValue() + REACHING;
        return val(last)
                .minus(year(CONTRACT.ENDS_ON).mul(12))
                .minus(month(CONTRACT.ENDS_ON))
                .mod(CONTRACT.MONTHS.cast(Integer.class));
    }

    private static Condition itself() {
        return CONTRACT.PROLONGATION.eq(inline("AUTOMATIC"));
    }

    private static Condition ending() {
        return CONTRACT_ANSWER.ANSWER.in(
                inline(Contract.Decision.ENDING.name()), inline(Contract.Decision.RENEWED.name()));
    }

    /** It is signed, and binds on the day. */
    public static Condition binds(LocalDate day) {
        return CONTRACT.SIGNED_ON.le(day).and(lastDay().isNull().or(lastDay().ge(day)));
    }
}

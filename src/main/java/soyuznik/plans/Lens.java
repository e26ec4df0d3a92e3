package soyuznik.plans;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import soyuznik.access.RateTable;
import soyuznik.clients.Visible;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Whose plan is looked at, and by whom: clients of a branch or of one of ours, as far as the viewer
 * sees them, and sums in the currency of the company.
 *
 * @param branch with all below it; null: any
 * @param manager who leads the clients, also nobody; null: anybody
 * @param rates of today, as on the board
 */
// T-02
public record Lens(
        Viewer viewer, @Nullable BranchId branch, @Nullable UserId manager, RateTable rates) {

    /** Whoever does not plan for all sees the own clients in every figure. */
    public static boolean isOwn(Viewer viewer) {
        return !viewer.may(Right.PLAN_CLIENTS, false);
    }

    /** Which clients are counted. */
    Condition holds(Field<Long> company) {
        return DSL.and(
                viewer.scopes().contains(Viewer.ALL)
                        ? noCondition()
                        : Visible.condition(viewer, company),
                branch == null ? noCondition() : company.in(below(branch)),
                manager == null ? noCondition() : company.in(led(manager)));
    }

    private static Select<Record1<Long>> below(BranchId branch) {
        return select(REACH.COMPANY_ID).from(REACH).where(REACH.SCOPE.eq(Viewer.scope(branch)));
    }

    private static Select<Record1<Long>> led(UserId manager) {
        return select(COMPANY.ID)
                .from(COMPANY)
                .where(
                        manager.equals(UserId.NOBODY)
                                ? COMPANY.RESPONSIBLE_ID.isNull()
                                : COMPANY.RESPONSIBLE_ID.eq(manager.value()));
    }

    /** In the currency of the company; null where no sum or no rate is known. */
    Field<BigDecimal> worth(Field<BigDecimal> amount, Field<String> currency) {
        var rate = case_(currency).when(inline(rates.base()), inline(BigDecimal.ONE));
        for (var one : rates.rates().entrySet()) {
            rate = rate.when(inline(one.getKey()), inline(one.getValue().amount()));
        }
        return amount.mul(rate);
    }
}

package soyuznik.projects;

import static org.jooq.impl.DSL.lower;
import static soyuznikdb.projects.Tables.METHOD_LIMITS;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;

/** Which method the system proposes, by what the client has bought and the settings (P-17). */
@Repository
@Transactional(readOnly = true)
public class Suggestions {
    private final DSLContext sql;
    private final OurCompany company;
    private final Clerk clerk;

    Suggestions(DSLContext sql, OurCompany company, Clerk clerk) {
        this.sql = sql;
        this.company = company;
        this.clerk = clerk;
    }

    public MethodLimits limits() {
        var currency = company.settings().currency();
        return sql.select(
                        METHOD_LIMITS.SHORT_AMOUNT, METHOD_LIMITS.SHORT_DAYS, METHOD_LIMITS.VERSION)
                .from(METHOD_LIMITS)
                .fetchSingle(row ->
                        new MethodLimits(
                                new Money(row.value1(), currency), row.value2(), row.value3()));
    }

    // P-17
    Suggestion of(CompanyId client, Draft draft) {
        var amount = draft.amount();
        var close = draft.plannedClose();
        var situation =
                new Suggestion.Situation(
                        amount == null ? null : new Money(amount, draft.currency()),
                        close == null ? null : clerk.today().until(close, ChronoUnit.DAYS),
                        !draft.product().isEmpty() && sold(client, product(draft)),
                        sold(client, DSL.noCondition()));
        return Suggestion.of(situation, limits());
    }

    private static Condition product(Draft draft) {
        return lower(PROJECT.PRODUCT).eq(draft.product().toLowerCase(Locale.ROOT));
    }

    private boolean sold(CompanyId client, Condition what) {
        return sql.fetchExists(
                PROJECT,
                PROJECT.COMPANY_ID.eq(client.value()),
                PROJECT.OUTCOME.eq(End.WON.name()),
                what);
    }
}

package soyuznik.projects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.projects.Tables.METHOD_LIMITS;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;

/** Which method the system proposes, by what the client has bought and the settings (P-17). */
@Repository
@Transactional(readOnly = true)
public class Suggestions {
    private static final Param<Long> CLIENT = param("client", Long.class);
    private static final Param<String> PRODUCT = param("product", String.class);
    private static final Question<Known> KNOWN = known();

    private final DSLContext sql;
    private final Clerk clerk;

    Suggestions(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /** What the settings say, and whether the client has bought anything, and this product. */
    record Known(MethodLimits limits, boolean bought, boolean boughtThis) {}

    public MethodLimits limits() {
        return KNOWN.one(sql, Map.of(CLIENT.getName(), 0L, PRODUCT.getName(), ""))
                .orElseThrow()
                .limits();
    }

    // P-17
    Suggestion of(CompanyId client, Draft draft) {
        var amount = draft.amount();
        var close = draft.plannedClose();
        var asked =
                Map.of(
                        CLIENT.getName(),
                        client.value(),
                        PRODUCT.getName(),
                        draft.product().strip().toLowerCase(Locale.ROOT));
        var known = KNOWN.one(sql, asked).orElseThrow();
        var situation =
                new Suggestion.Situation(
                        amount == null ? null : new Money(amount, draft.currency()),
                        close == null ? null : clerk.today().until(close, ChronoUnit.DAYS),
                        !draft.product().isEmpty() && known.boughtThis(),
                        known.bought());
        return Suggestion.of(situation, known.limits());
    }

    private static Question<Known> known() {
        return Question.of(
                select(known(Supplied.anything(CLIENT), Supplied.named(CLIENT, PRODUCT))),
                Record1::value1);
    }

    /** What the rule goes by, as one field of a statement. */
    static SelectField<Known> known(Condition bought, Condition boughtThis) {
        var limits =
                field(
                        select(
                                        row(
                                                        METHOD_LIMITS.SHORT_AMOUNT,
                                                        SETTINGS.CURRENCY,
                                                        METHOD_LIMITS.SHORT_DAYS,
                                                        METHOD_LIMITS.VERSION)
                                                .mapping(Suggestions::limits))
                                .from(METHOD_LIMITS)
                                .crossJoin(SETTINGS));
        return row(limits, field(bought), field(boughtThis)).mapping(Known::new);
    }

    private static MethodLimits limits(BigDecimal amount, String currency, int days, int version) {
        return new MethodLimits(new Money(amount, currency), days, version);
    }

    /** accompanying sales come after a base sale. */
    public boolean isClosed(Method method, CompanyId client) {
        return method.code().equals(Methods.ACCOMPANYING)
                && !sql.fetchExists(
                        PROJECT,
                        PROJECT.COMPANY_ID.eq(client.value()),
                        PROJECT.OUTCOME.eq(End.WON.name()));
    }
}

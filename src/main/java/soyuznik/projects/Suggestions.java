package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.projects.Tables.METHOD_LIMITS;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
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
    private record Known(MethodLimits limits, boolean bought, boolean boughtThis) {}

    public MethodLimits limits() {
        return sql.select(
                        SETTINGS.CURRENCY,
                        METHOD_LIMITS.SHORT_AMOUNT,
                        METHOD_LIMITS.SHORT_DAYS,
                        METHOD_LIMITS.VERSION)
                .from(METHOD_LIMITS)
                .crossJoin(SETTINGS)
                .fetchSingle(Suggestions::limits);
    }

    private static MethodLimits limits(Record found) {
        return new MethodLimits(
                new Money(found.get(METHOD_LIMITS.SHORT_AMOUNT), found.get(SETTINGS.CURRENCY)),
                found.get(METHOD_LIMITS.SHORT_DAYS),
                found.get(METHOD_LIMITS.VERSION));
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
                        draft.product().toLowerCase(Locale.ROOT));
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
        var won = PROJECT.COMPANY_ID.eq(CLIENT).and(PROJECT.OUTCOME.eq(End.WON.name()));
        var bought = field(exists(selectOne().from(PROJECT).where(won)));
        var boughtThis =
                field(
                        exists(
                                selectOne()
                                        .from(PROJECT)
                                        .where(won)
                                        .and(lower(PROJECT.PRODUCT).eq(PRODUCT))));
        return Question.of(
                select(
                                SETTINGS.CURRENCY,
                                METHOD_LIMITS.SHORT_AMOUNT,
                                METHOD_LIMITS.SHORT_DAYS,
                                METHOD_LIMITS.VERSION,
                                bought,
                                boughtThis)
                        .from(METHOD_LIMITS)
                        .crossJoin(SETTINGS),
                found -> new Known(limits(found), found.get(bought), found.get(boughtThis)));
    }
}

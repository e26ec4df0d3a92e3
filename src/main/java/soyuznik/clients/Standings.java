package soyuznik.clients;

import static org.jooq.Records.mapping;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_STATE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** How clients stand: potential, active, sleeping, former; excluded is a decision with a reason. */
// C-05
@Repository
@Transactional(readOnly = true)
public class Standings {
    private static final int SHOWN = 100;
    private static final int LONGEST = 1000;

    private final DSLContext sql;
    private final Companies companies;
    private final CompanyRows rows;
    private final Chronicle chronicle;

    Standings(DSLContext sql, Companies companies, CompanyRows rows, Chronicle chronicle) {
        this.sql = sql;
        this.companies = companies;
        this.rows = rows;
        this.chronicle = chronicle;
    }

    /** The latest first; nothing as long as nobody said anything. */
    public List<Standing> of(CompanyId company, Viewer viewer) {
        companies.get(company, viewer);
        return sql.select(
                        COMPANY_STATE.STATE.convertFrom(Standing.State::valueOf),
                        COMPANY_STATE.REASON,
                        COMPANY_STATE.AT,
                        Name.of(APP_USER))
                .from(COMPANY_STATE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(COMPANY_STATE.BY_ID))
                .where(COMPANY_STATE.COMPANY_ID.eq(company.value()))
                .orderBy(COMPANY_STATE.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(Standing::new));
    }

    @Transactional
    public Outcome<CompanyId> decide(CompanyId id, Standing.State state, String typed, Viewer by) {
        rows.hold(id);
        var company = companies.get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, company.own())) {
            return new Outcome.Forbidden<>();
        }
        var reason = typed.strip();
        if (state == Standing.State.EXCLUDED && reason.isEmpty()) {
            return Outcome.invalid("reason", "clients.standing.reason_missing");
        }
        if (reason.length() > LONGEST) {
            return Outcome.invalid("reason", "clients.standing.reason_long");
        }
        if (company.state() == state) {
            return again(id, reason, by);
        }
        long number = write(company, state, reason, by);
        return Outcome.done(
                id,
                Text.of("clients.standing.decided"),
                new Outcome.Undo("/companies/" + id + "/standings/withdrawal?standing=" + number));
    }

    /** Nothing changes where the same is said twice; another reason is not dropped silently. */
    private Outcome<CompanyId> again(CompanyId id, String reason, Viewer by) {
        boolean said = of(id, by).stream().limit(1).anyMatch(it -> it.reason().equals(reason));
        return said || reason.isEmpty()
                ? Outcome.done(id, Text.of("clients.standing.stands_so"))
                : Outcome.invalid("state", "clients.standing.same");
    }

    /**
     * The client stands again as it did before the latest decision.
     *
     * @param number of that decision; another one is not taken back instead
     */
    @Transactional
    public Outcome<CompanyId> withdraw(CompanyId id, long number, Viewer by) {
        rows.hold(id);
        var company = companies.get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, company.own())) {
            return new Outcome.Forbidden<>();
        }
        if (latest(id) != number) {
            return Outcome.refused("clients.standing.decided_since");
        }
        var history = of(id, by);
        var before = history.size() < 2 ? Standing.State.POTENTIAL : history.get(1).state();
        var reason = history.size() < 2 ? "" : history.get(1).reason();
        if (company.state() != before) {
            write(company, before, reason, by);
        }
        return Outcome.done(id, Text.of("clients.standing.withdrawn"));
    }

    /** Zero: nobody said anything yet. */
    private long latest(CompanyId company) {
        return sql.select(COMPANY_STATE.ID)
                .from(COMPANY_STATE)
                .where(COMPANY_STATE.COMPANY_ID.eq(company.value()))
                .orderBy(COMPANY_STATE.ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1)
                .orElse(0L);
    }

    private long write(Company company, Standing.State state, String reason, Viewer by) {
        long number =
                sql.insertInto(COMPANY_STATE)
                        .set(COMPANY_STATE.COMPANY_ID, company.id().value())
                        .set(COMPANY_STATE.STATE, state.name())
                        .set(COMPANY_STATE.REASON, reason)
                        .set(COMPANY_STATE.AT, chronicle.now())
                        .set(COMPANY_STATE.BY_ID, by.user().value())
                        .returningResult(COMPANY_STATE.ID)
                        .fetchSingle()
                        .value1();
        sql.update(COMPANY)
                .set(COMPANY.STATE, state.name())
                .where(COMPANY.ID.eq(company.id().value()))
                .execute();
        chronicle.record(
                new ClientEvent.StandingChanged(
                        company.id(), key(company.state()), key(state), reason),
                by);
        return number;
    }

    private static String key(Standing.State state) {
        return "standing." + state;
    }
}

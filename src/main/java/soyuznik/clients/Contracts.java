package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.CONTRACT_ANSWER;
import static soyuznikdb.clients.Tables.OWN_ENTITY;
import static soyuznikdb.clients.Tables.REACH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Contracts by their ends, and what is decided about them; {@link Items} keeps what they say. */
// C-12
@Repository
@Transactional(readOnly = true)
public class Contracts {
    private static final int SHOWN = 100;
    private static final ItemTable TABLE = ItemTable.of(Section.CONTRACTS);
    private static final soyuznikdb.access.tables.AppUser MANAGER = APP_USER.as("manager");
    private static final Field<List<Contract.Answered>> ANSWERS =
            multiset(
                            select(
                                            CONTRACT_ANSWER.ENDS_ON,
                                            CONTRACT_ANSWER.ANSWER.convertFrom(
                                                    Contract.Decision::valueOf),
                                            CONTRACT_ANSWER.AT,
                                            Name.of(APP_USER),
                                            CONTRACT_ANSWER.ENDED_ON,
                                            CONTRACT_ANSWER.UNTIL)
                                    .from(CONTRACT_ANSWER)
                                    .join(APP_USER)
                                    .on(APP_USER.ID.eq(CONTRACT_ANSWER.BY_ID))
                                    .where(CONTRACT_ANSWER.CONTRACT_ID.eq(CONTRACT.ID))
                                    .orderBy(CONTRACT_ANSWER.ENDS_ON.desc())
                                    .limit(SHOWN))
                    .convertFrom(found -> found.map(mapping(Contract.Answered::new)));

    private final DSLContext sql;
    private final Companies companies;
    private final Chronicle chronicle;

    Contracts(DSLContext sql, Companies companies, Chronicle chronicle) {
        this.sql = sql;
        this.companies = companies;
        this.chronicle = chronicle;
    }

    public Contract get(long id, Viewer viewer) {
        var seen = Visible.condition(viewer, CONTRACT.COMPANY_ID);
        return read(CONTRACT.ID.eq(id).and(seen), CONTRACT.ID).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Those that end soonest, from the day on: of the clients on whose team the viewer stands, or
     * of all that the viewer sees.
     */
    public List<Contract> ending(Viewer viewer, boolean own, LocalDate from) {
        var seen =
                own
                        ? CONTRACT.COMPANY_ID.in(
                                select(REACH.COMPANY_ID)
                                        .from(REACH)
                                        .where(REACH.SCOPE.eq(Viewer.scope(viewer.user()))))
                        : Visible.condition(viewer, CONTRACT.COMPANY_ID);
        var coming = CONTRACT.REMOVED_AT.isNull().and(CONTRACT.ENDS_ON.ge(from));
        return read(coming.and(seen), CONTRACT.ENDS_ON);
    }

    /**
     * Those of the clients whom the user leads about whose end something is to be decided, the
     * nearest to the day first. One that had ended before it was written down asks nothing.
     */
    public List<Contract> asking(Viewer viewer, LocalDate today) {
        var led = COMPANY.RESPONSIBLE_ID.eq(viewer.user().value());
        return read(led.and(ContractEnds.ask(today)), ContractEnds.nearness(today)).stream()
                .filter(contract -> contract.open(today).isPresent())
                .toList();
    }

    /**
     * Decides about the end that is next. The same end is not decided about twice.
     *
     * @param until the new end of a prolonged one
     */
    @Transactional
    public Outcome<Contract> decide(
            long id, Contract.Decision decision, @Nullable LocalDate until, Viewer by) {
        var contract = hold(id, by);
        if (!mayEdit(contract, by)) {
            return new Outcome.Forbidden<>();
        }
        var end = contract.term().end(today()).orElse(null);
        if (end == null) {
            return Outcome.refused("clients.contract.endless");
        }
        if (contract.ending().isPresent() || contract.answered(end).isPresent()) {
            return Outcome.refused("clients.contract.decided_already");
        }
        boolean prolonged = decision == Contract.Decision.PROLONGED;
        return prolonged && (until == null || !until.isAfter(end))
                ? Outcome.invalid("until", "clients.contract.until_later")
                : decided(contract, decision, new Ends(end, prolonged ? until : null), by);
    }

    /** The end, and the new one. */
    private record Ends(LocalDate end, @Nullable LocalDate until) {}

    private Outcome<Contract> decided(
            Contract contract, Contract.Decision decision, Ends ends, Viewer by) {
        sql.insertInto(CONTRACT_ANSWER)
                .set(CONTRACT_ANSWER.CONTRACT_ID, contract.id())
                .set(CONTRACT_ANSWER.ENDS_ON, ends.end())
                .set(CONTRACT_ANSWER.ANSWER, decision.name())
                .set(CONTRACT_ANSWER.AT, chronicle.now())
                .set(CONTRACT_ANSWER.BY_ID, by.user().value())
                .set(CONTRACT_ANSWER.ENDED_ON, contract.term().endsOn())
                .set(CONTRACT_ANSWER.UNTIL, ends.until())
                .execute();
        if (ends.until() != null) {
            end(contract, ends.until());
        }
        chronicle.record(
                new ClientEvent.ContractDecided(
                        contract.company(),
                        contract.id(),
                        contract.number(),
                        "clients.contract.decision." + decision,
                        ends.end(),
                        ends.until()),
                by);
        return Outcome.done(
                contract,
                Text.of("clients.contract.decided." + decision),
                undo(contract, ends.end()));
    }

    private static Outcome.Undo undo(Contract contract, LocalDate end) {
        var address = "/contracts/" + contract.id() + "/decisions/withdrawal";
        return new Outcome.Undo(address + "?end=" + end.toEpochDay());
    }

    /**
     * Takes the last decision back; a prolonged contract ends when it ended before.
     *
     * @param answer the number of the decision; another one is not taken back instead
     */
    @Transactional
    public Outcome<Contract> withdraw(long id, long answer, Viewer by) {
        var contract = hold(id, by);
        if (!mayEdit(contract, by)) {
            return new Outcome.Forbidden<>();
        }
        if (contract.answers().isEmpty()) {
            return Outcome.refused("clients.contract.not_decided");
        }
        var last = contract.answers().getFirst();
        if (last.number() != answer) {
            return Outcome.refused("clients.contract.other_decision");
        }
        if (last.until() != null && !last.until().equals(contract.term().endsOn())) {
            return Outcome.refused("clients.contract.end_corrected");
        }
        withdraw(contract, last, by);
        return Outcome.done(contract, Text.of("clients.contract.withdrawn"));
    }

    private void withdraw(Contract contract, Contract.Answered last, Viewer by) {
        sql.deleteFrom(CONTRACT_ANSWER)
                .where(CONTRACT_ANSWER.CONTRACT_ID.eq(contract.id()))
                .and(CONTRACT_ANSWER.ENDS_ON.eq(last.end()))
                .execute();
        if (last.decision() == Contract.Decision.PROLONGED) {
            end(contract, last.before());
        }
        chronicle.record(
                new ClientEvent.ContractDecisionWithdrawn(
                        contract.company(),
                        contract.id(),
                        contract.number(),
                        "clients.contract.decision." + last.decision(),
                        last.end()),
                by);
    }

    private void end(Contract contract, LocalDate end) {
        sql.update(CONTRACT)
                .set(CONTRACT.ENDS_ON, end)
                .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1))
                .where(CONTRACT.ID.eq(contract.id()))
                .execute();
    }

    /** Of two who decide at once the second reads what the first one decided. */
    private Contract hold(long id, Viewer by) {
        get(id, by);
        sql.select(CONTRACT.ID).from(CONTRACT).where(CONTRACT.ID.eq(id)).forUpdate().fetch();
        return get(id, by);
    }

    private boolean mayEdit(Contract contract, Viewer by) {
        CompanyId company = contract.company();
        return by.may(Right.EDIT_CLIENTS, companies.get(company, by).own());
    }

    private LocalDate today() {
        return chronicle.today();
    }

    private List<Contract> read(Condition which, Field<?> order) {
        var fields = new ArrayList<Field<?>>(TABLE.columns());
        fields.addAll(
                List.of(
                        COMPANY.NAME,
                        OWN_ENTITY.NAME,
                        MANAGER.SURNAME,
                        MANAGER.GIVEN_NAME,
                        MANAGER.PATRONYMIC,
                        ANSWERS));
        return sql.select(fields)
                .from(CONTRACT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CONTRACT.COMPANY_ID))
                .join(OWN_ENTITY)
                .on(OWN_ENTITY.ID.eq(CONTRACT.ENTITY_ID))
                .leftJoin(MANAGER)
                .on(MANAGER.ID.eq(CONTRACT.MANAGER_ID))
                .where(which)
                .orderBy(order, CONTRACT.ID)
                .limit(SHOWN)
                .fetch(Contracts::contract);
    }

    private static Contract contract(Record row) {
        return new Contract(
                TABLE.read(row),
                Objects.requireNonNull(row.get(COMPANY.NAME)),
                Objects.requireNonNull(row.get(OWN_ENTITY.NAME)),
                manager(row),
                Objects.requireNonNull(row.get(ANSWERS)));
    }

    private static @Nullable Name manager(Record row) {
        var surname = row.get(MANAGER.SURNAME);
        return surname == null
                ? null
                : new Name(surname, row.get(MANAGER.GIVEN_NAME), row.get(MANAGER.PATRONYMIC));
    }
}

package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.CONTRACT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("C-12")
class ContractsEndTest {
    @Autowired private DSLContext sql;
    private final Companies companies;
    private final Items items;
    private final OwnEntities entities;
    private final Contracts contracts;
    private final ContractsAsk day;
    private final Characters characters;
    private final LocalDate today;

    ContractsEndTest(
            Companies companies,
            Items items,
            OwnEntities entities,
            Contracts contracts,
            ContractsAsk day,
            Characters characters,
            Clock clock) {
        this.companies = companies;
        this.items = items;
        this.entities = entities;
        this.contracts = contracts;
        this.day = day;
        this.characters = characters;
        this.today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 0, 2026-11-01, 2027-01-31",
        "2026-01-31, 0, 2026-11-01, 2026-01-31",
        "2026-01-31, 12, 2026-11-01, 2027-01-31",
        "2026-01-31, 1, 2026-02-28, 2026-02-28",
        "2026-01-31, 1, 2026-03-01, 2026-03-31",
        "2026-11-01, 6, 2026-11-01, 2026-11-01"
    })
    void aContractThatProlongsItselfEndsWithItsPresentTerm(
            LocalDate ends, int months, LocalDate today, LocalDate expected) {
        assertThat(new Contract.Term(ends, months).end(today)).contains(expected);
    }

    @Test
    void ninetyDaysBeforeItsEndAContractComesToTheDay() {
        assertThat(new Contract.Term(today.plusDays(90), 0).asks(today)).isTrue();
        assertThat(new Contract.Term(today.plusDays(91), 0).asks(today)).isFalse();
        assertThat(new Contract.Term(null, 0).asks(today)).isFalse();
        var near = contract(today.plusDays(89), 0);
        var far = contract(today.plusDays(120), 0);
        assertThat(day.of(anna(), today)).anyMatch(call -> isAbout(call, near));
        assertThat(day.of(anna(), today)).noneMatch(call -> isAbout(call, far));
    }

    @Test
    void itComesToWhoLeadsTheClientAndToNobodyElse() {
        var contract = contract(today.plusDays(30), 0);
        assertThat(day.of(characters.viewer("vera"), today))
                .noneMatch(call -> isAbout(call, contract));
        assertThat(day.of(characters.viewer("boris"), today))
                .noneMatch(call -> isAbout(call, contract));
    }

    @Test
    void theSameEndIsNotAskedAboutTwice() {
        var contract = contract(today.plusDays(30), 0);
        done(contracts.decide(contract, Contract.Decision.ENDING, null, anna()));
        assertThat(day.of(anna(), today)).noneMatch(call -> isAbout(call, contract));
        assertThat(contracts.decide(contract, Contract.Decision.RENEWED, null, anna()))
                .isEqualTo(Outcome.refused("clients.contract.decided_already"));
        done(contracts.withdraw(contract, latest(contract), anna()));
        assertThat(day.of(anna(), today)).anyMatch(call -> isAbout(call, contract));
    }

    @Test
    void aProlongedContractComesAgainBeforeItsNewEnd() {
        var contract = contract(today.plusDays(30), 0);
        var until = today.plusYears(1);
        assertThat(contracts.decide(contract, Contract.Decision.PROLONGED, today, anna()))
                .isEqualTo(Outcome.invalid("until", "clients.contract.until_later"));
        done(contracts.decide(contract, Contract.Decision.PROLONGED, until, anna()));
        assertThat(contracts.get(contract, anna()).term().endsOn()).isEqualTo(until);
        assertThat(day.of(anna(), today)).noneMatch(call -> isAbout(call, contract));
        assertThat(day.of(anna(), until.minusDays(90))).anyMatch(call -> isAbout(call, contract));
        done(contracts.withdraw(contract, latest(contract), anna()));
        assertThat(contracts.get(contract, anna()).term().endsOn()).isEqualTo(today.plusDays(30));
    }

    @Test
    void oneThatHadEndedBeforeItWasWrittenDownAsksNothing() {
        var old = contract(today.minusDays(10), 0);
        var itself = contract(today.minusDays(10), 1);
        assertThat(day.of(anna(), today)).noneMatch(call -> isAbout(call, old));
        assertThat(day.of(anna(), today))
                .filteredOn(call -> isAbout(call, itself))
                .singleElement()
                .satisfies(call -> assertThat(call.what().key()).endsWith("prolongs_itself"));
    }

    @Test
    void whoMayNotEditTheClientDecidesNothing() {
        var contract = contract(today.plusDays(30), 0);
        assertThat(
                        contracts.decide(
                                contract,
                                Contract.Decision.ENDING,
                                null,
                                characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void oneThatProlongsItselfAndWasEndedIsNotAskedAboutTheNextYear() {
        var contract = contract(today.plusDays(30), 12);
        done(contracts.decide(contract, Contract.Decision.ENDING, null, anna()));
        var next = today.plusDays(30).plusYears(1).minusDays(10);
        assertThat(contracts.get(contract, anna()).open(next)).isEmpty();
        assertThat(day.of(anna(), next)).noneMatch(call -> isAbout(call, contract));
        assertThat(contracts.get(contract, anna()).end(next)).contains(today.plusDays(30));
    }

    /** Whatever the first end and the term, on whatever day: none that asks is left out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 12, 18, 24, 36})
    void allThatAskAreLookedAtAndFewThatDoNot(int months) {
        for (var first : List.of("2023-01-31", "2024-02-29", "2025-11-30", "2026-12-31")) {
            var term = new Contract.Term(LocalDate.parse(first), months);
            var contract = contract(LocalDate.parse(first), months);
            for (int ahead = 0; ahead < 800; ahead += 9) {
                isLookedAt(contract, term, today.plusDays(ahead));
            }
        }
    }

    private void isLookedAt(long contract, Contract.Term term, LocalDate on) {
        boolean looked =
                sql.fetchExists(CONTRACT, CONTRACT.ID.eq(contract).and(ContractEnds.ask(on)));
        var month = on.withDayOfMonth(1);
        boolean near = term.end(month).orElseThrow().isBefore(month.plusMonths(5));
        assertThat(looked || !term.asks(on)).as("%s on %s", term, on).isTrue();
        assertThat(near || !looked).as("%s on %s", term, on).isTrue();
    }

    @Test
    void decidedOnesOfOldHideNoneThatEndsSoon() {
        var dina = characters.newcomer(Role.SELLER);
        var first = contract(today.minusDays(200), 0, dina);
        var soon = contract(today.plusDays(30), 0, dina);
        sql.update(CONTRACT)
                .set(CONTRACT.MADE_AT, Instant.EPOCH)
                .where(CONTRACT.ID.eq(first))
                .execute();
        done(contracts.decide(first, Contract.Decision.ENDING, null, dina));
        assertThat(sql.fetch(CONTRACT, ContractEnds.ask(today)))
                .extracting(row -> row.get(CONTRACT.ID))
                .contains(soon)
                .doesNotContain(first);
    }

    @Test
    void theNearestEndComesFirst() {
        var seller = characters.newcomer(Role.SELLER);
        var far = contract(today.minusDays(300), 0, seller);
        var soon = contract(today.plusDays(30), 0, seller);
        sql.update(CONTRACT)
                .set(CONTRACT.MADE_AT, Instant.EPOCH)
                .where(CONTRACT.ID.eq(far))
                .execute();
        assertThat(contracts.asking(seller, today))
                .extracting(Contract::id)
                .containsExactly(soon, far);
    }

    @Test
    void aDecisionIsTakenBackOnceAndNoOtherInItsPlace() {
        var contract = contract(today.plusDays(30), 0);
        var until = today.plusDays(60);
        done(contracts.decide(contract, Contract.Decision.PROLONGED, until, anna()));
        done(contracts.decide(contract, Contract.Decision.ENDING, null, anna()));
        long last = latest(contract);
        done(contracts.withdraw(contract, last, anna()));
        assertThat(contracts.withdraw(contract, last, anna()))
                .isEqualTo(Outcome.refused("clients.contract.other_decision"));
        assertThat(contracts.get(contract, anna()).term().endsOn()).isEqualTo(until);
    }

    @Test
    void anEndThatWasCorrectedSinceIsNotOverwritten() {
        var contract = contract(today.plusDays(30), 0);
        done(contracts.decide(contract, Contract.Decision.PROLONGED, today.plusDays(60), anna()));
        sql.update(CONTRACT)
                .set(CONTRACT.ENDS_ON, today.plusDays(70))
                .where(CONTRACT.ID.eq(contract))
                .execute();
        assertThat(contracts.withdraw(contract, latest(contract), anna()))
                .isEqualTo(Outcome.refused("clients.contract.end_corrected"));
    }

    @Test
    void oneThatProlongsItselfGetsItsFirstEndBack() {
        var first = today.minusMonths(11);
        var contract = contract(first, 12);
        done(contracts.decide(contract, Contract.Decision.PROLONGED, today.plusYears(2), anna()));
        done(contracts.withdraw(contract, latest(contract), anna()));
        assertThat(contracts.get(contract, anna()).term().endsOn()).isEqualTo(first);
    }

    private long latest(long contract) {
        return contracts.get(contract, anna()).answers().getFirst().number();
    }

    private static boolean isAbout(Attention.Call call, long contract) {
        return call.address().equals("/contracts/" + contract);
    }

    private long contract(LocalDate ends, int months) {
        return contract(ends, months, anna());
    }

    private long contract(LocalDate ends, int months, Viewer maker) {
        var entity =
                done(
                        entities.add(
                                UUID.randomUUID(),
                                Map.of("name", "ООО"),
                                characters.viewer("admin")));
        var values = new HashMap<String, String>();
        values.put("number", "7");
        values.put("kind", "SUPPLY");
        values.put("entityId", entity.toString());
        values.put("signedOn", ends.minusYears(1).toString());
        values.put("endsOn", ends.toString());
        values.put("prolongation", months > 0 ? "AUTOMATIC" : "NONE");
        values.put("months", months > 0 ? Integer.toString(months) : "");
        var data =
                CompanyData.named(
                        "Завод " + UUID.randomUUID(),
                        new Requisites("RU", Numbers.inn(), null, null, null, null, null));
        var client =
                done(
                        companies.make(
                                new NewCompany(
                                        UUID.randomUUID(), data, new NewCompany.Place.Maker()),
                                maker));
        var draft = new Item.Draft(UUID.randomUUID(), Section.CONTRACTS, client, values);
        return done(items.add(draft, maker)).id();
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }
}

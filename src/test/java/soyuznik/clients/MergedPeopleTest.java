package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.support.Rule;

/** What two records of one person agreed to, and where they worked, when they become one. */
@OnClients
@Rule({"C-03", "C-09"})
class MergedPeopleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired private Consents consents;
    @Autowired private People people;
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private PersonMergers mergers;
    @Autowired private DSLContext sql;
    private Office office;
    private CompanyId client;
    private PersonId kept;
    private PersonId gone;

    @BeforeEach
    void twice() {
        office = new Office(sql);
        client = done(companies.make(fresh("Дважды записан", inn()), office.anna));
        kept = person("Двойной Пётр");
        gone = person("Двойной Пётр");
    }

    private PersonId person(String name) {
        return done(people.add(NewPerson.named(client, name, "", false), office.anna));
    }

    private void agrees(PersonId person, LocalDate on) {
        var given = new Consents.Given(UUID.randomUUID(), 1, on, Consent.Way.PAPER);
        done(consents.give(person, given, DAY.plusYears(1), office.anna));
    }

    private void merge() {
        var versions =
                Map.of(
                        kept, people.get(kept, office.vera).version(),
                        gone, people.get(gone, office.vera).version());
        done(mergers.merge(new PersonMerging(kept, gone, versions, Map.of()), office.vera));
    }

    private void part() {
        done(mergers.undo(mergers.undoable(kept, office.gleb).getFirst().id(), office.gleb));
    }

    private boolean holds(PersonId person) {
        return consents.of(person).stream().anyMatch(Consent::holds);
    }

    @Test
    void whatThePersonWithdrewIsNotRevivedByAnEarlierConsentOfTheOther() {
        agrees(kept, DAY.minusDays(9));
        done(consents.withdraw(kept, DAY, office.anna));
        agrees(gone, DAY.minusYears(2));
        merge();
        assertThat(holds(kept)).isFalse();
        part();
        assertThat(holds(kept)).isFalse();
        assertThat(holds(gone)).isTrue();
    }

    @Test
    void aLaterWithdrawalOfTheOtherEndsTheConsentUntilTheyArePartedAgain() {
        agrees(kept, DAY.minusYears(2));
        agrees(gone, DAY.minusYears(1));
        done(consents.withdraw(gone, DAY, office.anna));
        merge();
        assertThat(holds(kept)).isFalse();
        part();
        assertThat(holds(kept)).isTrue();
        assertThat(holds(gone)).isFalse();
    }

    @Test
    void aConsentThatWasGivenAfterTheWithdrawalStands() {
        agrees(kept, DAY.minusYears(1));
        done(consents.withdraw(kept, DAY, office.anna));
        agrees(gone, DAY.plusDays(1));
        merge();
        assertThat(holds(kept)).isTrue();
    }

    @Test
    void takingBackAWithdrawalReopensTheOneThatWasWithdrawnLast() {
        agrees(gone, DAY.minusYears(1));
        done(consents.withdraw(gone, DAY.minusDays(9), office.anna));
        agrees(kept, DAY);
        agrees(gone, DAY.minusDays(1));
        done(consents.withdraw(gone, DAY.minusDays(1), office.anna));
        merge();
        done(consents.withdraw(kept, DAY.plusDays(1), office.anna));
        done(consents.restore(kept, office.anna));
        done(consents.restore(kept, office.anna));
        assertThat(consents.of(kept).stream().filter(Consent::holds).map(Consent::givenOn))
                .containsExactly(DAY);
    }

    @Test
    void whoComesBackWorksAtTheClientAsItIsNow() {
        merge();
        done(teams.handOver(client, new Handover(office.boris.user(), false), office.gleb));
        part();
        assertThat(placed(gone)).isEqualTo(placed(kept));
    }

    private Record2<Long, String> placed(PersonId person) {
        return sql.select(EMPLOYMENT.BRANCH_ID, EMPLOYMENT.COMPANY_NAME)
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()))
                .fetchSingle();
    }
}

package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.support.Rule;

@OnClients
@Rule("C-03")
class ConsentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired private Consents consents;
    @Autowired private People people;
    @Autowired private PersonContacts contacts;
    @Autowired private Companies companies;
    @Autowired private DSLContext sql;
    private Office office;
    private PersonId person;

    @BeforeEach
    void somebody() {
        office = new Office(sql);
        var client = done(companies.make(fresh("Рассылка", inn()), office.anna));
        person = done(people.add(NewPerson.named(client, "Подписчик", "", false), office.anna));
    }

    @Test
    void aConsentSaysWhenHowAndToWhichTextAndAWithdrawnOneStays() {
        done(consents.give(person, given(DAY), DAY, office.anna));
        assertThat(consents.of(person))
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.givenOn()).isEqualTo(DAY);
                    assertThat(consent.text()).isEqualTo(1);
                    assertThat(consent.holds()).isTrue();
                });
        done(consents.withdraw(person, DAY.plusDays(3), office.anna));
        done(consents.give(person, given(DAY.plusDays(5)), DAY.plusDays(5), office.anna));
        assertThat(consents.of(person)).extracting(Consent::holds).containsExactly(true, false);
    }

    @Test
    void aWithdrawalByMistakeIsTakenBack() {
        done(consents.give(person, given(DAY), DAY, office.anna));
        done(consents.withdraw(person, DAY, office.anna));
        done(consents.restore(person, office.anna));
        assertThat(consents.of(person)).singleElement().matches(Consent::holds);
    }

    @Test
    void neitherADayToComeNorATextThatIsNotThereIsTaken() {
        assertThat(consents.give(person, given(DAY.plusDays(1)), DAY, office.anna))
                .isInstanceOf(Outcome.Invalid.class);
        var unknown = new Consents.Given(UUID.randomUUID(), 4711, DAY, Consent.Way.MAIL);
        assertThat(consents.give(person, unknown, DAY, office.anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(consents.give(person, given(DAY), DAY, office.dina))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void noConsentKeepsNobodyFromABusinessContact() {
        var phone = ContactData.phoneOf("+7 921 555-01-01", "RU");
        done(contacts.add(person, UUID.randomUUID(), phone, office.anna));
        assertThat(consents.of(person)).isEmpty();
        assertThat(people.get(person, office.anna).phone()).isNotNull();
    }

    private static Consents.Given given(LocalDate on) {
        return new Consents.Given(UUID.randomUUID(), 1, on, Consent.Way.PAPER);
    }
}

package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A company is reached in more ways than one, and found by each of them. */
@ProductTest
@Rule("C-01")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FurtherContactsTest {
    private final Companies companies;
    private final Items items;
    private final Journal journal;
    private final Characters characters;
    private final MockMvc browser;

    FurtherContactsTest(
            Companies companies,
            Items items,
            Journal journal,
            Characters characters,
            MockMvc browser) {
        this.companies = companies;
        this.items = items;
        this.journal = journal;
        this.characters = characters;
        this.browser = browser;
    }

    @Test
    void aClientIsFoundByEachOfThemAsLongAsItStands() throws Exception {
        var client = client();
        var number = String.format("34227%05d", client.value());
        var phone = done(add(client, "WORK", "8 " + number));
        done(add(client, "MAIL", "sklad" + number + "@ves.example"));
        assertThat(finds("+7" + number, client)).isTrue();
        assertThat(finds("sklad" + number, client)).isTrue();
        done(items.remove(phone, anna()));
        assertThat(finds("+7" + number, client)).isFalse();
        assertThat(finds("sklad" + number, client)).isTrue();
        done(items.restore(phone, anna()));
        assertThat(finds("+7" + number, client)).isTrue();
    }

    @Test
    void aChangeOfTheClientItselfLeavesThem() throws Exception {
        var client = client();
        var handle = "vesovaya" + client.value();
        done(add(client, "TELEGRAM", '@' + handle));
        var renamed = named("Мостовые весы " + client.value());
        done(companies.edit(client, companies.get(client, anna()).version(), renamed, anna()));
        assertThat(finds(handle, client)).isTrue();
        assertThat(finds("Мостовые весы " + client.value(), client)).isTrue();
    }

    @Test
    void isFoundAlsoWhenItIsWrittenInAnotherWay() throws Exception {
        var client = client();
        var number = String.format("34226%05d", client.value());
        var phone = done(add(client, "WORK", "8 " + number));
        var other = Map.of("kind", "WORK", "contact", "+7" + number, "note", "вахта");
        done(items.edit(phone, 0, other, anna()));
        assertThat(finds("+7" + number, client)).isTrue();
    }

    @Test
    void aMailIsOne() {
        assertThat(add(client(), "MAIL", "завод"))
                .isEqualTo(Outcome.invalid("contact", "clients.email.form"));
    }

    @Test
    void theHistorySaysThatOneWasAddedAndNotWhich() {
        var client = client();
        done(add(client, "WORK", "+7 342 299-00-17"));
        assertThat(journal.history(List.of(client), Stretch.newest(1)).getFirst().toString())
                .contains("ItemAdded")
                .doesNotContain("299");
    }

    @Test
    void theHistorySaysWhoAnswersNow() {
        var client = client();
        var phone = done(add(client, "WORK", "+7 342 299-00-18"));
        var other = Map.of("kind", "WORK", "contact", "+7 342 299-00-18", "note", "склад");
        done(items.edit(phone, 0, other, anna()));
        assertThat(journal.history(List.of(client), Stretch.newest(1)).getFirst().toString())
                .contains("приёмная", "склад")
                .doesNotContain("299");
    }

    @Test
    void aPhoneRingsByAClick() throws Exception {
        var client = client();
        done(add(client, "WORK", "8 342 271-60-00 доб. 5"));
        browser.perform(
                        get("/companies/{id}/contacts", client.value())
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("href=\"tel:+73422716000;ext=5\"")));
    }

    private boolean finds(String typed, CompanyId client) throws Exception {
        var asked = get("/search").param("q", typed).with(characters.signedIn("anna"));
        return browser.perform(asked)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("/companies/" + client + '"');
    }

    private CompanyId client() {
        var data = named("Весовщик " + UUID.randomUUID());
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return done(companies.make(fresh, anna()));
    }

    private static CompanyData named(String name) {
        return CompanyData.named(
                name, new Requisites("RU", Numbers.inn(), null, null, null, null, null));
    }

    private Outcome<Item.Key> add(CompanyId client, String kind, String contact) {
        var values = Map.of("kind", kind, "contact", contact, "note", "приёмная");
        return items.add(
                new Item.Draft(UUID.randomUUID(), Section.CONTACTS, client, values), anna());
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }
}

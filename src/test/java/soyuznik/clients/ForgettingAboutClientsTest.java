package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.Traces;

/** Whoever is erased is named nowhere in what was written about the client, nor in its history. */
@ProductTest
@Rule("C-03")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ForgettingAboutClientsTest {
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Items items;
    @Autowired private Standings standings;
    @Autowired private Erasures erasures;
    @Autowired private Fields fields;
    @Autowired private DSLContext sql;
    private final Viewer anna;
    private final Viewer gleb;

    ForgettingAboutClientsTest(Characters characters) {
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
    }

    @Test
    void notesDatesReasonsAndFieldsForgetTheName() {
        var client = client();
        var person = person(client, "Щавелинский Клим");
        note(client, Section.NOTES, Map.of("kind", "GOAL", "text", "Цех хочет Щавелинский"));
        note(client, Section.SITES, Map.of("name", "Цех Щавелинского"));
        var state = Standing.State.SLEEPING;
        done(standings.decide(client, state, "Ушёл к Щавелинскому", anna));
        var field = asks(client, "Спросить Щавелинского");
        assertThat(Traces.of("Щавелинск", sql))
                .contains("clients.note", "clients.site", "clients.company", "journal.event");
        done(erasures.erase(person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Щавелинск", sql)).isEmpty();
        var kept = companies.get(client, anna);
        assertThat(kept.data().extra().get(field)).isEqualTo("Спросить …");
        assertThat(kept.state()).isEqualTo(state);
    }

    @Test
    void whatIsWrittenAboutAPersonIsInTheirFile() {
        var client = client();
        var person = person(client, "Рощинецкая Инга");
        note(client, Section.NOTES, Map.of("kind", "GOAL", "text", "Решает Рощинецкая"));
        note(client, Section.NOTES, Map.of("kind", "GOAL", "text", "Новый цех"));
        assertThat(erasures.dossier(person).parts())
                .filteredOn(part -> part.name().equals("notes"))
                .flatExtracting(PersonalData.Part::rows)
                .extracting(row -> row.get("said"))
                .containsExactly("Решает Рощинецкая");
    }

    /** Nobody can say afterwards that it told something else. */
    @Test
    void theJournalProvesWhatItToldBefore() throws Exception {
        var client = client();
        var person = person(client, "Дуплинская Ева");
        var reason = "Дуплинская просила не звонить";
        done(standings.decide(client, Standing.State.SLEEPING, reason, anna));
        var before = event(client).get(0, String.class);
        done(erasures.erase(person, Erasure.Reason.REQUEST, gleb));
        var after = event(client);
        assertThat(after.get(0, String.class)).isEqualTo(before.replace("Дуплинская", "…"));
        assertThat(after.get(2, String.class))
                .isEqualTo(digest(after.get(1, String.class) + before));
    }

    private Record event(CompanyId client) {
        return sql.fetchSingle(
                "select details::text, salt, digest from journal.event"
                        + " left join journal.reworded on event_id = event.id"
                        + " where code = 'StandingChanged' and company_id = {0}",
                DSL.val(client.value()));
    }

    private static String digest(String text) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private CompanyId client() {
        var name = "Завод " + UUID.randomUUID();
        var numbers = new Requisites("RU", Numbers.inn(), null, null, null, null, null);
        var place = new NewCompany.Place.Maker();
        var data = CompanyData.named(name, numbers);
        return done(companies.make(new NewCompany(UUID.randomUUID(), data, place), anna));
    }

    private PersonId person(CompanyId client, String name) {
        return done(people.add(NewPerson.named(client, name, "Механик", true), anna));
    }

    private void note(CompanyId client, Section section, Map<String, String> values) {
        done(items.add(new Item.Draft(UUID.randomUUID(), section, client, values), anna));
    }

    /** The key of a custom field with the answer. */
    private String asks(CompanyId client, String answer) {
        var field = fields.ask(Bearer.COMPANY, CustomField.Kind.TEXT, "Кого спросить");
        var now = companies.get(client, anna);
        var data = now.data().with(new Extra(Map.of(field.key(), answer)));
        done(companies.edit(client, now.version(), data, anna));
        return field.key();
    }
}

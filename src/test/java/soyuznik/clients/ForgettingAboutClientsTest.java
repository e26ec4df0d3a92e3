package soyuznik.clients;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
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
    @Autowired private Holdings holdings;
    @Autowired private Mergers mergers;
    @Autowired private PersonContacts contacts;
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
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Щавелинск", sql)).isEmpty();
        var kept = companies.get(client, anna);
        assertThat(kept.data().extra().get(field)).isEqualTo("Спросить …");
        assertThat(kept.state()).isEqualTo(state);
    }

    @Test
    void furtherContactsOfTheClientForgetTheName() {
        var client = client();
        var person = person(client, "Грабовицкий Сава");
        var gone = client();
        note(gone, "OTHER", "Грабовицкий", "в МАКСе");
        merge(client, gone);
        note(client, "WORK", "+7 342 271", "Грабовицкий");
        assertThat(Traces.of("Грабовицк", sql)).contains("clients.company_contact");
        assertThat(erasures.dossier(person).parts().toString()).contains("в МАКСе");
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Грабовицк", sql)).isEmpty();
        assertThat(Traces.of("grabovits", sql)).isEmpty();
    }

    /** However it was written, and in whatever their clients are compared by. */
    @Test
    void thePersonsPhoneIsNoPhoneOfTheClientEither() {
        var client = client();
        var person = person(client, "Сухарницкий Нил");
        var phone = ContactData.of(ContactData.Kind.MOBILE, "+7 921 447-31-12", "RU");
        done(contacts.add(person, UUID.randomUUID(), phone, anna));
        note(client, "WORK", "8 (921) 4473112", "на складе");
        assertThat(Traces.of("9214473112", sql)).contains("clients.company");
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("9214473112", sql)).isEmpty();
        assertThat(Traces.of("4473112", sql)).isEmpty();
    }

    private void note(CompanyId client, String kind, String contact, String who) {
        note(client, Section.CONTACTS, Map.of("kind", kind, "contact", contact, "note", who));
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
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        var after = event(client);
        assertThat(after.get(0, String.class)).isEqualTo(before.replace("Дуплинская", "…"));
        assertThat(after.get(2, String.class))
                .isEqualTo(digest(after.get(1, String.class) + before));
    }

    /** Others are called almost so: the history goes on telling of them. */
    @Test
    void namesOfOthersStayInTheHistory() {
        var client = client();
        var person = person(client, "Ярембаш Клим");
        var head = client("Ярембашев и партнёры");
        done(holdings.attach(client, head, anna));
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(told(client, "JoinedHolding")).contains("Ярембашев и партнёры");
    }

    @Test
    void whoeverHasTheClientOrANoteOpenIsToldThatItChanged() {
        var client = client();
        var person = person(client, "Копейщиков Фома");
        var goal = Map.of("kind", "GOAL", "text", "Решает Копейщиков");
        var note = note(client, Section.NOTES, goal);
        asks(client, "Спросить Копейщикова");
        var open = companies.get(client, anna);
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(companies.edit(client, open.version(), open.data(), anna))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(items.edit(note, 0, goal, anna)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void theUndoOfAMergerGivesTheNameToNobody() {
        var kept = client();
        var gone = client();
        var person = person(kept, "Луковкин Яков");
        var field = asks(gone, "Спросить Луковкина");
        merge(kept, gone);
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Луковкин", sql)).isEmpty();
        var merger = sql.fetchValue("select max(id) from clients.merger where kept_id = " + kept);
        done(mergers.undo(((Number) requireNonNull(merger)).longValue(), gleb));
        assertThat(Traces.of("Луковкин", sql)).isEmpty();
        assertThat(companies.get(gone, gleb).data().extra().get(field)).isEqualTo("Спросить …");
    }

    /** A function of the owner's changes texts, nothing else. */
    @Test
    void ofAnEventOnlyATextIsTakenAway() {
        var client = client();
        note(client, Section.SITES, Map.of("name", "Цех"));
        assertThatThrownBy(() ->
                        sql.fetch(
                                "select journal.reword(id, at, 'item', '5', now())"
                                        + " from journal.event where code = 'ItemAdded'"
                                        + " and company_id = {0}",
                                DSL.val(client.value())))
                .hasMessageContaining("no text");
    }

    private void merge(CompanyId kept, CompanyId gone) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        List.of(kept, gone).forEach(id -> versions.put(id, companies.get(id, gleb).version()));
        done(mergers.merge(new Merging(kept, versions, Map.of()), gleb));
    }

    private String told(CompanyId client, String code) {
        return sql.fetchSingle(
                        "select details::text from journal.event where code = {0} and company_id = {1}",
                        DSL.val(code), DSL.val(client.value()))
                .get(0, String.class);
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
        return client("Завод " + UUID.randomUUID());
    }

    private CompanyId client(String name) {
        var numbers = new Requisites("RU", Numbers.inn(), null, null, null, null, null);
        var place = new NewCompany.Place.Maker();
        var data = CompanyData.named(name, numbers);
        return done(companies.make(new NewCompany(UUID.randomUUID(), data, place), anna));
    }

    private PersonId person(CompanyId client, String name) {
        return done(people.add(NewPerson.named(client, name, "Механик", true), anna));
    }

    private Item.Key note(CompanyId client, Section section, Map<String, String> values) {
        return done(items.add(new Item.Draft(UUID.randomUUID(), section, client, values), anna));
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

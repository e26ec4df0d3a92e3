package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Tag;
import soyuznik.clients.Tags;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A file changes the clients that are there as far as whoever brings it in wants that. */
@Rule("W-01")
@ProductTest
class ChangingClientsTest {
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Companies companies;
    @Autowired private Tags tags;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;

    private final String name = "Меняющийся " + UUID.randomUUID();

    @Test
    void aFileLeavesThemUnlessItIsTold() {
        begun();
        var file = "компания;телефон;ничего\n" + name + ";+7 900 000-00-00;\n";
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(1, 1, 0, 1, 0));
        assertThat(contacts().phone()).isEqualTo("+7 495 111-11-11");
    }

    @Test
    void whatIsEmptyIsFilledAndTheRestStays() {
        begun();
        var file = "компания;телефон;сайт\n" + name + ";+7 900 000-00-00;new.example\n";
        assertThat(changed(file, OnKnown.FILL)).isEqualTo(1);
        assertThat(contacts().phone()).isEqualTo("+7 495 111-11-11");
        assertThat(contacts().site()).isEqualTo("new.example");
    }

    @Test
    void whatTheFileSaysIsWrittenAndAnEmptyCellErasesNothing() {
        begun();
        var file = "компания;телефон;почта;сотрудников\n" + name + ";+7 900 000-00-00;;70\n";
        assertThat(changed(file, OnKnown.REPLACE)).isEqualTo(1);
        assertThat(contacts().phone()).isEqualTo("+7 900 000-00-00");
        assertThat(contacts().email()).isEqualTo("old@client.example");
        assertThat(company().data().profile().employees()).isEqualTo(70);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        begun();
        var file = "компания;телефон\n" + name + ";+7 900 000-00-00\n";
        assertThat(changed(file, OnKnown.REPLACE)).isEqualTo(1);
        var version = company().version();
        assertThat(changed(file, OnKnown.REPLACE)).isZero();
        assertThat(company().version()).isEqualTo(version);
    }

    @Test
    void aClientIsKnownByItsKeyUnderAnotherName() {
        var key = UUID.randomUUID();
        desk().finished("код;компания\n" + key + ";" + name + "\n", gleb());
        var renamed = "Новое имя " + UUID.randomUUID();
        assertThat(changed("код;компания\n" + key + ";" + renamed + "\n", OnKnown.REPLACE))
                .isEqualTo(1);
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.eq(renamed))).isEqualTo(1);
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.eq(name))).isZero();
    }

    @Test
    void sourceAndTagsComeWithNewClientsAndGoWithThem() {
        var file = "компания;источник;метки\n" + name + ";Выставка;Круг закупщиков, опт\n";
        var id = finished(file);
        assertThat(company().data().profile().source()).isEqualTo("Выставка");
        assertThat(tagged()).containsExactly("Круг закупщиков", "опт");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.eq(name))).isZero();
    }

    @Test
    void sourceAndTagsOfWhoIsThereComeOnceAndGoWithTheFile() {
        begun();
        var file = "компания;источник;теги\n" + name + ";Выставка;клуб клиентов\n";
        var id = finished(file);
        assertThat(tagged()).containsExactly("клуб клиентов");
        assertThat(changed(file, OnKnown.REPLACE)).isZero();
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(tagged()).isEmpty();
        assertThat(company().data().profile().source()).isEmpty();
    }

    @Test
    void ofAClientThatHasTagsOnlyAFileThatIsRightAddsSome() {
        finished("компания;метки\n" + name + ";первая\n");
        var file = "компания;метки\n" + name + ";вторая, ПЕРВАЯ\n";
        assertThat(changed(file, OnKnown.FILL)).isZero();
        var id = finished(file);
        assertThat(tagged()).containsExactly("вторая", "первая");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(tagged()).containsExactly("первая");
    }

    @Test
    void aTagThatIsTooLongKeepsItsRowOut() {
        var file = "компания;метки\n" + name + ";" + "к".repeat(41) + "\n";
        assertThat(desk().brought(file, gleb()).made()).isZero();
    }

    @Test
    void theForecastNamesSourceAndTags() throws Exception {
        begun();
        var file = "компания;источник;метки\n" + name + ";Exhibition;опт\n";
        var id = told(file, OnKnown.REPLACE, gleb());
        show("/imports/" + id, "Откуда узнали (1)");
        show("/imports/" + id, "Метки (1)");
        show("/imports/" + id + "/rows?verdict=CHANGED", "<ins>Выставка</ins>");
    }

    @Test
    void whatWasKeptBeforeFilesHadTagsIsGivenBack() {
        begun();
        var before = company().data();
        var id = finished("компания;сайт\n" + name + ";new.example\n");
        sql.execute(
                "update exchange.renewal set before = before -> 'data' where import_id = ?",
                id.value());
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(company().data()).isEqualTo(before);
    }

    @Test
    void ofSeveralRowsAboutOneTheFirstCounts() {
        begun();
        var file = "компания;сайт\n%s;first.example\n%s;second.example\n".formatted(name, name);
        assertThat(changed(file, OnKnown.REPLACE)).isEqualTo(1);
        assertThat(contacts().site()).isEqualTo("first.example");
    }

    @Test
    void whatTheFileItselfMadeIsNotChangedByIt() {
        var file = "компания;сайт\n%s;first.example\n%s;second.example\n".formatted(name, name);
        assertThat(changed(file, OnKnown.REPLACE)).isZero();
        assertThat(contacts().site()).isEqualTo("first.example");
    }

    @Test
    void theForecastSaysWhichFieldsAndOpensTheirRows() throws Exception {
        begun();
        var id = told("компания;телефон\n" + name + ";+7 900 000-00-00\n", OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.changes()).isEqualTo(new Changes(1, Map.of("phone", 1)));
        show("/imports/" + id, "Телефон (1)");
        show(
                "/imports/" + id + "/rows?verdict=CHANGED",
                "<del>+7 495 111-11-11</del> <ins>+7 900 000-00-00</ins>");
    }

    @Test
    void whoeverMayNotEditAClientDoesNotChangeItByAFile() {
        var admin = characters.viewer("admin");
        desk().finished("компания\n" + name + "\n", admin);
        var id = told("компания;сайт\n" + name + ";new.example\n", OnKnown.REPLACE, admin);
        var forecast = Objects.requireNonNull(imports.understanding(id, admin).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("clients.renewal.forbidden");
    }

    @Test
    void takenBackTheyHoldWhatTheyHeldBefore() {
        begun();
        var before = company().data();
        var id = finished("компания;телефон;сайт\n" + name + ";+7 900 000-00-00;new.example\n");
        assertThat(company().data()).isNotEqualTo(before);
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(company().data()).isEqualTo(before);
    }

    @Test
    void twoFilesAreTakenBackOneAfterTheOther() {
        begun();
        var before = company().data();
        var first = finished("компания;телефон\n" + name + ";+7 900 000-00-00\n");
        var second = finished("компания;сайт\n" + name + ";new.example\n");
        assertThat(undos().undone(second, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(undos().undone(first, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(company().data()).isEqualTo(before);
    }

    @Test
    void anEarlierFileStaysAsLongAsALaterOneStands() {
        begun();
        var first = finished("компания;телефон\n" + name + ";+7 900 000-00-00\n");
        finished("компания;сайт\n" + name + ";new.example\n");
        assertThat(undos().undone(first, gleb()).state()).isEqualTo(Import.State.DONE);
        assertThat(contacts().phone()).isEqualTo("+7 900 000-00-00");
    }

    @Test
    void whatSomebodyWroteSinceStandsInTheWay() {
        begun();
        var id = finished("компания;телефон\n" + name + ";+7 900 000-00-00\n");
        var client = company();
        Characters.done(
                companies.edit(client.id(), client.version(), renamed(client.data()), gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        var undo = all.find(id, gleb()).orElseThrow();
        assertThat(undo.obstacles()).isEqualTo(1);
        assertThat(Objects.requireNonNull(undo.first().getFirst().what()).code())
                .isEqualTo("CompanyChanged");
    }

    private static CompanyData renamed(CompanyData data) {
        return new CompanyData(
                data.name(), "Полное имя", data.requisites(), data.profile(), data.contacts());
    }

    private void begun() {
        desk().finished(
                        "компания;телефон;почта\n"
                                + name
                                + ";+7 495 111-11-11;old@client.example\n",
                        gleb());
    }

    private int changed(String csv, OnKnown onKnown) {
        return desk().changed(csv, onKnown, gleb());
    }

    private ImportId finished(String csv) {
        return desk().finished(csv, OnKnown.REPLACE, gleb());
    }

    private ImportId told(String csv, OnKnown onKnown, Viewer by) {
        return desk().told(csv, onKnown, by);
    }

    private Company company() {
        var id =
                sql.select(COMPANY.ID.convertFrom(CompanyId::new))
                        .from(COMPANY)
                        .where(COMPANY.NAME.eq(name))
                        .fetchSingle()
                        .value1();
        return companies.get(id, gleb());
    }

    private List<String> tagged() {
        return tags.of(company().id(), gleb()).stream().map(Tag::name).toList();
    }

    private Contacts contacts() {
        return company().data().contacts();
    }

    private void show(String address, String words) throws Exception {
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString(words)));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}

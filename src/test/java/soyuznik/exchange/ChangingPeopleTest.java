package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.exchange.Tables.RENEWAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.clients.Basis;
import soyuznik.clients.Companies;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Employments;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.Post;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A file changes the people who are there as far as whoever brings it in wants that. */
@Rule({"W-01", "C-03"})
@ProductTest
class ChangingPeopleTest {
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Employments employments;
    @Autowired private Erasures erasures;
    @Autowired private Fields fields;

    private final String client = "Завод перемен " + UUID.randomUUID();

    @Test
    void notesAndTheBasisOfTheDataComeAlong() {
        var file =
                "ФИО;Компания;Заметки;Основание\nМешков Олег;%s;Любит точность;законный интерес\n"
                        .formatted(client);
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
        assertThat(person().data().note()).isEqualTo("Любит точность");
        assertThat(person().data().basis()).isEqualTo(Basis.INTEREST);
    }

    @Test
    void aBasisThatNobodyKnowsIsNotMadeUp() {
        var file = "ФИО;Компания;Основание\nМешков Олег;%s;по знакомству\n".formatted(client);
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
        assertThat(person().data().basis()).isNull();
    }

    @Test
    void tagsOfSeveralRowsComeAlongAndTheSameWordIsOneTag() {
        var head = "ФИО;Компания;Метки\n";
        var file = head + "Мешков Олег;%s;Клуб Ёлка, совет\n".formatted(client);
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
        assertThat(person().tags()).containsExactly("Клуб Ёлка", "совет");
    }

    @Test
    void tagsArePutOnWhoIsThereAndTakenOffWithTheWholeFile() {
        begun();
        var head = "ФИО;Компания;Теги\n";
        var file = head + "Мешков Олег;%s;клуб мешков\n".formatted(client);
        var id = desk().finished(file, OnKnown.FILL, gleb());
        assertThat(person().tags()).containsExactly("клуб мешков");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(person().tags()).isEmpty();
    }

    @Test
    void aTagThatIsTooLongKeepsItsRowOut() {
        var head = "ФИО;Компания;Метки\n";
        var file = head + "Мешков Олег;%s;%s\n".formatted(client, "к".repeat(41));
        assertThat(desk().brought(file, gleb()).made()).isZero();
    }

    @Test
    void aFileLeavesThemUnlessItIsTold() {
        begun();
        var file = "ФИО;Компания;Должность\nМешков Олег;%s;директор\n".formatted(client);
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(1, 1, 0, 1, 0));
        assertThat(person().post().position()).isEqualTo("механик");
    }

    @Test
    void whatIsEmptyIsFilledAndTheRestStays() {
        begun();
        var file =
                "ФИО;Компания;Должность;Отдел;Телефон;Почта;Заметки\nМешков Олег;%s;директор;ОГМ;+7 921 555-02-02;m@p.example;Строг\n"
                        .formatted(client);
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isEqualTo(1);
        assertThat(person().post()).isEqualTo(new Post("механик", "ОГМ", null, false));
        assertThat(person().data().note()).isEqualTo("Строг");
        assertThat(reached()).containsExactly("+7 921 555-01-01", "m@p.example");
    }

    @Test
    void whatTheFileSaysIsWrittenAndAnotherPhoneIsAdded() {
        begun();
        var file =
                "ФИО;Компания;Должность;Телефон\nМешков Олег;%s;директор;8 (921) 555-01-01, +7 921 555-02-02\n"
                        .formatted(client);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(person().post().position()).isEqualTo("директор");
        assertThat(reached()).containsExactly("+7 921 555-01-01", "+7 921 555-02-02");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        begun();
        var file =
                "ФИО;Компания;Должность;Почта\nМешков Олег;%s;директор;m@p.example\n"
                        .formatted(client);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
    }

    @Test
    void theForecastSaysWhichFieldsAndOpensTheirRows() throws Exception {
        begun();
        var file =
                "ФИО;Компания;Должность;Почта\nМешков Олег;%s;директор;m@p.example\n"
                        .formatted(client);
        var id = desk().told(file, OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.changes()).isEqualTo(new Changes(1, Map.of("position", 1, "email", 1)));
        show("/imports/" + id, "Должность (1)");
        show("/imports/" + id + "/rows?verdict=CHANGED", "<del>механик</del> <ins>директор</ins>");
    }

    @Test
    @Rule("T-07")
    void whoeverMayNotEditThemDoesNotChangeThemByAFile() {
        var admin = characters.viewer("admin");
        desk().finished("ФИО;Компания\nМешков Олег;%s\n".formatted(client), admin);
        var file = "ФИО;Компания;Должность\nМешков Олег;%s;директор\n".formatted(client);
        var id = desk().told(file, OnKnown.REPLACE, admin);
        var forecast = Objects.requireNonNull(imports.understanding(id, admin).forecast());
        assertThat(forecast.changes().records()).isZero();
        assertThat(forecast.refused()).isEqualTo(1);
    }

    @Test
    void twoFilesAreTakenBackOneAfterTheOther() {
        begun();
        var row = "ФИО;Компания;Должность\nМешков Олег;" + client + ";";
        var first = desk().finished(row + "директор\n", OnKnown.REPLACE, gleb());
        var second = desk().finished(row + "инженер\n", OnKnown.REPLACE, gleb());
        assertThat(undos().undone(second, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(person().post().position()).isEqualTo("директор");
        assertThat(undos().undone(first, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(person().post().position()).isEqualTo("механик");
    }

    @Test
    void takenBackTheyHoldWhatTheyHeldBefore() {
        begun();
        var field = fields.ask(Bearer.PERSON, CustomField.Kind.TEXT, "Увлечение");
        var file =
                "ФИО;Компания;Должность;Почта;%s\nМешков Олег;%s;директор;m@p.example;шахматы\n"
                        .formatted(field.label().ru(), client);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(person().data().extra().get(field.key())).isEqualTo("шахматы");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(person().post().position()).isEqualTo("механик");
        assertThat(person().data().extra().get(field.key())).isEmpty();
        assertThat(reached()).containsExactly("+7 921 555-01-01");
    }

    @Test
    void whatSomebodyWroteSinceStandsInTheWay() {
        begun();
        var file = "ФИО;Компания;Должность\nМешков Олег;%s;директор\n".formatted(client);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        var place = person().main();
        var post = new Post("технолог", "", null, false);
        Characters.done(
                employments.edit(
                        place.id(),
                        place.version(),
                        new EmploymentData(post, place.term()),
                        gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        var undo = all.find(id, gleb()).orElseThrow();
        assertThat(Objects.requireNonNull(undo.first().getFirst().what()).code())
                .isEqualTo("EmploymentChanged");
    }

    @Test
    void whoIsErasedLeavesNothingOfWhatWasHeldBefore() {
        begun();
        var file = "ФИО;Компания;Должность\nМешков Олег;%s;директор\n".formatted(client);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(sql.fetchCount(RENEWAL, RENEWAL.IMPORT_ID.eq(id.value()))).isEqualTo(1);
        Characters.done(Erasing.erase(erasures, person().id(), Erasure.Reason.REQUEST, gleb()));
        assertThat(sql.fetchCount(RENEWAL, RENEWAL.IMPORT_ID.eq(id.value()))).isZero();
    }

    private void begun() {
        desk().finished(
                        "ФИО;Компания;Должность;Телефон\nМешков Олег;%s;механик;+7 921 555-01-01\n"
                                .formatted(client),
                        gleb());
    }

    private Person person() {
        var id = companies.byName(List.of(client), gleb()).values().iterator().next();
        return people.of(id, gleb()).getFirst();
    }

    private List<String> reached() {
        return person().contacts().stream().map(each -> each.data().typed()).toList();
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

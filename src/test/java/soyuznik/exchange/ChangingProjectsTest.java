package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Draft;
import soyuznik.projects.Project;
import soyuznik.projects.ProjectExtras;
import soyuznik.projects.Projects;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A file changes the projects that are there as far as whoever brings it in wants that. */
@Rule("W-01")
@ProductTest
class ChangingProjectsTest {
    private static final String HEAD =
            "Номер сделки;Клиент;Проект;Этап;Сумма;Плановая дата закрытия;Ответственный";

    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Projects projects;
    @Autowired private ProjectExtras extras;
    @Autowired private Fields fields;

    private final String title = "Меняемый проект " + UUID.randomUUID();

    @Test
    void aFileLeavesThemUnlessItIsTold() {
        begun();
        assertThat(desk().brought(file("новый;900;31.12.2049;"), gleb()))
                .isEqualTo(new Import.Progress(1, 1, 0, 1, 0));
        assertThat(project().sale().amount()).isEqualTo(roubles("100"));
    }

    @Test
    void whatIsEmptyIsFilledAndTheRestStays() {
        begun();
        assertThat(desk().changed(file("новый;900;31.12.2049;"), OnKnown.FILL, gleb()))
                .isEqualTo(1);
        assertThat(project().sale().amount()).isEqualTo(roubles("100"));
        assertThat(project().sale().plannedClose()).isEqualTo(LocalDate.of(2049, 12, 31));
    }

    @Test
    void sumDayAndOwnerAreWrittenButNeverTheStage() {
        begun();
        var row = "выиграно;900;31.12.2049;Иванова Анна";
        assertThat(desk().changed(file(row.replace("выиграно", "договор")), REPLACE, gleb()))
                .isEqualTo(1);
        assertThat(project().sale().amount()).isEqualTo(roubles("900"));
        assertThat(project().owner().id()).isEqualTo(characters.id("anna"));
        assertThat(project().stage().position()).isEqualTo(1);
        assertThat(desk().changed(file(row), REPLACE, gleb())).isZero();
        assertThat(project().isOpen()).isTrue();
    }

    @Test
    void theForecastSaysWhichFieldsAndOpensTheirRows() throws Exception {
        begun();
        var id = desk().told(file("новый;900;;Иванова Анна"), REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.changes()).isEqualTo(new Changes(1, Map.of("amount", 1, "owner", 1)));
        show("/imports/" + id, "Сумма (1)");
        show("/imports/" + id + "/rows?verdict=CHANGED", "Иванова");
    }

    @Test
    @Rule("T-07")
    void onlyWhoMayReassignGivesAProjectToSomebodyElse() {
        var anna = characters.viewer("anna");
        desk().finished(file("новый;100;;"), anna);
        var vera = characters.viewer("vera");
        var name = imports.ours(vera).colleagues().stream();
        var hers = name.filter(each -> each.id() == vera.user().value()).findFirst().orElseThrow();
        var id = desk().told(file("новый;100;;" + hers.name().full()), REPLACE, anna);
        assertThat(desk().mapping(id, anna).target(Meaning.OWNER, hers.name().full())).isEmpty();
        assertThat(desk().changed(file("новый;100;;" + hers.name().full()), REPLACE, anna))
                .isZero();
        assertThat(project().owner().id()).isEqualTo(characters.id("anna"));
    }

    @Test
    void anEndedProjectStaysAsItIs() {
        desk().finished(file("выиграно;100;31.01.2026;"), gleb());
        var id = desk().told(file("выиграно;900;31.01.2026;"), REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("projects.renewal.ended");
    }

    @Test
    void takenBackTheyHoldWhatTheyHeldBefore() {
        begun();
        var field = fields.ask(Bearer.PROJECT, CustomField.Kind.TEXT, "Повод");
        var told =
                (HEAD
                                + ";"
                                + field.label().ru()
                                + "\n%s;Завод %s;%s;новый;900;31.12.2049;;выставка\n")
                        .formatted(title, title, title);
        var id = desk().finished(told, REPLACE, gleb());
        assertThat(extras.get(project().id(), gleb()).extra().get(field.key()))
                .isEqualTo("выставка");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(project().sale().amount()).isEqualTo(roubles("100"));
        assertThat(project().sale().plannedClose()).isNull();
        assertThat(extras.get(project().id(), gleb()).extra().get(field.key())).isEmpty();
    }

    @Test
    void whatSomebodyWroteSinceStandsInTheWay() {
        begun();
        var id = desk().finished(file("новый;900;;"), REPLACE, gleb());
        var draft = Draft.of(project(), "RUB").closing(LocalDate.of(2049, 1, 31));
        Characters.done(projects.edit(project().id(), project().version(), draft, gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        var undo = all.find(id, gleb()).orElseThrow();
        assertThat(Objects.requireNonNull(undo.first().getFirst().what()).code())
                .isEqualTo("ProjectChanged");
    }

    private static final OnKnown REPLACE = OnKnown.REPLACE;

    private String file(String rest) {
        return (HEAD + "\n%s;Завод %s;%s;%s\n").formatted(title, title, title, rest);
    }

    private void begun() {
        desk().finished(file("новый;100;;"), gleb());
    }

    private static Money roubles(String amount) {
        return new Money(new BigDecimal(amount), "RUB");
    }

    private Project project() {
        var id =
                sql.select(PROJECT.ID.convertFrom(ProjectId::new))
                        .from(PROJECT)
                        .where(PROJECT.TITLE.eq(title))
                        .fetchSingle()
                        .value1();
        return projects.get(id, gleb());
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

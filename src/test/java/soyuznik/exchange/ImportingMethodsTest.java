package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Projects of a file go into the methods that it names, or that somebody chose for it. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule({"W-01", "P-19"})
class ImportingMethodsTest {
    private final DSLContext sql;
    private final Characters characters;
    private final Imports imports;
    private final Starts starts;
    private final Importer importer;
    private final MockMvc browser;

    ImportingMethodsTest(
            DSLContext sql,
            Characters characters,
            Imports imports,
            Starts starts,
            Importer importer,
            MockMvc browser) {
        this.sql = sql;
        this.characters = characters;
        this.imports = imports;
        this.starts = starts;
        this.importer = importer;
        this.browser = browser;
    }

    /** Of clients whom no other test knows. */
    private final String client = "Методичный " + UUID.randomUUID();

    private String file(String head, String... rows) {
        var lines = new ArrayList<>(List.of(head));
        List.of(rows).forEach(row -> lines.add(client + ";" + row));
        return String.join("\n", lines) + "\n";
    }

    /** The stages of the projects by their titles, each with its method. */
    private Map<String, String> stand() {
        var stands = new HashMap<String, String>();
        sql.select(PROJECT.TITLE, METHOD.CODE, STAGE.CODE)
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .where(PROJECT.PRODUCT.eq(client))
                .forEach(row -> stands.put(row.value1(), row.value2() + " " + row.value3()));
        return stands;
    }

    @Test
    void eachRowGoesIntoTheMethodThatItNames() {
        var file =
                file(
                        "клиент;проект;товар;методика;этап",
                        "Большой;" + client + ";Ключевой проект;3. Подтверждение",
                        "Долгий;" + client + ";Full cycle;Отношения",
                        "Без имени;" + client + ";;КП");
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(3);
        assertThat(stand())
                .containsEntry("Большой", "KEY_PROJECT CONFIRMATION")
                .containsEntry("Долгий", "FULL_CYCLE RELATIONSHIP")
                .containsEntry("Без имени", "SHORT " + second());
    }

    /** The second stage of the short sale. */
    private String second() {
        var codes = requireNonNull(imports.ours(gleb()).method(Ours.SHORT).orElse(null));
        return codes.stages().get(1).code();
    }

    @Test
    void oneWordIsAnotherStageInAnotherMethod() {
        var csv =
                file(
                        "клиент;проект;товар;методика;этап",
                        "Большой;" + client + ";Ключевой проект;Торг",
                        "Долгий;" + client + ";Полный цикл;Торг");
        var id = desk().read(csv, gleb());
        var said = desk().mapping(id, gleb());
        assertThat(said.values().keySet()).doesNotContain(Meaning.STAGE);
        var values = new HashMap<>(said.values());
        values.put(Meaning.of("STAGE@KEY_PROJECT"), Map.of("Торг", "APPROVAL"));
        values.put(Meaning.of("STAGE@FULL_CYCLE"), Map.of("Торг", "BUDGETING"));
        runs(id, said.with(values));
        assertThat(stand())
                .containsEntry("Большой", "KEY_PROJECT APPROVAL")
                .containsEntry("Долгий", "FULL_CYCLE BUDGETING");
    }

    private void runs(ImportId id, Mapping mapping) {
        Characters.done(desk().explained(id, mapping, gleb()));
        Characters.done(starts.make(id, gleb()));
        importer.run(Desk.first(id));
    }

    private ImportId wholesale() {
        var csv =
                file(
                        "клиент;проект;товар;воронка;этап",
                        "Первый;" + client + ";Оптовая;Вход",
                        "Второй;" + client + ";Оптовая;Одобрение");
        return desk().read(csv, gleb());
    }

    @Test
    void rowsOfNoMethodOfOursAreLeftOutWithTheReason() {
        var id = wholesale();
        Characters.done(desk().explained(id, said(id, ""), gleb()));
        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.method");
    }

    @Test
    void whatIsNoMethodOfOursIsAskedOnceForAllItsRowsAndThenItsStagesAre() {
        var id = wholesale();
        var said = said(id, "KEY_PROJECT");
        assertThat(desk().explained(id, said, gleb())).isInstanceOf(Outcome.Invalid.class);
        var survey = imports.understanding(id, gleb()).survey();
        var guessed = Guesses.values(survey, said, imports.ours(gleb()));
        guessed.putAll(said.values());
        runs(id, said.with(guessed));
        assertThat(stand().values())
                .containsExactlyInAnyOrder("KEY_PROJECT ENTRY", "KEY_PROJECT APPROVAL");
    }

    /** What the file calls wholesale, taken for this; nothing is said of stages. */
    private Mapping said(ImportId id, String method) {
        var mapping = desk().mapping(id, gleb());
        return mapping.with(Map.of(Meaning.METHOD, Map.of("Оптовая", method)));
    }

    private ImportId single() {
        var row = "Один;" + client + ";Поиск союзника;да";
        return desk().read(file("клиент;проект;товар;этап;пометка метода", row), gleb());
    }

    @Test
    void aMethodIsChosenForAFileThatNamesNone() throws Exception {
        var id = single();
        var stage = Map.of("of.STAGE@KEY_PROJECT", "3", "value.STAGE@KEY_PROJECT.0", "ALLY");
        var said = new HashMap<>(stage);
        said.put("method", "KEY_PROJECT");
        explains(id, said).andExpect(status().isSeeOther());
        Characters.done(starts.make(id, gleb()));
        importer.run(Desk.first(id));
        assertThat(stand()).containsEntry("Один", "KEY_PROJECT ALLY");
    }

    @Test
    void itsStagesAreShownBeforeTheFileIsTaken() throws Exception {
        var id = single();
        page(id).andExpect(content().string(containsString("name=\"method\"")));
        explains(id, Map.of("method", "KEY_PROJECT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"of.STAGE@KEY_PROJECT\"")));
        explains(id, Map.of("method", "НЕТ"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"method-error\"")));
    }

    private ResultActions page(ImportId id) throws Exception {
        return browser.perform(get("/imports/" + id).with(characters.signedIn("gleb")));
    }

    private ResultActions explains(ImportId id, Map<String, String> more) throws Exception {
        var form = post("/imports/" + id + "/explanations").with(characters.signedIn("gleb"));
        var columns = List.of("CLIENT", "TITLE", "PRODUCT", "STAGE");
        for (int i = 0; i < columns.size(); i++) {
            form.param("column." + i, columns.get(i));
        }
        form.param("kind", "PROJECTS").param("currency", "RUB").param("makeClients", "true");
        form.param("owner", Long.toString(gleb().user().value()));
        more.forEach(form::param);
        return browser.perform(form);
    }

    @Test
    void aStageThatTheMethodHasNoMoreIsRefusedAndNothingBreaks() {
        var csv = file("клиент;проект;товар;методика;этап", "Был;" + client + ";Key project;Вход");
        var id = desk().read(csv, gleb());
        var said = desk().mapping(id, gleb());
        var values = new HashMap<>(said.values());
        values.put(Meaning.of("STAGE@KEY_PROJECT"), Map.of("Вход", "BUDGETING"));
        runs(id, said.with(values));
        assertThat(imports.get(id, gleb()).progress())
                .isEqualTo(new Import.Progress(1, 1, 0, 0, 1));
        assertThat(stand()).isEmpty();
    }

    @Test
    @Rule("X-01")
    void anAccompanyingSaleComesAfterOneThatWasWonAlsoInTheSameFile() {
        var head = "клиент;проект;товар;методика;этап;дата закрытия";
        var later = "Сопутствующий;" + client + ";Сопутствующая продажа;Одобрение;";
        var won = "Первый;" + client + ";;Выигран;25.01.2026";
        var first = desk().brought(file(head, later, won), gleb());
        assertThat(first).isEqualTo(new Import.Progress(2, 2, 1, 0, 1));
        assertThat(desk().brought(file(head, later, won), gleb()).made()).isEqualTo(1);
        assertThat(stand()).containsEntry("Сопутствующий", "ACCOMPANYING APPROVAL");
        var other = "Прочий " + client;
        var rows = other + ";" + won + "\n" + other + ";" + later + "\n";
        assertThat(desk().brought(head + "\n" + rows, gleb()).made()).isEqualTo(2);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}

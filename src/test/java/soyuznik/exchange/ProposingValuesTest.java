package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.DICTIONARY_ENTRY;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A value that nobody knows, but that is written almost like one of ours, is asked about once. */
@Rule("W-01")
@ProductTest
class ProposingValuesTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Fields fields;
    @Autowired private Dictionaries dictionaries;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Undoer undoer;
    @Autowired private MockMvc browser;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "ж");
    private final String name = "Схожий " + mark;

    private Proposals proposed(ImportId id) {
        var file = imports.understanding(id, vera());
        return Proposals.of(file.survey(), file.mapping(), imports.ours(vera()), Set.of());
    }

    /** What is proposed is agreed to. */
    private void agree(ImportId id, Meaning meaning, String value) {
        say(id, meaning, value, proposed(id).get(meaning, value));
    }

    private void say(ImportId id, Meaning meaning, String value, String target) {
        var said = new HashMap<>(desk().mapping(id, vera()).values());
        said.merge(meaning, Map.of(value, target), ProposingValuesTest::with);
        done(imports.explain(id, desk().mapping(id, vera()).with(said), vera()));
        done(starts.make(id, vera()));
        importer.run(Desk.first(id));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private String industry(String company) {
        return sql.select(COMPANY.INDUSTRY)
                .from(COMPANY)
                .where(COMPANY.NAME.eq(company))
                .fetchSingle()
                .value1();
    }

    @Test
    void anIndustryWithOneErrorIsProposedAndKnownNextTime() {
        var ours = "Судостроение" + mark;
        var written = "Судастроение" + mark;
        dictionaries.admit(Dictionary.INDUSTRY, ours, vera());
        var file = desk().read("компания;отрасль\n" + name + ";" + written + "\n", vera());
        assertThat(proposed(file).get(Meaning.INDUSTRY, written)).isEqualTo(ours);
        agree(file, Meaning.INDUSTRY, written);
        assertThat(industry(name)).isEqualTo(ours);

        var next = "отрасль;компания;сайт\n%s;%s второй;\n".formatted(written, name);
        desk().brought(next, vera());
        assertThat(industry(name + " второй")).isEqualTo(ours);
    }

    @Test
    void anIndustryOfItsOwnIsAddedWhenSomebodySaysSo() {
        var ours = "Самолётостроение" + mark;
        var written = "Самолётостроенее" + mark;
        dictionaries.admit(Dictionary.INDUSTRY, ours, vera());
        var file = desk().read("компания;отрасль\n" + name + ";" + written + "\n", vera());
        say(file, Meaning.INDUSTRY, written, "");
        assertThat(industry(name)).isEqualTo(written);
        assertThat(sql.fetchExists(DICTIONARY_ENTRY, DICTIONARY_ENTRY.RU.eq(written))).isTrue();
    }

    @Test
    void oneOfOursIsProposedByInitialsAndNotTakenByItself() {
        var written = "Иванова А.";
        var anna = Long.toString(characters.viewer("anna").user().value());
        var file = desk().read("компания;менеджер\n" + name + ";" + written + "\n", vera());
        assertThat(desk().mapping(file, vera()).target(Meaning.OWNER, written)).isEmpty();
        assertThat(proposed(file).get(Meaning.OWNER, written)).isEqualTo(anna);
    }

    private CustomField asked() {
        return fields.ask(
                Bearer.COMPANY, CustomField.Kind.CHOICE, "Класс " + mark, "первый", "второй");
    }

    @Test
    void anOptionIsProposedAndWhatWasRefusedIsNotProposedAgain() {
        var field = asked();
        var meaning = Meaning.of(field);
        var head = "компания;" + field.label().ru() + "\n";
        var file = desk().read(head + name + ";первай\n", vera());
        assertThat(proposed(file).get(meaning, "первай")).isEqualTo("1");
        say(file, meaning, "первай", "");

        var next = desk().read("x;" + head + ";" + name + ";ПЕРВАЙ\n", vera());
        assertThat(proposed(next).get(meaning, "ПЕРВАЙ")).isEmpty();
        say(next, meaning, "ПЕРВАЙ", "2");
        var last = desk().read("y;" + head + ";" + name + ";первай\n", vera());
        assertThat(desk().mapping(last, vera()).target(meaning, "первай")).isEqualTo("2");
    }

    @Test
    void whatIsProposedStandsChosenAndMarkedOnThePage() throws Exception {
        var id = desk().read("компания;менеджер\n" + name + ";Иванова А.\n", vera());
        var anna = characters.viewer("anna").user().value();
        browser.perform(get("/imports/" + id).with(characters.signedIn("vera")))
                .andExpect(
                        content().string(containsString("value=\"" + anna + "\" selected>Иванова")))
                .andExpect(content().string(containsString("похоже, проверьте")));
        done(imports.explain(id, desk().mapping(id, vera()), vera()));
        browser.perform(get("/imports/" + id).with(characters.signedIn("vera")))
                .andExpect(content().string(not(containsString("похоже, проверьте"))));
    }

    @Test
    void aSetAsksBeforeItTakesWhatIsOnlyAlike() {
        var field = asked();
        var head = "компания;" + field.label().ru() + "\n";
        var set = setDesk().looked(vera(), head + name + ";первай\n", "товар\nВал " + mark + "\n");
        assertThat(set.parts().getLast().open())
                .extracting(FieldError::text)
                .contains(Text.of("exchange.ask.alike"));
    }

    @Test
    void anotherPersonIsAskedAnew() {
        var field = asked();
        var head = "компания;" + field.label().ru() + "\n";
        say(desk().read(head + name + ";первай\n", vera()), Meaning.of(field), "первай", "1");
        var gleb = characters.viewer("gleb");
        var file = desk().read(head + name + ";первай\n", gleb);
        assertThat(desk().mapping(file, gleb).target(Meaning.of(field), "первай")).isEmpty();
    }

    private SetDesk setDesk() {
        return new SetDesk(sets, acts, checker, new SetDesk.Work(worker, importer, undoer), sql);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}

package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.EntryForm;
import soyuznik.kernel.Language;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Why a project ended is chosen among words that are kept in the settings, or typed. */
@OnProjects
@Rule("P-05")
class ReasonsOfEndingsTest {
    private final Projects projects;
    private final Closures closures;
    private final Dictionaries dictionaries;
    private final Sales sales;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ReasonsOfEndingsTest(
            Projects projects,
            Closures closures,
            Dictionaries dictionaries,
            Sales sales,
            MockMvc browser,
            Characters characters) {
        this.projects = projects;
        this.closures = closures;
        this.dictionaries = dictionaries;
        this.sales = sales;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void whatMeansAWordStandsByItInTheLanguageOfWhoReads() {
        var project = sales.bare(anna);
        done(closures.close(project, Closing.lost("delivery TIME", "Завод", ""), anna));
        assertThat(reason(project)).isEqualTo("Срок поставки");
        assertThat(Reasons.read(dictionaries.words(), End.LOST, "срок поставки", Language.EN))
                .isEqualTo("Delivery time");
    }

    @Test
    void whatIsNoWordStaysAsItWasTyped() {
        var project = sales.bare(anna);
        done(closures.close(project, Closing.notOurs("Цена"), anna));
        assertThat(reason(project)).isEqualTo("Цена");
        assertThat(
                        Reasons.read(
                                dictionaries.words(),
                                End.NOT_OURS,
                                "Не сошлись в срок",
                                Language.EN))
                .isEqualTo("Не сошлись в срок");
    }

    /** Lost for it, put off for it: in each dictionary it is called otherwise in English. */
    @Test
    void aWordOfTwoDictionariesIsReadByTheKindOfTheEnding() throws Exception {
        var word = "Смена руководства " + UUID.randomUUID();
        var gleb = characters.viewer("gleb");
        named(Dictionary.LOSS_REASON, word, "New people decided " + word, gleb);
        named(Dictionary.FREEZE_REASON, word, "New people look at it " + word, gleb);
        var project = sales.bare(anna);
        var until = sales.today().plusDays(9);
        done(closures.close(project, Closing.frozen(word, until), anna));
        assertThat(Reasons.read(dictionaries.words(), End.FROZEN, reason(project), Language.EN))
                .isEqualTo("New people look at it " + word);
        assertThat(Reasons.read(dictionaries.words(), End.LOST, reason(project), Language.EN))
                .isEqualTo("New people decided " + word);
    }

    private void named(Dictionary dictionary, String ru, String en, Viewer by) {
        done(dictionaries.make(dictionary, new EntryForm(UUID.randomUUID(), ru, en, 0), by));
    }

    @Test
    void theFormOffersWhatTheSettingsKeepAndNothingThatIsRetired() throws Exception {
        var gleb = characters.viewer("gleb");
        var word = "Ушли в кооператив " + UUID.randomUUID();
        done(dictionaries.make(Dictionary.LOSS_REASON, form(word), gleb));
        var address = "/projects/" + sales.bare(anna) + "/closure/new?end=LOST";
        page(address).andExpect(content().string(containsString(word)));
        var entry = dictionaries.find(Dictionary.LOSS_REASON, word).orElseThrow();
        done(dictionaries.retire(entry.id(), gleb));
        page(address).andExpect(content().string(not(containsString(word))));
    }

    @Test
    void anotherReasonIsToldInWordsAndNothingIsLostWithoutThem() throws Exception {
        var project = sales.bare(anna);
        send(project, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("words-error")))
                .andExpect(content().string(containsString("Урок на потом")));
        assertThat(projects.get(project, anna).isOpen()).isTrue();
        send(project, "Ушёл наш союзник");
        assertThat(reason(project)).isEqualTo("Ушёл наш союзник");
    }

    private ResultActions send(ProjectId project, String words) throws Exception {
        return browser.perform(
                post("/projects/" + project + "/closure")
                        .param("end", "LOST")
                        .param("reason", "OTHER")
                        .param("words", words)
                        .param("competitor", Closing.NOTHING_CHANGED)
                        .param("lesson", "Урок на потом")
                        .with(characters.signedIn("anna")));
    }

    private ResultActions page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")));
    }

    private static EntryForm form(String word) {
        return new EntryForm(UUID.randomUUID(), word, word, 0);
    }

    private String reason(ProjectId project) {
        var ending = projects.get(project, anna).course().ending();
        return ending == null ? "" : ending.reason();
    }
}

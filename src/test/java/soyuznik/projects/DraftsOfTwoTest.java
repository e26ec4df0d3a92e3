package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.MethodDraft;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Of two who write one draft of a method none loses anything unasked. */
@OnProjects
@Rule("P-01")
class DraftsOfTwoTest {
    private final MockMvc browser;
    private final Characters characters;
    private final Drafts drafts;
    private final Viewer gleb;
    private final long draft;
    private final String address;

    DraftsOfTwoTest(MockMvc browser, Characters characters, Drafts drafts) {
        this.browser = browser;
        this.characters = characters;
        this.drafts = drafts;
        this.gleb = characters.viewer("gleb");
        this.draft = done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "SHORT", gleb));
        this.address = "/settings/methods/drafts/" + draft;
    }

    /** The first stage alone, called otherwise, with another norm and no last condition. */
    private static MethodDraft changed(MethodDraft body) {
        var first = body.stages().getFirst();
        var criteria = new ArrayList<>(first.criteria());
        criteria.removeLast();
        var stages = new ArrayList<>(body.stages());
        stages.set(
                0,
                new MethodDraft.StageDraft(
                        first.code(),
                        new Bilingual("Разведка", "Scouting"),
                        first.goal(),
                        17,
                        criteria));
        return new MethodDraft(body.name(), stages);
    }

    @Test
    void theSecondIsShownWhatTheFirstChangedAndKeepsWhatWasTyped() throws Exception {
        var body = drafts.get(draft).body();
        done(drafts.write(draft, 0, changed(body), gleb));
        told(typed(body, "0"), "value=\"Своя с нуля\"", "name=\"version\" value=\"1\"")
                .andExpect(content().string(not(containsString("<th scope=\"row\">Название"))));
        told(typed(body, "0"), "Этапы по порядку", "<td>Разведка", "норма, дней", "<td>17</td>");
        assertThat(drafts.get(draft).body().name()).isEqualTo(body.name());
    }

    private ResultActions told(MockHttpServletRequestBuilder form, String... words)
            throws Exception {
        var told = browser.perform(form).andExpect(status().isConflict());
        for (var word : words) {
            told.andExpect(content().string(containsString(word)));
        }
        return told;
    }

    @Test
    void whatOneTypedInTheWrongWayDoesNotOverwriteTheOther() throws Exception {
        var body = drafts.get(draft).body();
        done(drafts.write(draft, 0, changed(body), gleb));
        browser.perform(typed(body, "0").param("s1.name.ru", "Второй").param("s1.days", "пять"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
    }

    private MockHttpServletRequestBuilder typed(MethodDraft body, String version) {
        var first = body.stages().getFirst();
        return post(address)
                .with(characters.signedIn("gleb"))
                .param("version", version)
                .param("name.ru", "Своя с нуля")
                .param("name.en", "Our own")
                .param("s0.code", first.code())
                .param("s0.name.ru", first.name().ru())
                .param("s0.name.en", first.name().en())
                .param("s0.order", "1")
                .param("s0.days", Integer.toString(first.normDays()));
    }

    @Test
    void whoDiscardsWhatSomebodyHasWrittenSinceIsAskedFirst() throws Exception {
        done(drafts.write(draft, 0, changed(drafts.get(draft).body()), gleb));
        browser.perform(discard("0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("черновик изменили (")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(drafts.all()).extracting(Drafts.Draft::id).contains(draft);
        browser.perform(discard("1")).andExpect(status().isSeeOther());
        assertThat(drafts.all()).extracting(Drafts.Draft::id).doesNotContain(draft);
        browser.perform(discard("1")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder discard(String version) {
        return post(address + "/removal")
                .param("version", version)
                .with(characters.signedIn("gleb"));
    }

    @Test
    void aCopyIsCalledOneAndTheSecondIsNumbered() {
        var again = done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "SHORT", gleb));
        var name = drafts.get(draft).body().name();
        var second = drafts.get(again).body().name();
        assertThat(name.ru()).startsWith("Короткая продажа (копия");
        assertThat(name.en()).startsWith("Short sale (copy");
        assertThat(second.ru())
                .matches("Короткая продажа \\(копия \\d+\\)")
                .isNotEqualTo(name.ru());
    }

    @Test
    void whatAnotherMethodIsCalledIsRefusedBesideTheField() throws Exception {
        var body = drafts.get(draft).body();
        var name = new Bilingual("  короткая  ПРОДАЖА", "Mine " + UUID.randomUUID());
        done(drafts.write(draft, 0, new MethodDraft(name, body.stages()), gleb));
        assertThat(drafts.publish(draft, 1, gleb)).isInstanceOf(Outcome.Invalid.class);
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("id=\"name.ru-error\"")))
                .andExpect(content().string(containsString("Так уже называется другая методика")));
        var own = new Bilingual("Своя " + UUID.randomUUID(), name.en());
        done(drafts.write(draft, 1, new MethodDraft(own, body.stages()), gleb));
        done(drafts.publish(draft, 2, gleb));
    }
}

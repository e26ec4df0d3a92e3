package soyuznik.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** From the results of a talk falls out the letter, and its answer makes it minutes. */
@OnWork
@Rule("A-09")
class LettersTest {
    private static final Map<String, String> RESULTS =
            Map.of(
                    "problem", "Фильтр забивается зимой",
                    "theirPromise", "Пришлёт журнал",
                    "theirDue", "2030-01-10",
                    "ourPromise", "Вышлем расчёт");

    private final Letters letters;
    private final Talks talks;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    LettersTest(Letters letters, Talks talks, Site site, MockMvc browser, Characters characters) {
        this.letters = letters;
        this.talks = talks;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private static String address(Talk talk) {
        return talk.key().address() + "/letter";
    }

    @Test
    void theLetterTellsWhatWasHeardAndAgreedInEitherLanguageAndNothingThatIsNotKnown()
            throws Exception {
        var talk = site.held(site.project(anna), RESULTS, anna);
        var anna = characters.signedIn("anna");
        browser.perform(get(address(talk)).with(anna))
                .andExpect(content().string(containsString("Фильтр забивается зимой")))
                .andExpect(content().string(containsString("– Пришлёт журнал (до 10.01.2030)")))
                .andExpect(content().string(containsString("«согласен»")))
                .andExpect(content().string(not(containsString("К чему это ведёт"))));
        browser.perform(get(address(talk) + "?language=en").with(anna))
                .andExpect(content().string(containsString("10 Jan 2030")));
    }

    @Test
    void theFileIsADraftThatAMailProgramReadsToWhomeverWasThere() throws Exception {
        var talk = site.held(site.project(anna), RESULTS, anna);
        var file =
                browser.perform(
                                get(address(talk) + "/file?language=ru")
                                        .with(characters.signedIn("anna")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
        var parts = file.split("\r\n\r\n", 2);
        assertThat(parts[0].lines().allMatch(line -> line.length() <= 78)).isTrue();
        assertThat(parts[0]).contains("X-Unsent: 1").contains("Subject: =?UTF-8?B?");
        assertThat(new String(Base64.getMimeDecoder().decode(parts[1].strip()), UTF_8))
                .contains("Фильтр забивается зимой");
    }

    @Test
    void whatWentOutStaysAsItWentAndTheAnswerMakesItMinutesUntilItIsTakenBack() {
        var talk = site.held(site.project(anna), RESULTS, anna);
        assertThat(letters.send(talk.key(), " ", anna)).isInstanceOf(Outcome.Invalid.class);
        done(letters.send(talk.key(), "Первое", anna));
        done(letters.send(talk.key(), "Второе", anna));
        assertThat(letters.find(talk.key(), anna).orElseThrow().text()).isEqualTo("Первое");
        done(letters.agree(talk.key(), agreed(talk, site.today().toString()), anna));
        assertThat(now(talk).letter()).isEqualTo(Letter.State.AGREED);
        done(letters.disagree(talk.key(), anna));
        assertThat(now(talk).letter()).isEqualTo(Letter.State.SENT);
        done(letters.withdraw(talk.key(), anna));
        assertThat(letters.find(talk.key(), anna)).isEmpty();
    }

    private Talk now(Talk talk) {
        return talks.get(talk.key(), anna);
    }

    private static Map<String, String> agreed(Talk talk, String on) {
        return Map.of("personId", talk.get("people"), "agreedOn", on);
    }

    @Test
    void nobodyAgreesBeforeTheTalkTomorrowOrFromElsewhereAndOnlyWhoLeadsItNotesIt() {
        var talk = site.held(site.project(anna), RESULTS, anna);
        done(letters.send(talk.key(), "Итоги", anna));
        var stranger = new HashMap<>(agreed(talk, site.today().toString()));
        stranger.put("personId", site.person(site.project(anna), anna).toString());
        var tomorrow = site.today().plusDays(1).toString();
        assertThat(letters.agree(talk.key(), stranger, anna)).isInstanceOf(Outcome.Invalid.class);
        for (var day : new String[] {tomorrow, "2020-01-01", ""}) {
            assertThat(letters.agree(talk.key(), agreed(talk, day), anna))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(letters.withdraw(talk.key(), characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aTalkThatWasNotHeldHasNoLetter() {
        var planned = site.planned(site.project(anna), Map.of(), anna).key();
        assertThatThrownBy(() -> letters.find(planned, anna)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters.send(planned, "Итоги", anna)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("P-03")
    void eachMeetingOfTheStageWithItsLetterMeetsItsCondition() {
        ProjectId project = site.project("CONFIRMATION", anna);
        var first = site.held(project, Map.of(), anna);
        var second = site.held(project, Map.of(), anna);
        site.held(project, Map.of("kind", "CALL"), anna);
        done(letters.send(first.key(), "Итоги", anna));
        assertThat(site.missing(project, anna)).contains("G3c");
        done(letters.send(second.key(), "Итоги", anna));
        assertThat(site.missing(project, anna)).doesNotContain("G3c");
    }
}

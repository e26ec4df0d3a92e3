package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.attention.Posted;
import soyuznik.attention.Trouble;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Letters of results that go out by themselves. */
@OnWork
@Rule("A-09")
class MailingsTest {
    private static final String PETROV = "petrov@plant.example";

    private final Mailings mailings;
    private final Letters letters;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    MailingsTest(
            Mailings mailings,
            Letters letters,
            Site site,
            ApplicationEventPublisher events,
            MockMvc browser,
            Characters characters) {
        this.mailings = mailings;
        this.letters = letters;
        this.site = site;
        this.events = events;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** A talk with somebody whose mail we know. */
    private Talk talk() {
        var project = site.project(anna);
        var person = site.person(project, PETROV, anna).toString();
        return site.held(project, Map.of("people", person), anna);
    }

    private static Mailings.Draft draft(Talk talk, String text, String... to) {
        return new Mailings.Draft(talk.key(), "Итоги", text, List.of(to));
    }

    private Mailing mailing(Talk talk) {
        var letter = letters.find(talk.key(), anna).orElseThrow();
        return Objects.requireNonNull(letter.mailing());
    }

    private static String about(Talk talk) {
        return "letter-" + talk.key().id();
    }

    @Test
    void itGoesToThoseWhoWereThereAndOnlyOnceHoweverOftenItIsSent() {
        var talk = talk();
        done(mailings.send(draft(talk, "Первое", PETROV), anna));
        done(mailings.send(draft(talk, "Первое", PETROV), anna));
        assertThat(mailings.send(draft(talk, "Второе", PETROV), anna))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(mailing(talk).state()).isEqualTo(Mailing.State.WAITING);
        assertThat(mailing(talk).to()).containsExactly(PETROV);
    }

    @Test
    void nobodyElseGetsItAndNobodyElseSendsIt() {
        var talk = talk();
        for (var to : new String[][] {{}, {"rival@else.example"}, {PETROV, "a@b.example"}}) {
            assertThat(mailings.send(draft(talk, "Итоги", to), anna))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(mailings.send(draft(talk, "Итоги", PETROV), characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(letters.find(talk.key(), anna)).isEmpty();
    }

    @Test
    void whatWentCanNotBeTakenBack() {
        var talk = talk();
        done(mailings.send(draft(talk, "Итоги", PETROV), anna));
        events.publishEvent(new Posted.Gone(about(talk), Instant.EPOCH));
        assertThat(mailing(talk).state()).isEqualTo(Mailing.State.SENT);
        assertThat(mailing(talk).at()).isEqualTo(Instant.EPOCH);
        assertThat(mailings.withdraw(talk.key(), anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-03")
    void whatDidNotGoIsNoLetterOfTheMeetingAndNobodyAgreesToIt() {
        var project = site.project("CONFIRMATION", anna);
        var person = site.person(project, PETROV, anna).toString();
        var talk = site.held(project, Map.of("people", person), anna);
        done(mailings.send(draft(talk, "Итоги", PETROV), anna));
        assertThat(site.missing(project, anna)).contains("G3c");
        var agreed = Map.of("personId", person, "agreedOn", site.today().toString());
        assertThat(letters.agree(talk.key(), agreed, anna)).isInstanceOf(Outcome.Refused.class);
        events.publishEvent(new Posted.Gone(about(talk), Instant.EPOCH));
        assertThat(site.missing(project, anna)).doesNotContain("G3c");
        done(letters.agree(talk.key(), agreed, anna));
    }

    @Test
    void whatDidNotGoSaysWhyAndBecomesADraftAgain() throws Exception {
        var talk = talk();
        done(mailings.send(draft(talk, "Итоги", PETROV), anna));
        events.publishEvent(new Posted.Kept(about(talk), Trouble.UNREACHABLE, false));
        assertThat(mailing(talk).state()).isEqualTo(Mailing.State.WAITING);
        page(talk).andExpect(content().string(containsString("Почтовый сервер не отвечает")));
        events.publishEvent(new Posted.Kept(about(talk), Trouble.NO_SUCH_ADDRESS, true));
        assertThat(mailing(talk).state()).isEqualTo(Mailing.State.FAILED);
        done(mailings.withdraw(talk.key(), anna));
        assertThat(letters.find(talk.key(), anna)).isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions page(Talk talk) throws Exception {
        return browser.perform(get(address(talk)).with(characters.signedIn("anna")));
    }

    private static String address(Talk talk) {
        return talk.key().address() + "/letter";
    }

    @Test
    void thePageSendsItOrNotesThatItWentByOtherMeans() throws Exception {
        var mailed = talk();
        sends(mailed, Map.of("mail", "true", "to", PETROV));
        assertThat(mailing(mailed).state()).isEqualTo(Mailing.State.WAITING);
        var byHand = talk();
        sends(byHand, Map.of("mail", "true", "to", PETROV, "hand", "true"));
        assertThat(letters.find(byHand.key(), anna).orElseThrow().mailing()).isNull();
    }

    private void sends(Talk talk, Map<String, String> more) throws Exception {
        var request = post(address(talk)).param("text", "Итоги");
        more.forEach(request::param);
        browser.perform(request.with(characters.signedIn("anna")));
    }
}

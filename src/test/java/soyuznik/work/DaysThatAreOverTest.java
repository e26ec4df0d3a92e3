package soyuznik.work;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A day of what is still to come that is over can hardly be meant: it is asked about. */
@OnWork
@Rule({"A-01", "A-02", "P-06"})
class DaysThatAreOverTest {
    private static final String ASKED = "Этот день уже прошёл";

    private final Talks talks;
    private final Projects projects;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    DaysThatAreOverTest(
            Talks talks, Projects projects, Site site, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.projects = projects;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private ResultActions sent(String address, Map<String, String> typed) throws Exception {
        var sending = post(address).with(characters.signedIn("anna"));
        typed.forEach(sending::param);
        return browser.perform(sending);
    }

    private static void asks(ResultActions answer, String said) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(ASKED)))
                .andExpect(content().string(containsString("value=\"" + said + "\"")));
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var more = new HashMap<>(typed);
        more.put(name, value);
        return more;
    }

    private LocalDate yesterday() {
        return site.today().minusDays(1);
    }

    private Map<String, String> plan(LocalDate on) {
        return Map.of("kind", "CALL", "heldOn", on.toString(), "subject", "Насосы");
    }

    private Talk planned(ProjectId project, LocalDate on) {
        done(talks.plan(new Talks.Draft(project, UUID.randomUUID(), plan(on)), anna));
        return talks.of(project, anna).getFirst();
    }

    @Test
    void aTalkIsPlannedInThePastOnlyByWhoeverSaysThatItIsMeant() throws Exception {
        var address = "/projects/" + site.project(anna) + "/talks";
        var said = "heldOn:" + yesterday();
        asks(sent(address, plan(yesterday())), said);
        sent(address, with(plan(yesterday()), "meant", said)).andExpect(status().isSeeOther());
        sent(address, plan(site.today())).andExpect(status().isSeeOther());
    }

    /** 2206 in the place of 2026. */
    @Test
    void aTalkCenturiesAheadIsAskedAboutToo() throws Exception {
        var address = "/projects/" + site.project(anna) + "/talks";
        var far = site.today().plusYears(180);
        var said = "heldOn:" + far;
        sent(address, plan(far))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("больше чем через двадцать лет")))
                .andExpect(content().string(containsString("через столько лет")))
                .andExpect(content().string(containsString("value=\"" + said + "\"")));
        sent(address, with(plan(far), "meant", said)).andExpect(status().isSeeOther());
    }

    /** The list above the form says of which field. */
    @Test
    void theListOfWhatIsWrongNamesTheField() throws Exception {
        sent("/projects/" + site.project(anna) + "/talks", plan(yesterday()))
                .andExpect(content().string(containsString("#heldOn\">Когда: Этот день")));
    }

    @Test
    @Rule("A-03")
    void nothingIsAgreedForADayBeforeTheTalk() throws Exception {
        var project = site.project(anna);
        var person = site.person(project, anna).toString();
        var before = yesterday().minusDays(1);
        var typed = with(plan(yesterday()), "people", person);
        var agreed = with(with(typed, "theirPromise", "Чертёж"), "theirDue", before.toString());
        sent("/projects/" + project + "/results", with(agreed, "meant", "theirDue:" + before))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("раньше самого разговора")))
                .andExpect(content().string(containsString("Чертёж")));
    }

    @Test
    void whatWasSaidOfOneDayIsNotSaidOfAnother() throws Exception {
        var address = "/projects/" + site.project(anna) + "/talks";
        var typed = with(plan(yesterday()), "meant", "heldOn:" + site.today().minusDays(2));
        asks(sent(address, typed), "heldOn:" + yesterday());
    }

    @Test
    void whatWasSaidStaysWhileSomethingElseIsWrong() throws Exception {
        var said = "heldOn:" + yesterday();
        var typed = with(with(plan(yesterday()), "meant", said), "subject", "");
        sent("/projects/" + site.project(anna) + "/talks", typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString(ASKED))))
                .andExpect(content().string(containsString("value=\"" + said + "\" checked")));
    }

    @Test
    void aTalkKeepsADayThatIsOverAndIsAskedAboutAnother() throws Exception {
        var talk = planned(site.project(anna), yesterday());
        var address = talk.key().address();
        var version = Integer.toString(talk.version());
        var typed = with(plan(yesterday()), "version", version);
        sent(address, with(typed, "subject", "Цена")).andExpect(status().isSeeOther());
        var other = site.today().minusDays(2);
        asks(sent(address, with(typed, "heldOn", other.toString())), "heldOn:" + other);
    }

    @Test
    @Rule("A-03")
    void aPromiseAndANextStepAreAskedAboutAndNothingIsLost() throws Exception {
        var project = site.project(anna);
        var person = site.person(project, anna).toString();
        var typed = with(plan(yesterday()), "people", person);
        var agreed = with(with(typed, "ourPromise", "Чертёж"), "ourDue", yesterday().toString());
        var answer = sent("/projects/" + project + "/results", agreed);
        asks(answer, "ourDue:" + yesterday());
        answer.andExpect(content().string(containsString("Чертёж")));
    }

    @Test
    void aTaskIsAskedAbout() throws Exception {
        var address = "/projects/" + site.project(anna) + "/tasks";
        var due = yesterday().toString();
        var typed = Map.of("text", "Замерить", "due", due, "owner", anna.user().toString());
        asks(sent(address, typed), "due:" + due);
        sent(address, with(typed, "meant", "due:" + due)).andExpect(status().isSeeOther());
    }

    @Test
    void aPlannedCloseIsAskedAboutWhereverItIsTyped() throws Exception {
        var project = site.project(anna);
        var close = yesterday().toString();
        var said = "plannedClose:" + close;
        var typed = Map.of("plannedClose", close, "was", "");
        asks(sent("/projects/" + project + "/sale/plannedClose", typed), said);
        asks(sent("/projects/" + project, with(typed, "title", "Насосы")), said);
        var client = projects.get(project, anna).client().id().toString();
        var fresh = with(with(typed, "title", "Насосы"), "company", client);
        asks(sent("/projects", fresh), said);
        sent("/projects/" + project + "/sale/plannedClose", with(typed, "meant", said))
                .andExpect(status().isSeeOther());
    }

    @Test
    @Rule("B-07")
    void aStepOfTheDecisionIsAskedAbout() throws Exception {
        var typed = Map.of("part", "COMMITTEE", "body", "Совет", "heldOn", yesterday().toString());
        asks(sent("/projects/" + site.project(anna) + "/path", typed), "heldOn:" + yesterday());
    }
}

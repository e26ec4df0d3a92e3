package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/**
 * Results with nothing in them are asked about, and all that is wrong with some is told at once.
 */
@OnBuying
@Rule("A-09")
class NothingWrittenTest {
    private static final Pattern MEANT =
            Pattern.compile("name=\"meant\"[^>]*value=\"(situation:[0-9a-f]+)\"");

    private final Talks talks;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    NothingWrittenTest(Talks talks, Plant plant, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private ResultActions sent(String address, Map<String, String> typed) throws Exception {
        var sending = post(address).with(characters.signedIn("anna"));
        typed.forEach(sending::param);
        return browser.perform(sending);
    }

    private static String address(ProjectId project) {
        return "/projects/" + project + "/results";
    }

    private Map<String, String> today(ProjectId project) {
        var person = plant.person(project, "Петров Иван", anna).toString();
        var typed = new HashMap<String, String>();
        typed.put("key", UUID.randomUUID().toString());
        typed.putAll(Map.of("kind", "CALL", "heldOn", plant.today().toString()));
        typed.putAll(Map.of("subject", "Линия 4", "people", person, "listed", "true"));
        return typed;
    }

    private static String said(ResultActions asked) throws Exception {
        var found = MEANT.matcher(asked.andReturn().getResponse().getContentAsString());
        return found.find() ? found.group(1) : "";
    }

    private ResultActions asks(String address, Map<String, String> typed) throws Exception {
        return sent(address, typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Разговор точно был?")))
                .andExpect(content().string(containsString("Разговор был, записать нечего")));
    }

    @Test
    void itIsAskedWhetherTheTalkTookPlaceAndKeptWhenItDid() throws Exception {
        var project = plant.project(anna);
        var typed = today(project);
        var asked = asks(address(project), typed);
        assertThat(talks.of(project, anna)).isEmpty();
        typed.put("meant", said(asked));
        sent(address(project), typed).andExpect(status().isSeeOther());
        sent(address(project), typed).andExpect(status().isSeeOther()); // a double click
        assertThat(talks.of(project, anna)).hasSize(1);
    }

    @Test
    void oneWordOfAnythingIsEnough() throws Exception {
        var project = plant.project(anna);
        for (var word : Map.of("nextStep", "Позвонить", "answer", "REFUSED").entrySet()) {
            var typed = today(project);
            typed.put(word.getKey(), word.getValue());
            sent(address(project), typed).andExpect(status().isSeeOther());
        }
    }

    @Test
    void ofATalkThatWasPlannedToo() throws Exception {
        var project = plant.project(anna);
        var typed = today(project);
        done(talks.plan(new Talks.Draft(project, UUID.randomUUID(), typed), anna));
        var talk = talks.of(project, anna).getFirst();
        var results = talk.key().address() + "/results";
        typed.put("version", Integer.toString(talk.version()));
        typed.put("meant", said(asks(results, typed)));
        sent(results, typed).andExpect(status().isSeeOther());
        var held = talks.of(project, anna).getFirst();
        assertThat(held.state()).isEqualTo(TalkState.HELD);
        typed.remove("meant");
        typed.put("version", Integer.toString(held.version()));
        typed.put("subject", "Линия 5");
        sent(results, typed).andExpect(status().isSeeOther()); // corrected, it is not asked again
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        var project = plant.project(anna);
        var typed = today(project);
        typed.put("people", "");
        typed.put("lasts", "долго");
        typed.put("theirDue", plant.today().minusDays(1).toString());
        typed.putAll(Map.of("problem", "Пыль", "worth", "5 RUB", "objection2", ""));
        typed.put("reply2", "Ответили");
        tells(
                sent(address(project), typed),
                "people",
                "lasts",
                "theirDue",
                "theirPromise",
                "implication",
                "objection2");
    }

    @Test
    void whatIsWrongIsToldWithTheQuestionWhoseResultsTheyAre() throws Exception {
        var project = plant.project(anna);
        var typed = today(project);
        done(talks.plan(new Talks.Draft(project, UUID.randomUUID(), typed), anna));
        typed.put("key", UUID.randomUUID().toString());
        typed.put("subject", "");
        typed.put("nextOn", plant.today().minusDays(3).toString());
        tells(sent(address(project), typed), "planned", "nextStep", "nextOn")
                .andExpect(content().string(not(containsString("id=\"subject-error\""))));
    }

    private static ResultActions tells(ResultActions answer, String... fields) throws Exception {
        answer.andExpect(status().isUnprocessableContent());
        for (var field : fields) {
            answer.andExpect(content().string(containsString("<a href=\"#" + field + "\">")));
        }
        return answer;
    }
}

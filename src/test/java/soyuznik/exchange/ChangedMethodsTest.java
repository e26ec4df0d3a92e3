package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.Retirements;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What a file is said to go into may be gone when it is started. */
@ProductTest
@Rule("W-01")
class ChangedMethodsTest {
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Drafts drafts;
    @Autowired private Retirements retirements;
    @Autowired private MockMvc browser;

    private String method = "";

    @BeforeEach
    void aMethodOfOurOwn() {
        var draft = done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "SHORT", gleb()));
        method = done(drafts.publish(draft, 0, gleb()));
    }

    @ParameterizedTest
    @CsvSource({
        "клиент;товар, Выберите методику из списка",
        "клиент;товар;методика, проверьте ещё раз"
    })
    void aMethodThatIsRetiredMeanwhileIsAskedForAgain(String head, String asked) throws Exception {
        var id = desk().read(head + "\nУходящий;Кронциркуль;Оптовая\n", gleb());
        done(desk().explained(id, into(id), gleb()));
        done(retirements.retire(method, gleb()));
        starts(id, 422).andExpect(content().string(containsString(asked)));
        assertThat(imports.get(id, gleb()).state()).isEqualTo(Import.State.CHECKED);
        done(retirements.revive(method, gleb()));
        starts(id, 303);
        done(retirements.retire(method, gleb()));
    }

    private ResultActions starts(ImportId id, int answer) throws Exception {
        var start = post("/imports/" + id + "/starts").with(characters.signedIn("gleb"));
        return browser.perform(start).andExpect(status().is(answer));
    }

    /** Rows that name a method go into it, or else the file does. */
    private Mapping into(ImportId id) {
        var said = desk().mapping(id, gleb());
        if (said.has(Meaning.METHOD)) {
            return said.with(Map.of(Meaning.METHOD, Map.of("Оптовая", method)));
        }
        var stood = said.standing();
        var standing =
                new Standing(
                        stood.owner(),
                        stood.makeClients(),
                        stood.nameless(),
                        stood.source(),
                        stood.onKnown(),
                        stood.domain(),
                        method,
                        stood.consentText(),
                        stood.onRefused());
        return said.standing(standing);
    }

    @Test
    void stagesOfNoColumnAreNone() throws Exception {
        var id = desk().read("клиент;товар\nБез этапа;Кронциркуль\n", gleb());
        var form = post("/imports/" + id + "/explanations").with(characters.signedIn("gleb"));
        form.param("column.0", "CLIENT").param("column.1", "PRODUCT").param("kind", "PROJECTS");
        form.param("currency", "RUB").param("method", "KEY_PROJECT");
        form.param("owner", Long.toString(gleb().user().value()));
        form.param("of.STAGE@KEY_PROJECT", "-1");
        browser.perform(form).andExpect(status().isSeeOther());
        done(retirements.retire(method, gleb()));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}

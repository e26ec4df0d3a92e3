package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.files.Attachment;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** What proves a criterion of choice stands with its answer as a file. */
@OnBuying
@Rule("S-04")
class AnswerFilesTest {
    private static final byte[] PAPER = {2, 7, 1, 8};

    @Autowired private ChoiceCriteria criteria;
    @Autowired private Attachments attachments;
    @Autowired private Filing filing;
    @Autowired private Erasures erasures;
    @Autowired private Plant plant;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private Viewer anna;
    private ProjectId project;
    private PersonId whose;

    @BeforeEach
    void aCriterionIsProven() {
        anna = characters.viewer("anna");
        project = plant.project(anna);
        whose = plant.person(project, "Воеводин Павел", anna);
    }

    private ChoiceCriterion proven() {
        var typed = Map.of("criterion", "Ресурс", "personId", whose.toString(), "weight", "HIGH");
        var said = new HashMap<>(typed);
        said.put("source", "SAID");
        done(criteria.add(new ChoiceCriteria.Draft(project, UUID.randomUUID(), said), anna));
        var key = criteria.of(project, anna).getLast().key();
        var on = plant.today().toString();
        var answer = Map.of("state", "PROVEN", "words", "Отчёт", "personId", whose.toString());
        var all = new HashMap<>(answer);
        all.put("saidOn", on);
        done(criteria.answer(new ChoiceCriteria.Answered(key, UUID.randomUUID(), all), anna));
        return criteria.get(key, anna);
    }

    private static Attachment.Place place(ChoiceCriterion one) {
        return new Attachment.Place("answer", one.answers().getFirst().id());
    }

    private Outcome<Attachment.Place> bring(ChoiceCriterion one, String name, Viewer by)
            throws IOException {
        var content = new ByteArrayInputStream(PAPER);
        return filing.bring(
                new Filing.Sent(UUID.randomUUID(), place(one), name, PAPER.length, content), by);
    }

    private String address(ChoiceCriterion one) {
        return AnswerFiles.address(one.key(), one.answers().getFirst().id());
    }

    @Test
    void itIsCountedOnTheSheetAndComesBackByOneClick() throws Exception {
        var one = proven();
        shows("/projects/" + project + "/criteria", "Приложить файл");
        done(bring(one, "Отчёт об испытаниях.pdf", anna));
        shows("/projects/" + project + "/criteria", ">1 файл</a>");
        shows(address(one), "/files/of/answer/" + place(one).id());
        var file = attachments.of(place(one), anna).getFirst().id();
        browser.perform(post("/files/" + file + "/removal").with(characters.signedIn("anna")))
                .andExpect(redirectedUrl(address(one)));
        assertThat(attachments.of(place(one), anna)).isEmpty();
        done(attachments.restore(file, anna));
        assertThat(attachments.of(place(one), anna)).hasSize(1);
    }

    private void shows(String page, String what) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(what)));
    }

    @Test
    void whoDoesNotWorkOnTheProjectFindsNeitherTheAnswerNorItsFiles() throws Exception {
        var one = proven();
        done(bring(one, "Отчёт.pdf", anna));
        var file = attachments.of(place(one), anna).getFirst().id();
        for (var who : List.of("egor", "boris")) {
            for (var page :
                    List.of(
                            address(one),
                            "/files/" + file,
                            "/files/of/answer/" + place(one).id())) {
                browser.perform(get(page).with(characters.signedIn(who)))
                        .andExpect(status().isNotFound());
            }
            assertThatThrownBy(() -> bring(one, "Их.pdf", characters.viewer(who)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void ofACriterionThatWasTakenAwayNoFileIsGivenOut() throws Exception {
        var one = proven();
        done(bring(one, "Отчёт.pdf", anna));
        done(criteria.remove(one.key(), anna));
        assertThatThrownBy(() -> attachments.of(place(one), anna)).isInstanceOf(NotFound.class);
        done(criteria.restore(one.key(), anna));
        assertThat(attachments.of(place(one), anna)).hasSize(1);
    }

    @Test
    @Rule("C-03")
    void theyGoForGoodWithWhoseCriterionItIsAndLoseTheNamesOfOthers() throws Exception {
        var theirs = proven();
        done(bring(theirs, "Воеводин.pdf", anna));
        var file = attachments.of(place(theirs), anna).getFirst().id();
        var gone = whose;
        whose = plant.person(project, "Седов Пётр", anna);
        var other = proven();
        done(bring(other, "Отзыв, Воеводин.pdf", anna));
        done(Erasing.erase(erasures, gone, Erasure.Reason.REQUEST, characters.viewer("gleb")));
        assertThatThrownBy(() -> attachments.place(file)).isInstanceOf(NotFound.class);
        assertThat(attachments.of(place(other), anna).getFirst().name())
                .doesNotContain("Воеводин")
                .endsWith(".pdf");
    }
}

package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnWork
@Rule("A-03")
class PromisesTest {
    private final Promises promises;
    private final Waiting waiting;
    private final Talks talks;
    private final Closures closures;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    PromisesTest(
            Promises promises,
            Waiting waiting,
            Talks talks,
            Closures closures,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.promises = promises;
        this.waiting = waiting;
        this.talks = talks;
        this.closures = closures;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private LocalDate yesterday() {
        return site.today().minusDays(1);
    }

    private Promises.Key promised(ProjectId project) {
        var talk = site.held(project, both(), anna);
        var ours =
                talk.promises().stream()
                        .filter(promise -> promise.side() == Side.OURS)
                        .findFirst()
                        .orElseThrow();
        return new Promises.Key(project, ours.id());
    }

    private Map<String, String> both() {
        var day = yesterday().toString();
        return Map.of(
                "ourPromise",
                "Пришлём оригинал",
                "ourDue",
                day,
                "theirPromise",
                "Пришлют объёмы",
                "theirDue",
                day);
    }

    private List<Side> due(ProjectId project) {
        return waiting.promises(anna, site.today()).stream()
                .filter(due -> due.place().about().equals(new About.OfProject(project)))
                .map(Waiting.Due::side)
                .toList();
    }

    @Test
    void aWordOutlivesTheProjectAndIsSettledAfterItsEnd() throws Exception {
        var project = site.project(anna);
        var key = promised(project);
        done(closures.close(project, Closing.frozen("Бюджет", site.today().plusDays(30)), anna));
        assertThat(due(project)).containsExactlyInAnyOrder(Side.OURS, Side.THEIRS);
        browser.perform(get("/projects/" + project + "/talks").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(key.address() + "/settlement")));
        done(promises.settle(key, PromiseState.KEPT, anna));
        assertThat(due(project)).containsExactly(Side.THEIRS);
    }

    @Test
    void ofALostProjectOnlyOursIsStillOwed() {
        var project = site.project(anna);
        promised(project);
        done(closures.close(project, Closing.lost("Дорого", Closing.NOTHING_CHANGED, ""), anna));
        assertThat(due(project)).containsExactly(Side.OURS);
    }

    @Test
    void whoComesLaterIsToldWhatWasSaid() {
        var key = promised(site.project(anna));
        done(promises.settle(key, PromiseState.WARNED, anna));
        done(promises.settle(key, PromiseState.WARNED, anna));
        assertThat(promises.settle(key, PromiseState.KEPT, anna))
                .isEqualTo(Outcome.refused("work.promise.settled.WARNED"));
    }

    @Test
    void whatBecameOfAPromiseStaysWithItsWords() {
        var project = site.project(anna);
        var typed = Map.of("ourPromise", "По ошибке", "ourPromise2", "Вышлем отчёт");
        var talk = site.held(project, typed, anna);
        var report = talk.promises().getLast();
        done(promises.settle(new Promises.Key(project, report.id()), PromiseState.KEPT, anna));
        var corrected = new HashMap<>(talks.get(talk.key(), anna).values());
        corrected.put("ourPromise", "Вышлем отчёт");
        corrected.put("ourPromise2", "Вышлем цену");
        done(talks.hold(talk.key(), talk.version(), corrected, anna));
        assertThat(talks.get(talk.key(), anna).promises())
                .extracting(Promise::text, Promise::state)
                .containsExactly(
                        tuple("Вышлем отчёт", PromiseState.KEPT),
                        tuple("Вышлем цену", PromiseState.OPEN));
    }
}

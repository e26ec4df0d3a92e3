package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Name;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What is planned and was said with a client, in one stream. */
@OnWork
@Rule("A-01")
class TalkStreamsTest {
    private final TalkStreams streams;
    private final Promises promises;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    TalkStreamsTest(
            TalkStreams streams,
            Promises promises,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.streams = streams;
        this.promises = promises;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void whatIsAheadStandsFirstThenTheNewestOfAllProjects() {
        var one = site.project(anna);
        var other = site.another(one, "Насосы", anna);
        held(one, "Вторая", -2);
        held(other, "Первая", -1);
        planned(other, "Послезавтра", 2);
        planned(one, "Завтра", 1);
        held(one, "Третья", -3);
        assertThat(streams.of(site.client(one, anna), null, anna).lines().rows())
                .extracting(line -> line.talk().subject())
                .containsExactly("Завтра", "Послезавтра", "Первая", "Вторая", "Третья");
    }

    @Test
    void eachTellsTheProjectWithWhomAndWhoOfOursWasThere() {
        var project = site.project(anna);
        held(project, "Звонок", -1);
        var line = streams.of(site.client(project, anna), null, anna).lines().rows().getFirst();
        assertThat(Objects.requireNonNull(line.sale()).title()).isEqualTo("Фильтры для линии 4");
        assertThat(line.talk().people()).containsExactly("Петров Иван");
        assertThat(line.ours()).extracting(Name::surname).containsExactly("Иванова");
    }

    @Test
    void itIsReadToItsEndPageByPage() {
        var project = site.project(anna);
        var more = TalkStreams.ROWS + 3;
        planned(project, "Впереди", 1);
        IntStream.range(0, more).forEach(i -> held(project, "Звонок " + i, -i / 2));
        var first = streams.of(site.client(project, anna), null, anna).lines();
        var last = Long.valueOf(first.next());
        var second = streams.of(site.client(project, anna), last, anna).lines();
        var read = new ArrayList<>(first.rows());
        read.addAll(second.rows());
        assertThat(first.rows()).hasSize(TalkStreams.ROWS);
        assertThat(second.next()).isNull();
        assertThat(read).extracting(line -> line.talk().key().id()).doesNotHaveDuplicates();
        assertThat(read).hasSize(more + 1);
    }

    @Test
    void thePageOfAProjectGoesOnToo() throws Exception {
        var project = site.project(anna);
        site.held(project, Map.of("ourPromise", "Вышлем чертёж"), anna);
        IntStream.range(0, TalkStreams.OF_PROJECT).forEach(_ -> planned(project, "Визит", 0));
        seen("anna", "/projects/" + project + "/talks", "Вышлем чертёж", "after=");
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheClientSeesNothingOfIt() {
        var project = site.project(anna);
        var client = site.client(project, anna);
        held(project, "Звонок", -1);
        assertThatThrownBy(() -> streams.of(client, null, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePageOfTheClientLeadsThereAndBackAfterAnAct() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        planned(project, "Визит на линию", 1);
        var talks = "/companies/" + client + "/talks";
        seen("anna", "/companies/" + client, talks, "");
        seen("anna", talks, "Визит на линию", "absence?from=" + client);
        browser.perform(get(talks).with(characters.signedIn("egor")))
                .andExpect(content().string(not(containsString("absence"))));
    }

    @Test
    @Rule("A-03")
    void itSaysHowEachSideKeepsItsWordAndLeavesOutWhatWasWarnedOf() throws Exception {
        var project = site.project(anna);
        var past = site.today().minusDays(1).toString();
        promised(project, PromiseState.KEPT, Map.of("ourPromise", "Раз"));
        promised(project, PromiseState.WARNED, Map.of("ourPromise", "Два"));
        promised(project, PromiseState.BROKEN, Map.of("theirPromise", "Три"));
        site.held(project, Map.of("ourPromise", "Четыре", "ourDue", past), anna);
        site.held(project, Map.of("ourPromise", "Пять", "ourDue", "2030-01-10"), anna);
        var client = site.client(project, anna);
        assertThat(streams.of(client, null, anna).words())
                .containsExactly(new Word(Side.THEIRS, 0, 1), new Word(Side.OURS, 1, 2));
        seen("anna", "/companies/" + client + "/talks", "Мы сдержали 1 из 2 обещаний", "");
        seen("anna", "/insights/talks", "Что обещали клиенты", "");
    }

    private void promised(ProjectId project, PromiseState state, Map<String, String> what) {
        var talk = site.held(project, what, anna);
        var promise = new Promises.Key(project, talk.promises().getFirst().id());
        done(promises.settle(promise, state, anna));
    }

    @Test
    void noTalkIsOfferedWhereThereIsNone() throws Exception {
        var client = site.client(site.project(anna), anna);
        var talks = "/companies/" + client + "/talks";
        seen("anna", talks, "ещё ничего не записано", "");
    }

    private void seen(String who, String page, String one, String other) throws Exception {
        browser.perform(get(page).with(characters.signedIn(who)))
                .andExpect(content().string(allOf(containsString(one), containsString(other))));
    }

    private void held(ProjectId project, String subject, int days) {
        site.held(project, on(subject, days), anna);
    }

    private void planned(ProjectId project, String subject, int days) {
        site.planned(project, on(subject, days), anna);
    }

    private Map<String, String> on(String subject, int days) {
        LocalDate day = site.today().plusDays(days);
        return Map.of("subject", subject, "heldOn", day.toString());
    }
}

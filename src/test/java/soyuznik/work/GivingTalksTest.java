package soyuznik.work;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Several talks about no project are given to one of the client's from the list. */
@OnWork
@Rule("A-01")
class GivingTalksTest {
    private final TalkProjectsTest.Work work;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;
    private ProjectId project = new ProjectId(1);
    private CompanyId client = new CompanyId(1);

    GivingTalksTest(TalkProjectsTest.Work work, Site site, MockMvc browser, Characters characters) {
        this.work = work;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @BeforeEach
    void aProject() {
        project = site.project(anna);
        client = site.client(project, anna);
    }

    private List<Long> three() {
        var agreed =
                Map.of(
                        "ourPromise",
                        "Отчёт",
                        "ourDue",
                        "2090-01-10",
                        "nextStep",
                        "Замерить",
                        "nextOn",
                        "2090-01-05");
        return Stream.of(Map.<String, String>of(), agreed, Map.<String, String>of())
                .map(more -> site.held(client, more, anna).key().id())
                .toList();
    }

    private Outcome<About> give(List<Long> talks) {
        return work.given().give(new About.OfClient(client), talks, project.value(), anna);
    }

    private List<Long> of(About about) {
        return work.talks().of(about, anna).stream().map(talk -> talk.key().id()).toList();
    }

    private List<Long> ofProject() {
        return of(new About.OfProject(project));
    }

    private static String undo(Outcome<About> outcome) {
        return outcome instanceof Outcome.Done<About>(var _, var _, Outcome.Undo(var address))
                ? address
                : "";
    }

    private ResultActions says(String page, Matcher<String> words) throws Exception {
        return browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(words));
    }

    @Test
    void theyGoWithWhatWasAgreedAndComeBackByOneClick() throws Exception {
        var talks = three();
        var undo = undo(give(talks));
        assertThat(ofProject()).containsExactlyInAnyOrderElementsOf(talks);
        assertThat(work.tasks().list(work.tasks().of(project, anna))).hasSize(1);
        var always = site.held(project, Map.of(), anna).key().id();
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client + "#talks"));
        assertThat(ofProject()).containsExactly(always);
        assertThat(of(new About.OfClient(client))).containsExactlyInAnyOrderElementsOf(talks);
        assertThat(work.tasks().list(work.tasks().of(project, anna))).isEmpty();
    }

    private String told(List<Long> talks, String list) throws Exception {
        var form = post("/talk-projects").param("list", list).param("project", project.toString());
        talks.forEach(talk -> form.param("talk", talk.toString()));
        var given = browser.perform(form.with(characters.signedIn("anna"))).andReturn();
        var page = given.getResponse().getRedirectedUrl();
        var cookie = requireNonNull(given.getResponse().getCookie("notice"));
        var shown = get(URI.create(requireNonNull(page).replaceAll("#.*", "")));
        return browser.perform(shown.with(characters.signedIn("anna")).with(also(cookie)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor also(Cookie cookie) {
        return request -> {
            var all = Stream.concat(Arrays.stream(request.getCookies()), Stream.of(cookie));
            request.setCookies(all.toArray(Cookie[]::new));
            return request;
        };
    }

    /** Presses the undo of the notice; where it leads. */
    private String undone(String page) throws Exception {
        var form =
                Pattern.compile(
                        "action=\"(/talk-projects/withdrawal[^\"]*)\"(?s:.*?)name=\"told\" value=\"([^\"]*)\"");
        var found = form.matcher(page).results().findFirst().orElseThrow();
        var undo = post(URI.create(found.group(1).replace("&amp;", "&")));
        var answer =
                browser.perform(
                        undo.param("told", found.group(2).replace("&amp;", "&"))
                                .with(characters.signedIn("anna")));
        return requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    @Test
    void whatIsTakenBackLeadsToWhereItWasGiven() throws Exception {
        var talks = three();
        var list = "tab=HELD&kind=MEETINGS&owner=" + anna.user();
        var told = told(talks, list);
        assertThat(undone(told)).isEqualTo("/talks?" + list);
        assertThat(of(new About.OfClient(client))).containsAll(talks);
        assertThat(undone(told)).isEqualTo("/talks?" + list);
        assertThat(undone(told(talks, ""))).isEqualTo("/companies/" + client + "#talks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/talks?x=%zz", "/companies/1/../2", "https://a/talks?"})
    void itLeadsNowhereElse(String told) throws Exception {
        var undo = post(undo(give(three()))).param("told", told);
        browser.perform(undo.with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client + "#talks"));
    }

    /**
     * A double click, or a second tab: what stands there already is there, and comes back the same.
     */
    @Test
    void theSameOnceMoreIsTheSame() {
        var talks = three();
        var first = give(talks);
        assertThat(give(talks)).isEqualTo(first);
        done(work.given().takeBack(together(undo(first)), anna));
        assertThat(work.given().takeBack(together(undo(first)), anna))
                .isEqualTo(Outcome.refused("work.error.state"));
    }

    private TalkProjects.Together together(String undo) {
        return TalkProjects.Together.of(
                project.value(), Long.parseLong(undo.replaceAll(".*given=", "")));
    }

    @Test
    void oneThatWasGivenElsewhereMeanwhileStaysThere() {
        var talks = three();
        var other = site.another(project, "Насосы", anna);
        done(work.given().give(talk(talks.getFirst()), other.value(), anna));
        var two = give(talks);
        assertThat(two).isInstanceOfSatisfying(Outcome.Done.class, GivingTalksTest::tellsOfOne);
        assertThat(ofProject()).hasSize(2).doesNotContain(talks.getFirst());
        assertThat(give(talks)).isEqualTo(two);
        assertThat(give(List.of(talks.getFirst()))).isEqualTo(Outcome.refused("work.error.given"));
    }

    private static void tellsOfOne(Outcome.Done<?> given) {
        assertThat(given.notice())
                .isEqualTo(Text.of("work.talk.GIVEN_SOME", "count", 2).with("stayed", 1));
    }

    @Test
    void onlyWhoeverGaveThemTakesThemBack() {
        var undo = together(undo(give(three())));
        assertThat(work.given().takeBack(undo, characters.viewer("vera")))
                .isEqualTo(Outcome.refused("work.error.state"));
        assertThat(ofProject()).hasSize(3);
    }

    @Test
    void thePageOfOneTakesBackAllThatWereGivenWithIt() throws Exception {
        var talks = three();
        var undo = undo(give(talks));
        var page = "/projects/" + project + "/talks/" + talks.getFirst();
        says(page, containsString(undo.replace("&", "&amp;")))
                .andExpect(content().string(containsString("вернуть клиенту все 3")));
        browser.perform(get(page).with(characters.signedIn("vera")))
                .andExpect(content().string(not(containsString("вернуть клиенту"))));
        done(work.given().takeBack(together(undo), anna));
        says(
                "/companies/" + client + "/talks/" + talks.getFirst(),
                not(containsString("вернуть клиенту")));
    }

    private Talk.Key talk(long id) {
        return new Talk.Key(new About.OfClient(client), id);
    }

    @Test
    void theFormTellsWhatGoesAndWhatStays() throws Exception {
        var talk = three().getFirst();
        var of = site.held(project, Map.of(), anna).key().id();
        var form = "/talk-projects/new?list=about%3DCLIENTS&talk=";
        says(form + talk + "&talk=" + of, containsString("Ещё 1 из отмеченных уже о проекте"))
                .andExpect(content().string(containsString("Отдать 1 разговор<")))
                .andExpect(content().string(containsString("Фильтры для линии 4")));
        var foreign = site.held(site.client("ООО «Другой»", anna), Map.of(), anna).key().id();
        says(form + talk + "&talk=" + foreign, containsString("разговоры разных клиентов"));
        says(form + foreign, containsString("нет открытых проектов"));
        says(form + of, containsString("отдавать нечего"));
        says(form + "x", containsString("Ни один разговор не выбран"));
    }

    @Test
    void fromTheListOneGoesBackToTheList() throws Exception {
        var form =
                post("/talk-projects")
                        .with(characters.signedIn("anna"))
                        .param("talk", three().getFirst().toString())
                        .param("list", "tab=HELD&about=CLIENTS");
        browser.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Выберите открытый проект")));
        browser.perform(form.param("project", project.toString()))
                .andExpect(redirectedUrl("/talks?tab=HELD&about=CLIENTS"));
        assertThat(ofProject()).hasSize(1);
    }

    @Test
    void listAndStreamOfferTheTicksToWhoeverMayGive() throws Exception {
        var tick = containsString("name=\"talk\" value=\"" + three().getFirst() + '"');
        says("/talks?about=CLIENTS", tick);
        says("/companies/" + client + "/talks", tick);
        says("/talks?about=PROJECTS", not(containsString("data-tick-all")));
        browser.perform(get("/talks?about=CLIENTS").with(characters.signedIn("egor")))
                .andExpect(content().string(not(tick)));
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeThemGivesNone() throws Exception {
        var talk = three().getFirst().toString();
        browser.perform(
                        post("/talk-projects")
                                .with(characters.signedIn("boris"))
                                .param("talk", talk)
                                .param("project", project.toString()))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("Знакомство"))));
        assertThat(ofProject()).isEmpty();
    }
}

package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.jooq.impl.DSL.val;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** The list of promises, and what figures say of them. */
@OnWork
@Rule({"A-03", "N-10"})
class FoundPromisesTest {
    private static final String FIGURES = "/insights/talks?onFrom=2017-05-01&onTo=2017-05-28";
    private static final Pattern ROW =
            Pattern.compile("class=\"row-link\" href=\"[^\"]*\">([^<]*)");
    private static final Pattern NEXT =
            Pattern.compile("href=\"(/promises\\?[^\"]*after=[^\"]*)\"");

    private final Promises promises;
    private final Closures closures;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final DSLContext sql;
    private final Viewer seller;

    FoundPromisesTest(
            Promises promises,
            Closures closures,
            Site site,
            MockMvc browser,
            Characters characters,
            DSLContext sql) {
        this.sql = sql;
        this.promises = promises;
        this.closures = closures;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
    }

    private ResultActions read(String address, Viewer as) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(as)));
    }

    private String page(String address, Viewer as) throws Exception {
        return read(address, as)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    /** One of each stand of ours, and two of theirs whose day has passed. */
    private ProjectId promised() {
        var project = site.project(seller);
        var typed = new HashMap<>(Map.of("heldOn", "2017-05-02"));
        for (var place : List.of("", "2", "3", "4", "5")) {
            typed.put("ourPromise" + place, "Обещание " + place);
        }
        typed.putAll(Map.of("ourDue4", "2017-05-20", "theirPromise", "Пришлют журнал"));
        typed.putAll(Map.of("theirDue", "2017-05-21", "theirPromise2", "Спросят директора"));
        typed.put("theirDue2", "2017-05-22");
        var talk = site.held(project, typed, seller);
        var states = List.of(PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WARNED);
        var ours = talk.promises().stream().filter(one -> one.side() == Side.OURS).toList();
        for (int i = 0; i < states.size(); i++) {
            var key = new Promises.Key(project, ours.get(i).id());
            done(promises.settle(key, states.get(i), seller));
        }
        return project;
    }

    /** Others of the branch see each other's. */
    private String own(String asked) {
        return "/promises?" + asked + "&owner=" + seller.user();
    }

    private List<MatchResult> figures(Viewer as) throws Exception {
        return Pattern.compile("href=\"(/promises\\?[^\"]*)\">(\\d+)</a>")
                .matcher(page(FIGURES + "&owner=" + seller.user(), as))
                .results()
                .toList();
    }

    @Test
    void eachFigureOpensItsPromises() throws Exception {
        promised();
        var opened = figures(seller);
        assertThat(opened)
                .extracting(link -> link.group(2))
                .containsExactly("1", "1", "1", "1", "1", "2");
        for (var link : opened) {
            var list = page(link.group(1).replace("&amp;", "&"), seller);
            assertThat(rows(list)).as(link.group(1)).hasSize(Integer.parseInt(link.group(2)));
        }
        assertThat(page(FIGURES, seller)).contains("1 из 3", "0 из 2");
    }

    @Test
    void aLineSaysWhoPromisedWhatToWhomAndLeadsToTheTalk() throws Exception {
        var project = promised();
        assertThat(page(own("side=THEIRS"), seller))
                .contains("/projects/" + project + "/talks/", "Пришлют журнал", "нам ← Петров Иван")
                .contains(
                        "Петров",
                        "Северный путь",
                        "Фильтры для линии 4",
                        "срок вышел",
                        "21.05.2017");
    }

    @Test
    void whatAClientOfALostProjectPromisedIsAwaitedNoMore() throws Exception {
        var project = promised();
        done(closures.close(project, Closing.lost("Дорого", Closing.NOTHING_CHANGED, ""), seller));
        assertThat(figures(seller)).hasSize(5);
        assertThat(rows(page(own("side=THEIRS&stand=LATE"), seller))).isEmpty();
        assertThat(rows(page(own("stand=VOID"), seller)))
                .containsExactly("Пришлют журнал", "Спросят директора");
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheClientSeesNone() throws Exception {
        promised();
        var boris = characters.viewer("boris");
        assertThat(figures(boris)).isEmpty();
        read("/promises?owner=" + seller.user(), boris)
                .andExpect(content().string(containsString("Таких обещаний нет")));
    }

    @Test
    void aLongListGoesOnByWholeTalks() throws Exception {
        var project = site.project(seller);
        for (int i = 0; i < 13; i++) {
            var typed = new HashMap<String, String>();
            for (var place : List.of("", "2", "3", "4")) {
                typed.put("ourPromise" + place, "Разговор " + i + ", обещание " + place);
            }
            site.held(project, typed, seller);
        }
        var first = page(own("side=OURS"), seller);
        var next = NEXT.matcher(first).results().findFirst().orElseThrow().group(1);
        var all = new ArrayList<>(rows(first));
        assertThat(all).hasSize(48);
        all.addAll(rows(page(next.replace("&amp;", "&"), seller)));
        assertThat(all).hasSize(52).doesNotHaveDuplicates();
    }

    @Test
    void behindManyTalksWithoutAPromiseTheListIsLookedOn() throws Exception {
        var project = site.project(seller);
        site.held(project, Map.of("heldOn", "1995-06-01", "ourPromise", "Редкое"), seller);
        silent(project, FoundTalks.LOOKED);
        var first = page(own("onFrom=1995-06-01&onTo=1995-06-02"), seller);
        assertThat(rows(first)).isEmpty();
        assertThat(first).doesNotContain("Таких обещаний нет");
        var next = NEXT.matcher(first).results().findFirst().orElseThrow().group(1);
        assertThat(rows(page(next.replace("&amp;", "&"), seller))).containsExactly("Редкое");
    }

    /** Talks of the day after, in which nothing was promised. */
    private void silent(ProjectId project, int talks) {
        sql.execute(
                """
                insert into work.talk (key, project_id, company_id, kind, held_on, subject, state,
                    outcome, at, by_id)
                select gen_random_uuid(), {0}, {1}, 'CALL', '1995-06-02', 'Без обещаний', 'HELD',
                    'NO_ADVANCE', now(), {2}
                from generate_series(1, {3})
                """,
                val(project.value()),
                val(site.client(project, seller).value()),
                val(seller.user().value()),
                val(talks));
    }

    @Test
    void anEmptyListSaysWherePromisesComeFromAndABadDayIsToldBesideIt() throws Exception {
        read("/promises", characters.viewer("admin"))
                .andExpect(content().string(containsString("Обещаний ещё нет")));
        read("/promises?onFrom=вчера", seller).andExpect(status().isUnprocessableContent());
        read("/promises?side=NOBODY&stand=SOMEWHERE&after=x", seller).andExpect(status().isOk());
    }
}

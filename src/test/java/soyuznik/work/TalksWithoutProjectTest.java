package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Companies;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;
import soyuznik.work.tasks.Tasks;

/** Talks with a client about none of its projects, which it may not even have. */
@OnWork
@Rule("A-01")
class TalksWithoutProjectTest {
    private final Work work;
    private final Around around;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    TalksWithoutProjectTest(
            Work work, Around around, Site site, MockMvc browser, Characters characters) {
        this.work = work;
        this.around = around;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** What is done with talks. */
    @TestComponent
    record Work(
            Talks talks,
            TalkPlans plans,
            TalkStreams streams,
            Promises promises,
            Letters letters,
            Preparations preparations,
            TalksAsk ask,
            OurTies ties) {}

    /** What becomes of the client and its people. */
    @TestComponent
    record Around(Tasks tasks, Companies companies, Mergers mergers, Erasures erasures) {}

    private CompanyId client() {
        return site.client("ООО «Без проекта»", anna);
    }

    private List<Attention.Call> asked(CompanyId client, Viewer viewer) {
        return work.ask().of(viewer, site.today()).stream()
                .filter(call -> call.address().startsWith("/companies/" + client + "#"))
                .toList();
    }

    private void says(String who, String page, String... words) throws Exception {
        var seen = browser.perform(get(page).with(characters.signedIn(who)));
        for (var word : words) {
            seen.andExpect(content().string(containsString(word)));
        }
    }

    @Test
    @Rule("A-09")
    void oneIsPlannedMovedAndItsResultsAreWrittenDown() {
        var talk = site.planned(client(), Map.of(), anna);
        var typed = new HashMap<>(talk.values());
        typed.put("heldOn", site.today().minusDays(1).toString());
        done(work.plans().update(talk.key(), talk.version(), typed, anna));
        typed.putAll(Map.of("theirPromise", "Покажет цех", "theirDue", "2030-01-10"));
        done(work.talks().hold(talk.key(), talk.version() + 1, typed, anna));
        var held = work.talks().get(talk.key(), anna);
        assertThat(held.came().orElseThrow().came()).isEqualTo(Derived.Came.ADVANCE);
        assertThat(held.people()).containsExactly("Седов Пётр");
        assertThat(held.key().address()).startsWith("/companies/");
    }

    @Test
    void peopleOfAnotherClientAreRefusedAndWhoMayNotIsToo() {
        var client = client();
        var stranger = site.person(site.project(anna), anna).toString();
        var wrong = site.typed(client, Map.of("people", stranger), anna);
        var about = new About.OfClient(client);
        assertThat(work.talks().hold(Site.draft(about, wrong), anna))
                .isInstanceOf(Outcome.Invalid.class);
        var right = site.typed(client, Map.of(), anna);
        assertThat(work.talks().plan(Site.draft(about, right), characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(work.talks().of(about, anna)).isEmpty();
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheClientSeesNoTalkAndNoProjectHasIt() {
        var project = site.project(anna);
        var client = site.client(project, anna);
        var talk = site.held(client, Map.of(), anna);
        var boris = characters.viewer("boris");
        assertThatThrownBy(() -> work.talks().get(talk.key(), boris)).isInstanceOf(NotFound.class);
        assertThat(work.talks().of(project, anna)).isEmpty();
        var elsewhere = new Talk.Key(project, talk.key().id());
        assertThatThrownBy(() -> work.talks().get(elsewhere, anna)).isInstanceOf(NotFound.class);
        assertThat(work.streams().of(client, null, anna).lines().rows())
                .singleElement()
                .satisfies(line -> assertThat(line.sale()).isNull());
    }

    @Test
    @Rule("A-04")
    void itComesToTheDayOfWhoeverLeadsTheClientAndGoesWithItsResults() {
        var seller = characters.newcomer(Role.SELLER);
        var client = site.client("ООО «День без проекта»", seller);
        var talk = site.planned(client, Map.of("people", ""), seller);
        assertThat(asked(client, seller))
                .singleElement()
                .satisfies(call -> assertThat(call.about()).isEqualTo("ООО «День без проекта»"));
        assertThat(asked(client, anna)).isEmpty();
        done(work.talks().miss(talk.key(), true, seller));
        assertThat(asked(client, seller)).isEmpty();
    }

    @Test
    @Rule({"A-03", "A-04"})
    void aPromiseOfItComesToTheDayUntilItIsSettledAndBackByAClick() {
        var seller = characters.newcomer(Role.SELLER);
        var client = site.client("ООО «Слово без проекта»", seller);
        var day = site.today().toString();
        var talk = site.held(client, Map.of("ourPromise", "Вышлем", "ourDue", day), seller);
        var promise = new Promises.Key(talk.key().about(), talk.promises().getFirst().id());
        assertThat(asked(client, seller)).hasSize(1);
        done(work.promises().settle(promise, PromiseState.KEPT, seller));
        assertThat(asked(client, seller)).isEmpty();
        done(work.promises().reopen(promise, seller));
        assertThat(asked(client, seller)).hasSize(1);
    }

    @Test
    @Rule({"A-02", "A-09"})
    void itsNextStepIsATaskOfTheClientThatGoesAndComesBackWithIt() {
        var client = client();
        var next = Map.of("nextStep", "Позвонить директору", "nextOn", "2030-01-10");
        var talk = site.held(client, next, anna);
        assertThat(tasks(client)).containsExactly("Позвонить директору");
        done(work.talks().remove(talk.key(), anna));
        assertThat(tasks(client)).isEmpty();
        done(work.talks().restore(talk.key(), anna));
        assertThat(tasks(client)).containsExactly("Позвонить директору");
    }

    private List<String> tasks(CompanyId client) {
        return around.tasks().list(around.tasks().of(client, anna)).stream()
                .map(task -> task.text())
                .toList();
    }

    @Test
    @Rule({"A-07", "A-09"})
    void itIsPreparedAndItsLetterIsAgreedTo() {
        var client = client();
        var planned = site.planned(client, Map.of(), anna);
        done(work.preparations().prepare(planned.key(), 0, Map.of("aim", "Покажет цех"), anna));
        assertThat(work.preparations().of(planned.key(), anna).aim()).isEqualTo("Покажет цех");
        var talk = site.held(client, Map.of(), anna);
        done(work.letters().send(talk.key(), "Итоги", anna));
        var typed = Map.of("personId", talk.get("people"), "agreedOn", talk.on().toString());
        done(work.letters().agree(talk.key(), typed, anna));
        assertThat(work.letters().find(talk.key(), anna).orElseThrow().agreement()).isNotNull();
    }

    @Test
    @Rule("A-06")
    void itTiesWhoWasThere() {
        var client = client();
        site.held(client, Map.of(), anna);
        assertThat(work.ties().of(client, anna).ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.theirs().name()).isEqualTo("Седов Пётр"));
    }

    @Test
    @Rule("C-09")
    void itGoesWithItsPromisesToTheClientThatStaysAndComesBack() {
        var kept = client();
        var gone = client();
        site.held(gone, Map.of("ourPromise", "Вышлем каталог"), anna);
        var vera = characters.viewer("vera");
        merge(kept, gone, vera);
        var talk = work.talks().of(new About.OfClient(kept), anna).getFirst();
        var promise = new Promises.Key(talk.key().about(), talk.promises().getFirst().id());
        done(work.promises().settle(promise, PromiseState.KEPT, anna));
        var merger = around.mergers().undoable(vera).getFirst();
        done(around.mergers().undo(merger.id(), vera));
        assertThat(work.talks().of(new About.OfClient(kept), anna)).isEmpty();
        assertThat(work.talks().of(new About.OfClient(gone), anna)).hasSize(1);
    }

    @Test
    @Rule("C-09")
    void whatIsSaidOfAProjectWhileItsClientWasAnotherGoesBackWithIt() {
        var kept = client();
        var project = site.project(anna);
        var gone = site.client(project, anna);
        var vera = characters.viewer("vera");
        merge(kept, gone, vera);
        site.held(project, Map.of("ourPromise", "Вышлем каталог"), anna);
        done(around.mergers().undo(around.mergers().undoable(vera).getFirst().id(), vera));
        assertThat(work.streams().of(kept, null, anna).lines().rows()).isEmpty();
        assertThat(work.streams().of(gone, null, anna).lines().rows()).hasSize(1);
    }

    private void merge(CompanyId kept, CompanyId gone, Viewer by) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        List.of(kept, gone)
                .forEach(id -> versions.put(id, around.companies().get(id, by).version()));
        done(around.mergers().merge(new Merging(kept, versions, Map.of()), by));
    }

    @Test
    @Rule("C-03")
    void whoIsErasedIsNotNamedInIt() throws Exception {
        var client = client();
        var typed = Map.of("subject", "Звонок Седову", "ourPromise", "Вышлем Седову");
        var talk = site.held(client, typed, anna);
        var person = new PersonId(Long.parseLong(talk.get("people")));
        assertThat(around.erasures().dossier(person).toString()).contains("Звонок Седову");
        done(
                Erasing.erase(
                        around.erasures(),
                        person,
                        Erasure.Reason.REQUEST,
                        characters.viewer("gleb")));
        assertThat(work.talks().get(talk.key(), anna).toString()).doesNotContain("Седов");
        says("anna", "/companies/" + client + "/talks", "Стёртый\u00a0контакт");
    }

    @Test
    void thePagesOfferNothingThatOnlyAProjectHas() throws Exception {
        var client = client();
        var talk = site.planned(client, Map.of("kind", "PRESENTATION"), anna);
        says("anna", "/companies/" + client, "/companies/" + client + "/talks");
        says("anna", "/companies/" + client + "/talks", "results/new", "talks/new", "Знакомство");
        says("anna", talk.key().address() + "/preparation", "Знакомство", "Седов Пётр");
        browser.perform(
                        get(talk.key().address() + "/results/edit")
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("name=\"problem\"")))
                .andExpect(content().string(not(containsString("name=\"listed\""))))
                .andExpect(content().string(not(containsString("name=\"criterion\""))));
    }

    @Test
    void theListOfAllTalksShowsItAndIsNarrowedToIt() throws Exception {
        var client = site.client("ООО «Список без проекта»", anna);
        site.held(client, Map.of("subject", "Разведка без проекта"), anna);
        says("anna", "/talks", "Разведка без проекта");
        says("anna", "/talks?about=CLIENTS", "Разведка без проекта");
        says("anna", "/talks?owner=" + anna.user(), "Разведка без проекта");
        browser.perform(get("/talks?about=PROJECTS").with(characters.signedIn("anna")))
                .andExpect(content().string(not(containsString("Разведка без проекта"))));
    }

    @Test
    void theHistoryOfTheClientTellsIt() throws Exception {
        var client = client();
        site.planned(client, Map.of(), anna);
        says("anna", "/companies/" + client, "апланирован разговор");
    }
}

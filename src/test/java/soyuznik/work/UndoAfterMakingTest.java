package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.work.Tables.MEMO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.clients.TypedTags;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Selections;
import soyuznik.clients.bulk.Wish;
import soyuznik.exchange.Makings;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Forbidden;
import soyuznik.shell.Frame;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** What somebody has just made goes again by one click, as long as nothing stands on it. */
@OnWork
class UndoAfterMakingTest {
    private final Work work;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final DSLContext sql;
    private final Viewer anna;

    UndoAfterMakingTest(
            Work work, Site site, MockMvc browser, Characters characters, DSLContext sql) {
        this.sql = sql;
        this.work = work;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** What is made, and taken back. */
    @TestComponent
    record Work(
            Makings makings,
            Companies companies,
            People people,
            Selections selections,
            BulkChanges changes,
            Projects projects,
            Talks talks,
            Tasks tasks) {}

    private Outcome<CompanyId> made() {
        var data = CompanyData.named("АО «Ошибочное»", Requisites.none("RU"));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return work.companies().make(fresh, anna);
    }

    private Outcome<PersonId> person(CompanyId client) {
        return work.people().add(NewPerson.named(client, "Ошибкин Пётр", "Никто", true), anna);
    }

    private static String undo(Outcome<?> outcome) {
        return Objects.requireNonNull(((Outcome.Done<?>) outcome).undo()).address();
    }

    private void goes(String undo, String next) throws Exception {
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(next));
    }

    private void stays(String undo, String page, String why) throws Exception {
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("notice", says(why)));
    }

    private static Matcher<Object> says(String why) {
        return hasToString(containsString(why));
    }

    @Test
    @Rule("C-01")
    void aClientGoesByOneClick() throws Exception {
        var made = made();
        var client = done(made);
        goes(undo(made), "/companies");
        assertThatThrownBy(() -> work.companies().get(client, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("C-01")
    void aClientOnWhichSomethingStandsStaysAndItIsSaidWhat() throws Exception {
        var made = made();
        var client = done(made);
        done(person(client));
        stays(undo(made), "/companies/" + client, "exchange.making.employment");
        assertThat(work.companies().get(client, anna).id()).isEqualTo(client);
    }

    @Test
    @Rule("C-03")
    void whoWasChosenWithOthersAndNotChangedGoesAsEver() throws Exception {
        var client = done(made());
        var changed = person(client);
        tag(work.selections().choosePeople(List.of(done(changed)), "", anna), "ошибкин", "");
        var same = person(client);
        tag(work.selections().choosePeople(List.of(done(same)), "", anna), "", "ошибкин");
        goes(undo(same), "/companies/" + client);
        stays(undo(changed), "/people/" + done(changed), "exchange.making.changed");
    }

    @Test
    @Rule("C-01")
    void soDoesAClient() throws Exception {
        var changed = made();
        tag(work.selections().choose(List.of(done(changed)), "", anna), "ошибочное", "");
        var same = made();
        tag(work.selections().choose(List.of(done(same)), "", anna), "", "ошибочное");
        goes(undo(same), "/companies");
        stays(undo(changed), "/companies/" + done(changed), "exchange.making.changed");
    }

    private void tag(Outcome<Long> chosen, String on, String off) {
        var wish = new Wish.Tags(TypedTags.read(on), TypedTags.read(off));
        done(
                work.changes()
                        .begin(new BulkChanges.Draft(UUID.randomUUID(), done(chosen), wish), anna));
    }

    @Test
    @Rule("C-03")
    void aPersonGoesAndOneWhoWasInATalkStays() throws Exception {
        var client = done(made());
        var made = person(client);
        goes(undo(made), "/companies/" + client);
        var met = person(client);
        var there = Map.of("people", done(met).toString());
        site.held(client, there, anna);
        stays(undo(met), "/people/" + done(met), "exchange.making.talk");
    }

    @Test
    @Rule("C-03")
    void soDoesWhoWasInACallThatAnotherSystemKept() throws Exception {
        var client = done(made());
        var made = person(client);
        sql.insertInto(MEMO)
                .set(MEMO.KEY, UUID.randomUUID())
                .set(MEMO.COMPANY_ID, client.value())
                .set(MEMO.KIND, "CALL")
                .set(MEMO.HELD, site.today().atStartOfDay())
                .set(MEMO.TIMED, false)
                .set(MEMO.SUBJECT, "Звонок")
                .set(MEMO.PEOPLE, "1 " + done(made))
                .set(MEMO.AT, Instant.now())
                .set(MEMO.BY_ID, anna.user().value())
                .execute();
        stays(undo(made), "/people/" + done(made), "exchange.making.talk");
    }

    @Test
    @Rule("P-06")
    void aProjectGoesAndOneWithATaskStays() {
        var project = site.project(anna);
        var other = site.another(project, "Ошибочный", anna);
        done(work.makings().takeBack(other, anna));
        assertThat(work.projects().find(other, anna)).isEmpty();
        task(work.tasks().of(project, anna));
        assertThat(work.makings().takeBack(project, anna))
                .isEqualTo(Outcome.refused("exchange.making.task"));
    }

    private Outcome<?> task(Tasks.Place place) {
        var draft = new TaskDraft("Ошибка", site.today(), anna.user());
        return work.tasks().make(UUID.randomUUID(), place, draft, anna);
    }

    @Test
    @Rule("P-06")
    void whoBeganAProjectIsOfferedToTakeItBack() throws Exception {
        var client = site.client(site.project(anna), anna).toString();
        var sent = post("/projects").with(characters.signedIn("anna"));
        Map.of("company", client, "title", "Ошибочный", "currency", "RUB").forEach(sent::param);
        var answer = browser.perform(sent).andExpect(status().isSeeOther()).andReturn();
        var notice = (Frame.Notice) Objects.requireNonNull(answer.getFlashMap().get("notice"));
        var page = answer.getResponse().getRedirectedUrl();
        assertThat(notice.undo()).isEqualTo(page + "/making/withdrawal");
    }

    @Test
    void whatSomebodyElseMadeStays() {
        var project = site.project(anna);
        var gleb = characters.viewer("gleb");
        assertThat(work.makings().takeBack(project, gleb))
                .isEqualTo(Outcome.refused("exchange.making.others"));
    }

    @Test
    @Rule("T-02")
    void whatOneDoesNotSeeIsNotFoundAndWhatOneMayNotMakeIsRefused() {
        var project = site.project(anna);
        assertThatThrownBy(() -> work.makings().takeBack(project, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
        var client = site.client(project, anna);
        var engineer = characters.newcomer(Role.SPECIALIST);
        site.joins(project, engineer, anna);
        assertThatThrownBy(() -> work.makings().takeBack(client, engineer))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Rule({"A-01", "A-02"})
    void aPlannedTalkAndATaskGoByOneClick() throws Exception {
        var project = site.project(anna);
        var plan = Map.of("kind", "CALL", "heldOn", site.today().toString(), "subject", "Ошибка");
        var talk = work.talks().plan(new Talks.Draft(project, UUID.randomUUID(), plan), anna);
        goes(undo(talk), "/projects/" + project + "#talks");
        assertThat(work.talks().of(project, anna)).isEmpty();
        goes(undo(task(work.tasks().of(project, anna))), "/projects/" + project + "#tasks");
        assertThat(work.tasks().list(work.tasks().of(project, anna))).isEmpty();
    }
}

package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.BoardFilter;
import soyuznik.projects.Boards;
import soyuznik.projects.Card;
import soyuznik.projects.Next;
import soyuznik.projects.Wares;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** A card of the board and the list say what is next: the nearest talk, promise or task. */
@OnWork
@Rule("A-01")
class NearestStepTest {
    private final Boards boards;
    private final Tasks tasks;
    private final Site site;
    private final Statements statements;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer seller;

    NearestStepTest(
            Boards boards,
            Tasks tasks,
            Site site,
            Statements statements,
            MockMvc browser,
            Characters characters) {
        this.boards = boards;
        this.tasks = tasks;
        this.site = site;
        this.statements = statements;
        this.browser = browser;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
    }

    private List<Card> cards() {
        var mine = new BoardFilter("KEY_PROJECT", seller.user(), null, Wares.ANY);
        return boards.cards(seller, mine, site.today()).values().stream()
                .flatMap(column -> column.rows().stream())
                .toList();
    }

    private @Nullable Next next() {
        return cards().getFirst().next();
    }

    private String text() {
        var next = next();
        return next == null ? "" : next.text();
    }

    private void plan(ProjectId project, int days, String subject) {
        var day = site.today().plusDays(days).toString();
        site.planned(project, Map.of("subject", subject, "heldOn", day), seller);
    }

    private void task(ProjectId project, int days, String text) {
        var draft = new TaskDraft(text, site.today().plusDays(days), seller.user());
        done(tasks.make(UUID.randomUUID(), tasks.of(project, seller), draft, seller));
    }

    @Test
    @Rule({"A-02", "A-03"})
    void theNearestOfThemIsTold() {
        var project = site.project(seller);
        assertThat(next()).isNull();
        site.held(project, Map.of("ourPromise", "Паспорт"), seller);
        assertThat(text()).isEqualTo("Паспорт");
        plan(project, 5, "Линия");
        assertThat(text()).isEqualTo("Линия");
        task(project, 3, "Позвонить");
        assertThat(next())
                .satisfies(told -> assertThat(told.day()).isEqualTo(site.today().plusDays(3)));
        plan(project, 1, "Завтра");
        assertThat(text()).isEqualTo("Завтра");
    }

    @Test
    @Rule("A-02")
    void whatIsDoneOrTakenAwayIsNotNext() {
        var project = site.project(seller);
        task(project, 3, "Позвонить");
        var task = tasks.list(tasks.of(project, seller)).getFirst();
        done(tasks.settle(task.id(), true, seller));
        assertThat(next()).isNull();
    }

    @Test
    void moreCardsTakeNoMoreStatements() throws Exception {
        plan(site.project(seller), 1, "Завтра");
        int one = statements.of(this::cards).size();
        plan(site.project(seller), 2, "Послезавтра");
        assertThat(cards()).hasSize(2);
        assertThat(statements.of(this::cards)).hasSize(one);
    }

    @Test
    void boardAndListSayIt() throws Exception {
        task(site.project(seller), 0, "Отправить образцы");
        shows("/projects/board?method=KEY_PROJECT&owner=" + seller.user(), "Отправить образцы");
        shows("/projects?tab=open&own=true&cols=next", "Задача: Отправить образцы");
        site.project(seller);
        shows("/projects/board?method=KEY_PROJECT&owner=" + seller.user(), "Ничего не назначено");
    }

    private void shows(String page, String what) throws Exception {
        browser.perform(get(page).with(characters.signedIn(seller)))
                .andExpect(content().string(containsString(what)));
    }
}

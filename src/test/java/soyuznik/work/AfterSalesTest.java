package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Language;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;
import soyuznik.projects.Methods;
import soyuznik.projects.Opening;
import soyuznik.shell.Attention;
import soyuznik.shell.NamedDay;
import soyuznik.support.Characters;
import soyuznik.support.Former;
import soyuznik.support.Rule;

/** After a short sale somebody asks how it goes. */
@OnWork
@Rule("A-04")
class AfterSalesTest {
    private final AfterSales asking;
    private final MemoMaker memos;
    private final Site site;
    private final DSLContext sql;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer seller;

    AfterSalesTest(
            AfterSales asking,
            MemoMaker memos,
            Site site,
            DSLContext sql,
            MockMvc browser,
            Characters characters) {
        this.memos = memos;
        this.asking = asking;
        this.site = site;
        this.sql = sql;
        this.browser = browser;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
    }

    private ProjectId won(Opening.Start start, int days, Viewer by) {
        return won(site.project(start, by), days);
    }

    private ProjectId won(ProjectId project, int days) {
        sql.update(PROJECT)
                .set(PROJECT.OUTCOME, End.WON.name())
                .set(PROJECT.CLOSED_ON, site.today().minusDays(days))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private static Opening.Start brief() {
        return Opening.Start.of(Methods.SHORT);
    }

    private List<Attention.Call> asked(Viewer by) {
        return asking.of(by, site.today());
    }

    @Test
    void aWeekAfterItWasWonUntilAMonthAfter() {
        var week = won(brief(), 7, seller);
        won(brief(), 6, seller);
        var month = won(brief(), 30, seller);
        won(brief(), 31, seller);
        won(new Opening.Start("KEY_PROJECT", "ENTRY"), 10, seller);
        assertThat(asked(seller))
                .extracting(Attention.Call::address)
                .containsExactly("/projects/" + week, "/projects/" + month);
        assertThat(asked(characters.newcomer(Role.SELLER))).isEmpty();
    }

    @Test
    void whoeverTalkedWithTheClientSinceOrIsToIsNotAsked() {
        var talked = won(brief(), 9, seller);
        var planned = won(brief(), 9, seller);
        assertThat(asked(seller)).hasSize(2);
        site.held(site.another(talked, "Насосы", seller), Map.of(), seller);
        assertThat(asked(seller)).hasSize(1);
        var day = site.today().plusDays(3).toString();
        site.planned(
                site.another(planned, "Насосы", seller),
                Map.of("heldOn", day, "subject", "Как дела"),
                seller);
        assertThat(asked(seller)).isEmpty();
    }

    private void brought(ProjectId project, MemoKind kind, int days) {
        var about = new NewMemo.About(site.client(project, seller), null);
        var memo = Former.memo(about, kind, site.today().minusDays(days));
        memos.make(List.of(memo), seller, UUID.randomUUID());
    }

    @Test
    @Rule("A-01")
    void aCallOfAnotherSystemBehindTheDayOfTheSaleIsATalkToo() {
        var project = won(brief(), 9, seller);
        brought(project, MemoKind.CALL, 9);
        brought(project, MemoKind.LETTER, 2);
        assertThat(asked(seller)).hasSize(1);
        brought(project, MemoKind.CALL, 8);
        assertThat(asked(seller)).isEmpty();
    }

    @Test
    void ofTwoSalesToOneClientTheLaterAlone() {
        var first = won(brief(), 20, seller);
        var other = won(brief(), 15, seller);
        var second = again(first, 10);
        assertThat(asked(seller))
                .extracting(Attention.Call::address)
                .containsExactly("/projects/" + second, "/projects/" + other);
        again(first, 3);
        assertThat(asked(seller)).hasSize(2);
    }

    /** Another short sale to the same client. */
    private ProjectId again(ProjectId first, int days) {
        return won(site.another(first, brief(), seller), days);
    }

    @Test
    void theDayOfTheSaleIsNamed() {
        won(brief(), 29, seller);
        var day = new NamedDay(site.today().minusDays(29));
        assertThat(asked(seller))
                .extracting(Attention.Call::what)
                .containsExactly(Text.of("work.attention.sold", "day", day));
        var shown = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day.day());
        assertThat(day.in(Language.RU)).isEqualTo(shown);
    }

    @Test
    void theDaySaysSoAndLeadsToATalkWithTheClient() throws Exception {
        var anna = characters.viewer("anna");
        var client = site.client(won(brief(), 8, anna), anna);
        var acts = asked(anna).getFirst().acts();
        assertThat(acts)
                .extracting(Attention.Act::address)
                .contains("/companies/" + client + "/talks/new");
        for (var act : acts) {
            browser.perform(get(act.address()).with(characters.signedIn("anna")))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/day").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("спросите, как идут дела")))
                .andExpect(content().string(not(containsString("неделю назад"))));
    }
}

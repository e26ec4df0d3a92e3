package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.work.Tables.TALK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Range;
import soyuznik.insights.SaleEfforts;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Acquaintance;
import soyuznik.support.Characters;
import soyuznik.support.Former;
import soyuznik.support.Rule;
import soyuznik.work.MemoKind;
import soyuznik.work.MemoMaker;
import soyuznik.work.NewMemo;
import soyuznik.work.TalkFilter;

/** What a sale takes, of new and of existing clients. */
@OnPlans
@Rule("N-04")
class EffortOfSalesTest {
    private final SaleEfforts efforts;
    private final DSLContext sql;
    private final Harvest harvest;
    private final Characters characters;
    private final MemoMaker memos;
    private final MockMvc browser;

    EffortOfSalesTest(
            SaleEfforts efforts,
            DSLContext sql,
            Harvest harvest,
            Characters characters,
            MemoMaker memos,
            MockMvc browser) {
        this.memos = memos;
        this.browser = browser;
        this.efforts = efforts;
        this.sql = sql;
        this.harvest = harvest;
        this.characters = characters;
    }

    private static TalkFilter of(Viewer seller, LocalDate from, LocalDate to) {
        return new TalkFilter(
                TalkFilter.Tab.HELD,
                new Range<>(from, to),
                Set.of(),
                Set.of(),
                TalkFilter.Objected.WHATEVER,
                new TalkFilter.Whose(seller.user(), null, null, null, null, null));
    }

    /** A client that buys twice, two talks each time, and one that is lost after a call. */
    private Viewer seller() {
        var seller = harvest.seller();
        var client = harvest.client("АО «Дважды»", seller);
        for (var day : new String[] {"2024-02-01", "2025-02-01"}) {
            var sold = harvest.won(client, day, "100", seller);
            held(sold, client, "CALL", seller);
            held(sold, client, "VISIT", seller);
        }
        var other = harvest.client("АО «Мимо»", seller);
        var lost = harvest.open(other, harvest.today(), "50", seller);
        harvest.held(lost, other, "CALL", seller);
        harvest.lost(lost, seller);
        return seller;
    }

    /** As it was written down before the project ended, which it has. */
    private void held(ProjectId project, CompanyId client, String kind, Viewer by) {
        sql.insertInto(TALK)
                .set(TALK.KEY, UUID.randomUUID())
                .set(TALK.PROJECT_ID, project.value())
                .set(TALK.COMPANY_ID, client.value())
                .set(TALK.KIND, kind)
                .set(TALK.HELD_ON, LocalDate.of(2024, 1, 15))
                .set(TALK.SUBJECT, "Испытания")
                .set(TALK.STATE, "HELD")
                .set(TALK.OUTCOME, "ADVANCE")
                .set(TALK.AT, Instant.EPOCH)
                .set(TALK.BY_ID, by.user().value())
                .execute();
    }

    @Test
    void theTalksOfAllDecidedProjectsAreCountedNewClientsApart() {
        var seller = seller();
        assertThat(
                        efforts.of(of(seller, LocalDate.of(2023, 1, 1), harvest.today()), seller)
                                .figures())
                .containsExactly(
                        new Effort(Acquaintance.NEW, 1, 1, 1, 2, 0),
                        new Effort(Acquaintance.EXISTING, 1, 0, 1, 1, 0));
    }

    /** A won project of which another system kept talks. */
    private Viewer former(MemoKind... kinds) {
        var seller = harvest.seller();
        var client = harvest.client("АО «Прежние записи»", seller);
        var sold = harvest.won(client, "2024-02-01", "100", seller);
        held(sold, client, "CALL", seller);
        var about = new NewMemo.About(client, sold);
        for (var kind : kinds) {
            brought(Former.memo(about, kind, LocalDate.of(2023, 12, 1)), seller);
        }
        brought(Former.memo(about, MemoKind.CALL, LocalDate.of(2024, 1, 15)), seller);
        var alone = new NewMemo.About(client, null);
        brought(Former.memo(alone, MemoKind.CALL, LocalDate.of(2023, 12, 2)), seller);
        return seller;
    }

    private void brought(NewMemo memo, Viewer by) {
        memos.make(List.of(memo), by, UUID.randomUUID());
    }

    @Test
    @Rule("A-01")
    void callsAndMeetingsOfAnotherSystemCountWhereTheyNameTheProjectAndOnceOfADay()
            throws Exception {
        var seller =
                former(
                        MemoKind.MEETING,
                        MemoKind.CALL,
                        MemoKind.CALL,
                        MemoKind.LETTER,
                        MemoKind.NOTE);
        var all = of(seller, LocalDate.of(2023, 1, 1), harvest.today());
        assertThat(efforts.of(all, seller).figures())
                .containsExactly(new Effort(Acquaintance.NEW, 1, 0, 1, 3, 3));
        var page = "/insights/talks?onFrom=2023-01-01&owner=" + seller.user();
        browser.perform(get(page).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("Из 4 разговоров о проектах")));
    }

    @Test
    @Rule("A-01")
    void oneOfTheSameDayAboutAnotherProjectOfTheClientIsNotTheSame() {
        var seller = harvest.seller();
        var client = harvest.client("АО «Два проекта»", seller);
        var sold = harvest.won(client, "2024-02-01", "100", seller);
        var other = harvest.open(client, harvest.today(), "50", seller);
        held(other, client, "CALL", seller);
        var about = new NewMemo.About(client, sold);
        brought(Former.memo(about, MemoKind.CALL, LocalDate.of(2024, 1, 15)), seller);
        var all = of(seller, LocalDate.of(2023, 1, 1), harvest.today());
        assertThat(efforts.of(all, seller).figures())
                .containsExactly(new Effort(Acquaintance.NEW, 1, 0, 0, 1, 1));
    }

    @Test
    @Rule("T-02")
    void onlyThoseDecidedOnTheDaysAndSeen() {
        var seller = seller();
        var year = of(seller, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(efforts.of(year, seller).figures())
                .containsExactly(new Effort(Acquaintance.NEW, 1, 0, 1, 1, 0));
        assertThat(efforts.of(year, characters.viewer("boris")).figures()).isEmpty();
    }
}

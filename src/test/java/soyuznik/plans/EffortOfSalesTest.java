package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.work.Tables.TALK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Range;
import soyuznik.insights.SaleEfforts;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Acquaintance;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.TalkFilter;

/** What a sale takes, of new and of existing clients. */
@OnPlans
@Rule("N-04")
class EffortOfSalesTest {
    private final SaleEfforts efforts;
    private final DSLContext sql;
    private final Harvest harvest;
    private final Characters characters;

    EffortOfSalesTest(SaleEfforts efforts, DSLContext sql, Harvest harvest, Characters characters) {
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
                        new Effort(Acquaintance.NEW, 1, 1, 1, 2),
                        new Effort(Acquaintance.EXISTING, 1, 0, 1, 1));
    }

    @Test
    @Rule("T-02")
    void onlyThoseDecidedOnTheDaysAndSeen() {
        var seller = seller();
        var year = of(seller, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(efforts.of(year, seller).figures())
                .containsExactly(new Effort(Acquaintance.NEW, 1, 0, 1, 1));
        assertThat(efforts.of(year, characters.viewer("boris")).figures()).isEmpty();
    }
}

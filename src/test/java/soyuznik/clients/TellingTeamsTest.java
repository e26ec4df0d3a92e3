package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.attention.Tidings;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding.What;
import soyuznik.support.Rule;

/** Who gets a client, loses it, or asked for its team hears of it from whoever decided. */
@OnClients
@Rule("C-10")
class TellingTeamsTest {
    private final Companies companies;
    private final Teams teams;
    private final TeamRequests requests;
    private final Tidings tidings;
    private final Office office;

    TellingTeamsTest(
            Companies companies,
            Teams teams,
            TeamRequests requests,
            Tidings tidings,
            DSLContext sql) {
        this.companies = companies;
        this.teams = teams;
        this.requests = requests;
        this.tidings = tidings;
        this.office = new Office(sql);
    }

    @Test
    void aClientThatIsHandedOverIsToldToBothAndNotToWhoDidIt() {
        var id = done(companies.make(fresh("Передан", inn()), office.anna));
        done(teams.handOver(id, new Handover(office.boris.user(), false), office.vera));
        assertThat(told(id, office.boris)).containsExactly(What.CLIENT_GIVEN);
        assertThat(told(id, office.anna)).containsExactly(What.CLIENT_GONE);
        assertThat(told(id, office.vera)).isEmpty();
        done(teams.release(id, office.boris));
        assertThat(told(id, office.boris)).containsExactly(What.CLIENT_GIVEN);
    }

    @Test
    void whoAsksForATeamIsToldToTheResponsibleAndTheAnswerToTheAsker() {
        var inn = inn();
        var id = done(companies.make(fresh("Просятся", inn), office.anna));
        done(requests.ask(Office.company("-", inn).requisites(), office.boris));
        assertThat(told(id, office.anna)).containsExactly(What.TEAM_ASKED);
        done(requests.accept(requests.open(office.anna).getFirst().id(), office.anna));
        assertThat(told(id, office.boris)).containsExactly(What.TEAM_JOINED);
    }

    private List<What> told(CompanyId client, Viewer whom) {
        return tidings.of(whom.user()).stream()
                .filter(one -> one.about().equals(Subject.of(client)))
                .map(Tidings.Told::what)
                .toList();
    }
}

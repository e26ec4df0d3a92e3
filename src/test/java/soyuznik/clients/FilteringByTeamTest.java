package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

/** With whom of ours, and in what role, clients are worked with. */
@OnClients
@Rule("C-10")
class FilteringByTeamTest {
    private static final String ENGINEER = "Инженер";

    private final FoundClients found;
    private final Teams teams;
    private final ListedTeams listed;
    private final Office office;
    private final UserId egor;
    private final CompanyId client;

    FilteringByTeamTest(
            FoundClients found,
            Teams teams,
            ListedTeams listed,
            TeamRoles roles,
            Companies companies,
            Dictionaries dictionaries,
            DSLContext sql) {
        this.found = found;
        this.teams = teams;
        this.listed = listed;
        office = new Office(sql);
        egor = office.egor.user();
        client = done(companies.make(fresh("С инженером", inn()), office.anna));
        done(companies.make(fresh("Без инженера", inn()), office.anna));
        long engineer = dictionaries.find(Dictionary.TEAM_ROLE, ENGINEER).orElseThrow().id();
        done(roles.join(client, egor, engineer, office.anna));
    }

    @Test
    void whoIsOnTheTeamIsFoundAlsoWhereAnotherLeads() {
        assertThat(ids(office.vera, egor, "")).containsExactly(client);
        assertThat(ids(office.vera, office.anna.user(), "")).hasSize(2);
        assertThat(ids(office.egor, egor, "")).containsExactly(client);
    }

    @Test
    void aRoleIsThatOfWhomIsNamedElseOfAnybody() {
        assertThat(ids(office.vera, null, ENGINEER)).containsExactly(client);
        assertThat(ids(office.vera, egor, ENGINEER)).containsExactly(client);
        assertThat(ids(office.vera, office.anna.user(), ENGINEER)).isEmpty();
        assertThat(ids(office.vera, egor, "Логистика")).isEmpty();
    }

    @Test
    void whoHasLeftIsOnTheTeamNoMore() {
        done(teams.leave(client, egor, office.anna));
        assertThat(ids(office.vera, egor, "")).isEmpty();
        assertThat(ids(office.vera, null, ENGINEER)).isEmpty();
    }

    @Test
    @Rule("T-02")
    void nobodyLearnsOfClientsThatTheyDoNotSee() {
        assertThat(ids(office.boris, egor, "")).isEmpty();
        assertThat(ids(office.boris, null, ENGINEER)).isEmpty();
    }

    @Test
    void theTeamIsToldWithItsRolesWhoeverLeadsFirstAndOnlyWhoIsThereNow() {
        assertThat(team(office.vera))
                .extracting(mate -> mate.name().surname(), ListedTeams.Mate::role)
                .containsExactly(tuple("Иванова", ""), tuple("Лосев", ENGINEER));
        done(teams.leave(client, egor, office.anna));
        assertThat(team(office.vera)).hasSize(1);
        assertThat(team(office.boris)).isEmpty();
    }

    private List<ListedTeams.Mate> team(Viewer viewer) {
        return listed.of(List.of(client), viewer).getOrDefault(client, List.of());
    }

    private List<CompanyId> ids(Viewer viewer, @Nullable UserId member, String role) {
        return found.page(viewer, filter(member, role), ClientOrder.BY_NAME, null).rows().stream()
                .map(ClientList.Row::id)
                .toList();
    }

    private static ClientFilter filter(@Nullable UserId member, String role) {
        var none = ClientFilter.NONE;
        var team = new ClientFilter.Team(member, role);
        var whose = new ClientFilter.Whose(false, false, null, null, team);
        return new ClientFilter("", whose, none.about(), none.size(), none.gaps());
    }
}

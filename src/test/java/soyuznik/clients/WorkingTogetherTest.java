package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.access.Tables.APP_USER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.bulk.Handovers;
import soyuznik.journal.Entry;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Rule;

@OnClients
@Rule("C-10")
class WorkingTogetherTest {
    @Autowired private Companies companies;
    @Autowired private ClientFolders folders;
    @Autowired private Teams teams;
    @Autowired private Takings takings;
    @Autowired private TeamRequests requests;
    @Autowired private Knowns knowns;
    @Autowired private Handovers handovers;
    @Autowired private Journal journal;
    @Autowired private DSLContext sql;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(sql);
    }

    @Test
    void whoJoinsSeesTheClientAndWhoLeavesSeesItNoMore() {
        var id = annas("Вместе");
        done(teams.join(id, office.boris.user(), office.anna));
        assertThat(companies.find(id, office.boris))
                .hasValueSatisfying(company -> assertThat(company.own()).isTrue());
        done(teams.leave(id, office.boris.user(), office.boris));
        assertThat(companies.find(id, office.boris)).isEmpty();
        assertThat(folders.get(id, office.anna).members()).hasSize(2);
        assertThat(codes(id)).containsExactly("MemberLeft", "MemberJoined", "CompanyMade");
    }

    @Test
    void theTeamIsDecidedByTheResponsibleAndTheHeadAndNobodyElse() {
        var id = annas("Кто решает");
        assertThat(teams.join(id, office.egor.user(), office.dina))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(teams.leave(id, office.anna.user(), office.dina))
                .isInstanceOf(Outcome.Forbidden.class);
        done(teams.join(id, office.egor.user(), office.vera));
    }

    @Test
    void theResponsibleDoesNotLeaveWithoutHandingOver() {
        var id = annas("Капитан");
        assertThat(teams.leave(id, office.anna.user(), office.anna))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(teams.handOver(id, new Handover(office.boris.user(), true), office.anna))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void theGiverStaysIfThatIsSaid() {
        var id = annas("С прежним");
        done(teams.handOver(id, new Handover(office.boris.user(), true), office.gleb));
        var company = companies.get(id, office.anna);
        assertThat(company.ledBy(office.boris.user())).isTrue();
        assertThat(company.branch()).isEqualTo(office.south);
        assertThat(team(id)).containsExactly(Member.Role.RESPONSIBLE, Member.Role.MEMBER);
        assertThat(codes(id)).first().isEqualTo("ResponsibleChanged");
    }

    @Test
    void aClientHandedOverIsTakenBackByTheInverse() {
        var id = annas("Туда и обратно");
        var outcome = teams.handOver(id, new Handover(office.boris.user(), false), office.gleb);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.undo())
                                        .isEqualTo(
                                                new Outcome.Undo(
                                                        "/companies/"
                                                                + id
                                                                + "/responsibility?user="
                                                                + office.anna.user())));
        done(teams.handOver(id, new Handover(office.anna.user(), false), office.gleb));
        assertThat(companies.get(id, office.anna).branch()).isEqualTo(office.north);
    }

    @Test
    void aClientOfThePoolIsTakenByTheFirst() {
        var id = done(companies.make(fresh("Из общего", inn()), office.dina));
        done(teams.take(id, office.anna));
        assertThat(companies.get(id, office.anna).ledBy(office.anna.user())).isTrue();
        assertThat(teams.take(id, office.dina)).isInstanceOf(Outcome.Refused.class);
        done(teams.release(id, office.anna));
        assertThat(companies.get(id, office.vera).responsible()).isNull();
    }

    @Test
    void whatWasTakenOutOfAPoolGoesBackToThatPoolAndLeavesTheMemberOnTheTeam() {
        var id = done(companies.make(fresh("Обратно в свой пул", inn()), office.dina));
        done(teams.join(id, office.boris.user(), office.gleb));
        var taken = teams.take(id, office.boris);
        assertThat(companies.get(id, office.gleb).branch()).isEqualTo(office.south);
        var taking = new Takings.Taking(number(taken), true);
        assertThat(undo(taken)).isEqualTo("/companies/" + id + '/' + taking.address());
        done(takings.withdraw(id, taking, office.boris));
        assertThat(companies.get(id, office.gleb).branch()).isEqualTo(office.north);
        assertThat(team(id)).containsExactly(Member.Role.MEMBER, Member.Role.MEMBER);
        assertThat(takings.withdraw(id, taking, office.gleb))
                .isEqualTo(Outcome.refused("clients.team.led_since"));
    }

    @Test
    void theUndoOfAHandoverLeavesTheReceiverOnTheTeamWhoStoodThere() {
        var id = annas("Был в команде");
        done(teams.join(id, office.boris.user(), office.gleb));
        var again = teams.join(id, office.boris.user(), office.gleb);
        assertThat(again).isEqualTo(Outcome.done(id, Text.of("clients.notice.joined")));
        var given = teams.handOver(id, new Handover(office.boris.user(), false), office.gleb);
        assertThat(undo(given)).endsWith("/responsibility?user=" + office.anna.user() + "&stays=1");
    }

    private static String undo(Outcome<CompanyId> done) {
        return Objects.requireNonNull(((Outcome.Done<CompanyId>) done).undo()).address();
    }

    private static long number(Outcome<CompanyId> taken) {
        return Long.parseLong(undo(taken).replaceFirst(".*?=(\\d+).*", "$1"));
    }

    @Test
    @Rule("T-04")
    void aBlockedResponsibleLeavesTheAnswerToWhoeverMayGiveTheClientAway() {
        var inn = inn();
        done(companies.make(fresh("Ведёт заблокированный", inn), office.anna));
        block(office.anna);
        var numbers = Office.company("-", inn).requisites();
        assertThat(knowns.find(numbers, office.boris))
                .contains(new Known.Pooled("Громова", "+7 921 555-03-03"));
        done(requests.ask(numbers, office.boris));
        assertThat(day(office.vera))
                .extracting(Attention.Call::about)
                .containsExactly("Ведёт заблокированный");
    }

    @Test
    @Rule("T-04")
    void nobodyWhoIsBlockedComesToATeamByARequest() {
        var inn = inn();
        var id = done(companies.make(fresh("Просился и ушёл", inn), office.anna));
        done(requests.ask(Office.company("-", inn).requisites(), office.boris));
        var request = requests.open(office.anna).getFirst();
        block(office.boris);
        assertThat(requests.open(office.anna)).isEmpty();
        assertThat(folders.get(id, office.anna).requests()).isEmpty();
        assertThat(requests.accept(request.id(), office.anna))
                .isEqualTo(Outcome.refused("clients.request.not_working"));
    }

    private void block(Viewer whom) {
        sql.update(APP_USER)
                .set(APP_USER.BLOCKED_AT, Instant.EPOCH)
                .where(APP_USER.ID.eq(whom.user().value()))
                .execute();
    }

    @Test
    @Rule("T-04")
    void whoAsksIsLetInOrNotByThoseWhoDecide() {
        var inn = inn();
        var id = done(companies.make(fresh("Просят", inn), office.anna));
        var numbers = Office.company("-", inn).requisites();
        done(requests.ask(numbers, office.boris));
        done(requests.ask(numbers, office.boris));
        assertThat(folders.get(id, office.dina).requests()).isEmpty();
        assertThat(folders.get(id, office.vera).requests()).hasSize(1);
        var request = folders.get(id, office.anna).requests().getFirst();
        done(requests.decline(request.id(), office.anna));
        assertThat(requests.open(office.anna)).isEmpty();
        assertThat(companies.find(id, office.boris)).isEmpty();
    }

    @Test
    @Rule("T-04")
    void aRequestComesToTheDayOfWhoeverLeadsTheClientUntilItIsAnswered() {
        var inn = inn();
        done(companies.make(fresh("Просят с утра", inn), office.anna));
        done(requests.ask(Office.company("-", inn).requisites(), office.boris));
        assertThat(day(office.vera)).isEmpty();
        var call = day(office.anna).getFirst();
        assertThat(call.about()).isEqualTo("Просят с утра");
        var request = requests.open(office.anna).getFirst();
        assertThat(call.acts())
                .extracting(Attention.Act::address)
                .containsExactly(
                        "/team-requests/" + request.id() + "/acceptance",
                        "/team-requests/" + request.id() + "/refusal");
        done(requests.accept(request.id(), office.anna));
        assertThat(day(office.anna)).isEmpty();
    }

    @Test
    @Rule("T-04")
    void whereNobodyLeadsItComesToWhoeverMayGiveTheClientAway() {
        var inn = inn();
        done(companies.make(fresh("Ничей", inn), office.dina));
        done(requests.ask(Office.company("-", inn).requisites(), office.boris));
        assertThat(day(office.vera)).extracting(Attention.Call::about).containsExactly("Ничей");
        assertThat(day(office.anna)).isEmpty();
        assertThat(day(office.boris)).isEmpty();
    }

    private List<Attention.Call> day(Viewer viewer) {
        return new TeamRequestsAsk(requests).of(viewer, LocalDate.EPOCH);
    }

    @Test
    @Rule("T-04")
    void nobodyAsksAboutACompanyThatIsNotThere() {
        var numbers = Office.company("-", inn()).requisites();
        assertThat(requests.ask(numbers, office.boris)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ofManyWhoJoinAtOnceOnlyThoseWhoWereNotThereAreNoted() {
        var id = annas("Сразу многие");
        var joining =
                List.of(
                        new Joining(id, office.anna.user(), Member.Role.MEMBER),
                        new Joining(id, office.egor.user(), Member.Role.MEMBER));
        teams.joinAll(joining, office.vera, UUID.randomUUID());
        teams.joinAll(joining, office.vera, UUID.randomUUID());
        assertThat(codes(id)).containsOnlyOnce("MemberJoined");
        assertThat(team(id)).containsExactly(Member.Role.RESPONSIBLE, Member.Role.MEMBER);
    }

    @Test
    void onlyWhoMayReassignGivesOthersClientsAway() {
        var handover = new Handover(office.boris.user(), false);
        assertThat(handovers.begin(UUID.randomUUID(), office.anna.user(), handover, office.anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(handovers.begin(UUID.randomUUID(), office.egor.user(), handover, office.vera))
                .isInstanceOf(Outcome.Refused.class);
    }

    private CompanyId annas(String name) {
        return done(companies.make(fresh(name, inn()), office.anna));
    }

    private List<Member.Role> team(CompanyId id) {
        Viewer gleb = office.gleb;
        return folders.get(id, gleb).members().stream()
                .filter(member -> member.until() == null)
                .map(Member::role)
                .toList();
    }

    private List<String> codes(CompanyId id) {
        return journal.history(List.of(id), Stretch.newest(10)).stream().map(Entry::code).toList();
    }
}

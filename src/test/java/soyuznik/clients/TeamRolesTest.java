package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.journal.Entry;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

/** In what role each of ours works with a client. */
@OnClients
@Rule("C-10")
class TeamRolesTest {
    private final Office office;
    private final CompanyId client;
    private final long engineer;
    private final long logistics;
    @Autowired private Companies companies;
    @Autowired private ClientFolders folders;
    @Autowired private Teams teams;
    @Autowired private TeamRoles roles;
    @Autowired private Mergers mergers;
    @Autowired private Journal journal;
    @Autowired private Dictionaries dictionaries;

    TeamRolesTest(DSLContext sql, Companies companies, Dictionaries dictionaries) {
        office = new Office(sql);
        client = done(companies.make(fresh("С ролями", inn()), office.anna));
        engineer = word(dictionaries, "Инженер");
        logistics = word(dictionaries, "Логистика");
    }

    @Test
    void whoJoinsInARoleStandsThereInIt() {
        done(join(egor(), engineer));
        assertThat(role(egor())).contains("Инженер");
        assertThat(codes()).containsExactly("TeamRoleGiven", "MemberJoined", "CompanyMade");
    }

    @Test
    void aRoleNeedsNotBeSaid() {
        done(join(egor(), 0));
        assertThat(role(egor())).contains("");
        assertThat(codes()).containsExactly("MemberJoined", "CompanyMade");
    }

    @Test
    void anotherRoleIsTakenBackByTheInverse() {
        done(join(egor(), engineer));
        assertThat(give(egor(), logistics, engineer, office.anna))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        it -> assertThat(it.undo()).isEqualTo(undo(egor(), engineer, logistics)));
        assertThat(role(egor())).contains("Логистика");
        done(give(egor(), engineer, logistics, office.anna));
        assertThat(role(egor())).contains("Инженер");
    }

    @Test
    void aRoleIsSaidNoMore() {
        done(join(egor(), engineer));
        done(give(egor(), 0, engineer, office.vera));
        assertThat(role(egor())).contains("");
        assertThat(codes()).first().isEqualTo("TeamRoleCleared");
    }

    @Test
    void theSecondOfTwoClicksChangesNothing() {
        done(join(egor(), engineer));
        done(give(egor(), logistics, engineer, office.anna));
        done(give(egor(), logistics, engineer, office.anna));
        assertThat(codes()).hasSize(4).startsWith("TeamRoleGiven", "TeamRoleGiven");
    }

    @Test
    void whoChoseFromAnOlderPageIsToldSo() {
        done(join(egor(), engineer));
        done(give(egor(), logistics, engineer, office.vera));
        assertThat(give(egor(), 0, engineer, office.anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(role(egor())).contains("Логистика");
    }

    @Test
    void onlyWhoDecidesOnTheTeamSaysTheRole() {
        done(join(egor(), engineer));
        assertThat(give(egor(), 0, engineer, office.egor)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(roles.join(client, egor(), logistics, office.dina))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> give(egor(), 0, engineer, office.boris))
                .isInstanceOf(NotFound.class);
        assertThat(role(egor())).contains("Инженер");
    }

    @Test
    void nobodyGetsAWordOfAnotherDictionaryNorARetiredOne() {
        var retired = word(dictionaries, "Качество");
        var site = dictionaries.words().all(Dictionary.SITE_KIND).getFirst().id();
        assertThat(join(egor(), site)).isInstanceOf(Outcome.Invalid.class);
        done(dictionaries.retire(retired, keeper()));
        assertThat(join(egor(), retired)).isInstanceOf(Outcome.Invalid.class);
        done(dictionaries.restore(retired, keeper()));
        assertThat(role(egor())).isEmpty();
    }

    @Test
    void whoIsNotOnTheTeamHasNoRole() {
        done(join(egor(), engineer));
        done(teams.leave(client, egor(), office.anna));
        assertThatThrownBy(() -> give(egor(), logistics, engineer, office.anna))
                .isInstanceOf(NotFound.class);
        assertThat(folders.get(client, office.anna).members())
                .extracting(Member::teamRole)
                .containsExactly("", "Инженер");
    }

    @Test
    void whoComesBackComesInTheRoleOfBefore() {
        done(join(egor(), engineer));
        done(teams.leave(client, egor(), office.anna));
        done(teams.join(client, egor(), office.anna));
        assertThat(role(egor())).contains("Инженер");
    }

    @Test
    void whoJoinsAgainInAnotherRoleStaysAndHasThatRole() {
        done(join(egor(), engineer));
        assertThat(join(egor(), logistics))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        it -> assertThat(it.undo()).isEqualTo(undo(egor(), engineer, logistics)));
        assertThat(role(egor())).contains("Логистика");
    }

    @Test
    void theRoleStaysWhereTheClientGoesToAnother() {
        done(give(office.anna.user(), engineer, 0, office.anna));
        done(teams.handOver(client, new Handover(egor(), true), office.gleb));
        assertThat(role(office.anna.user())).contains("Инженер");
    }

    @Test
    @Rule("C-09")
    void theRoleComesAlongWhereTwoClientsBecomeOne() {
        var gone = done(companies.make(fresh("Вольётся", null), office.vera));
        done(roles.join(gone, egor(), logistics, office.vera));
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(client, 0);
        versions.put(gone, 0);
        done(mergers.merge(new Merging(client, versions, Map.of()), office.vera));
        assertThat(role(egor())).contains("Логистика");
    }

    private Outcome<CompanyId> join(UserId user, long role) {
        return roles.join(client, user, role, office.anna);
    }

    private Outcome<CompanyId> give(UserId user, long role, long was, Viewer by) {
        return roles.give(client, user, new TeamRoles.Choosing(role, was), by);
    }

    /** Who may retire words. */
    private Viewer keeper() {
        var rights = Map.of(Right.EDIT_DICTIONARIES, Right.Extent.ANY);
        return new Viewer(
                office.gleb.user(), office.root, Set.of(Role.DIRECTOR), List.of(), rights);
    }

    private UserId egor() {
        return office.egor.user();
    }

    /** Of who is on the team now. */
    private Optional<String> role(UserId user) {
        return folders.get(client, office.gleb).members().stream()
                .filter(member -> member.until() == null && member.user().equals(user))
                .map(Member::teamRole)
                .findFirst();
    }

    private Outcome.Undo undo(UserId user, long role, long was) {
        return new Outcome.Undo(
                "/companies/%s/members/%s/role?role=%d&was=%d".formatted(client, user, role, was));
    }

    private List<String> codes() {
        return journal.history(List.of(client), Stretch.newest(10)).stream()
                .map(Entry::code)
                .toList();
    }

    private static long word(Dictionaries dictionaries, String code) {
        return dictionaries.find(Dictionary.TEAM_ROLE, code).orElseThrow().id();
    }
}

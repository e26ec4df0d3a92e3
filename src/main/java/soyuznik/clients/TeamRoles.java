package soyuznik.clients;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.Label;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * In what role each of ours works with a client: a word of the dictionary, or none. Whoever decides
 * on the team says it.
 */
// C-10
@Repository
@Transactional(readOnly = true)
public class TeamRoles {
    private static final DictionaryEntry NONE =
            new DictionaryEntry(0, Dictionary.TEAM_ROLE, "", "", "", false, 0);

    private final Companies companies;
    private final Members members;
    private final Teams teams;
    private final Dictionaries dictionaries;
    private final Chronicle chronicle;

    TeamRoles(
            Companies companies,
            Members members,
            Teams teams,
            Dictionaries dictionaries,
            Chronicle chronicle) {
        this.companies = companies;
        this.members = members;
        this.teams = teams;
        this.dictionaries = dictionaries;
        this.chronicle = chronicle;
    }

    /**
     * What was chosen.
     *
     * @param role the number of the word; 0: none
     * @param was that of the word which stood there when it was chosen
     */
    public record Choosing(long role, long was) {}

    /** Somebody joins in a role; where none is chosen the one of before stays. */
    @Transactional
    public Outcome<CompanyId> join(CompanyId id, UserId user, long role, Viewer by) {
        var word = offered(role, NONE);
        if (word.isEmpty()) {
            return Outcome.invalid("role", "clients.team.unknown_role");
        }
        var there = members.teamRole(id, user).map(this::word);
        var joined = teams.join(id, user, by);
        if (role == 0 || !(joined instanceof Outcome.Done)) {
            return joined;
        }
        if (there.isPresent()) {
            return give(id, user, new Choosing(role, there.get().id()), by);
        }
        put(id, user, word.get(), by);
        return joined;
    }

    /** Somebody on the team works in another role from now on, or in none that is said. */
    @Transactional
    public Outcome<CompanyId> give(CompanyId id, UserId user, Choosing chosen, Viewer by) {
        if (!Teams.decides(companies.get(id, by), by)) {
            return new Outcome.Forbidden<>();
        }
        members.hold(List.of(id));
        var before = members.teamRole(id, user).map(this::word).orElseThrow(NotFound::new);
        var after = offered(chosen.role(), before);
        if (after.isEmpty()) {
            return Outcome.invalid("role", "clients.team.unknown_role");
        }
        if (before.id() != chosen.was() && before.id() != chosen.role()) {
            return Outcome.refused("clients.team.role_changed");
        }
        put(id, user, after.get(), by);
        return Outcome.done(
                id, Text.of("clients.notice.team_role"), undo(id, user, before, after.get()));
    }

    private void put(CompanyId id, UserId user, DictionaryEntry role, Viewer by) {
        members.hold(List.of(id));
        var before = members.teamRole(id, user).map(this::word).orElse(NONE);
        if (!before.code().equals(role.code())) {
            members.give(id, user, role.code());
            chronicle.record(
                    role.code().isEmpty()
                            ? new ClientEvent.TeamRoleCleared(id, user, label(before))
                            : new ClientEvent.TeamRoleGiven(id, user, label(role)),
                    by);
        }
    }

    /** A retired word stays where it stands, and goes to nobody else. */
    private Optional<DictionaryEntry> offered(long role, DictionaryEntry before) {
        return role == 0
                ? Optional.of(NONE)
                : find(word -> word.id() == role && (!word.retired() || word.id() == before.id()));
    }

    private DictionaryEntry word(String code) {
        return find(word -> word.code().equals(code)).orElse(NONE);
    }

    private Optional<DictionaryEntry> find(Predicate<DictionaryEntry> which) {
        return dictionaries.words().all(Dictionary.TEAM_ROLE).stream().filter(which).findFirst();
    }

    private static Label label(DictionaryEntry word) {
        return new Label(word.ru(), word.en());
    }

    private static Outcome.Undo undo(
            CompanyId id, UserId user, DictionaryEntry before, DictionaryEntry after) {
        return new Outcome.Undo(
                "/companies/%s/members/%s/role?role=%d&was=%d"
                        .formatted(id, user, before.id(), after.id()));
    }
}

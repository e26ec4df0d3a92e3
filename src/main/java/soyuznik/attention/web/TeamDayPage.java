package soyuznik.attention.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Roster;
import soyuznik.attention.TeamDays;
import soyuznik.kernel.BranchId;
import soyuznik.shell.Choice;

/**
 * The days of several people.
 *
 * @param branch of which branch, as the form has it; empty: of all
 * @param branches to choose from; with one there is nothing to choose
 */
public record TeamDayPage(TeamDays.Team team, String branch, List<Choice> branches) {
    public static final String PATH = "/day/team";

    public TeamDayPage {
        branches = List.copyOf(branches);
    }

    static TeamDayPage of(
            TeamDays.Team team, @Nullable BranchId branch, Set<BranchId> seen, Roster roster) {
        var branches =
                roster.branches().stream()
                        .filter(one -> seen.contains(one.id()))
                        .map(one -> new Choice(one.id().toString(), one.path()))
                        .toList();
        return new TeamDayPage(team, branch == null ? "" : branch.toString(), branches);
    }

    /** Whom something presses. */
    public List<TeamDays.Member> pressed() {
        return team.members().stream().filter(member -> !member.day().isEmpty()).toList();
    }

    /** Whose day is quiet. */
    public List<TeamDays.Member> quiet() {
        return team.members().stream().filter(member -> member.day().isEmpty()).toList();
    }

    public boolean isCut() {
        return team.people() > TeamDays.MOST;
    }
}

package soyuznik.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Roster;
import soyuznik.access.User;
import soyuznik.access.Viewers;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.Day;

/** What the people whose work somebody sees have to think of today. */
//
@Component
public class TeamDays {
    /** So many people stand on one page. */
    public static final int MOST = 40;

    private static final Comparator<Member> PRESSING =
            Comparator.comparingLong(Member::late)
                    .thenComparingInt(member -> member.day().alarms().size())
                    .reversed()
                    .thenComparing(member -> member.user().name().full());

    private final List<Attention> sources;
    private final Roster roster;
    private final Viewers viewers;

    TeamDays(ObjectProvider<Attention> sources, Roster roster, Viewers viewers) {
        this.sources = sources.stream().toList();
        this.roster = roster;
        this.viewers = viewers;
    }

    /**
     * The day of one of ours.
     *
     * @param late so much of it ought to have been done before
     */
    public record Member(User user, Day day, long late) {
        private static final int FIRST = 2;

        /** A little of each: what is due first, and what goes wrong most. */
        public List<Attention.Call> pressing() {
            return Stream.concat(
                            day.due().stream().limit(FIRST), day.alarms().stream().limit(FIRST))
                    .toList();
        }
    }

    /**
     * The days of some people, the most pressing first.
     *
     * @param people how many there are; of more than {@link #MOST} the first by name are looked at
     */
    public record Team(List<Member> members, int people) {
        public Team {
            members = List.copyOf(members);
        }
    }

    /**
     * @param branch with all below it; null: all whose work the viewer sees
     */
    public Team team(Viewer viewer, @Nullable BranchId branch, LocalDate today) {
        var people = people(viewer, branch);
        var members =
                people.stream()
                        .limit(MOST)
                        .flatMap(user -> member(user, today).stream())
                        .sorted(PRESSING)
                        .toList();
        return new Team(members, people.size());
    }

    /** Of one of those people; nothing, if the viewer does not see the person's work. */
    public Optional<Member> member(Viewer viewer, UserId person, LocalDate today) {
        return people(viewer, null).stream()
                .filter(user -> user.id().equals(person))
                .findFirst()
                .flatMap(user -> member(user, today));
    }

    private List<User> people(Viewer viewer, @Nullable BranchId branch) {
        var seen = branches(viewer);
        var asked = branch == null ? seen : below(Set.of(branch));
        return roster.people().stream()
                .filter(user -> seen.contains(user.branch()) && asked.contains(user.branch()))
                .filter(user -> !user.id().equals(viewer.user()))
                .toList();
    }

    /** The branches whose people's work the viewer sees, with all below them. */
    public Set<BranchId> branches(Viewer viewer) {
        var scopes = viewer.scopes();
        var own =
                roster.branches().stream()
                        .map(Branch::id)
                        .filter(id ->
                                scopes.contains(Viewer.ALL) || scopes.contains(Viewer.scope(id)))
                        .toList();
        return below(own);
    }

    /** The tree is told from the root down. */
    private Set<BranchId> below(Collection<BranchId> tops) {
        var all = new HashSet<>(tops);
        for (var branch : roster.branches()) {
            var parent = branch.parent();
            if (parent != null && all.contains(parent)) {
                all.add(branch.id());
            }
        }
        return all;
    }

    /** As the person sees it, without the acts: they are the person's own. */
    private Optional<Member> member(User user, LocalDate today) {
        return viewers.find(user.id())
                .map(person -> sources.stream().map(source -> source.of(person, today)).toList())
                .map(told -> told.stream().map(TeamDays::withoutActs).toList())
                .map(Day::of)
                .map(day -> new Member(user, day, late(day, today)));
    }

    private static List<Attention.Call> withoutActs(List<Attention.Call> calls) {
        return calls.stream().map(Attention.Call::withoutActs).toList();
    }

    private static long late(Day day, LocalDate today) {
        return day.due().stream().filter(call -> call.day().isBefore(today)).count();
    }
}

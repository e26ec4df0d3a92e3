package soyuznik.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Roster;
import soyuznik.access.Titles;
import soyuznik.access.User;
import soyuznik.access.Viewers;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.Day;

/** What the people whose work somebody sees have to think of today. */
//
@Component
public class TeamDays {
    /** So many people stand on one page. */
    public static final int MOST = 20;

    private static final Comparator<Member> PRESSING =
            Comparator.comparingLong(Member::late)
                    .thenComparingInt(member -> member.day().alarms().size())
                    .reversed()
                    .thenComparing(member -> member.user().name().full());

    private static final Pattern RECORD = Pattern.compile("/(companies|projects)/(\\d+)\\b.*");

    private final List<Attention> sources;
    private final Roster roster;
    private final Viewers viewers;
    private final Titles titles;

    TeamDays(ObjectProvider<Attention> sources, Roster roster, Viewers viewers, Titles titles) {
        this.sources = sources.stream().toList();
        this.roster = roster;
        this.viewers = viewers;
        this.titles = titles;
    }

    /**
     * The day of one of ours.
     *
     * @param late so much of it ought to have been done before
     */
    public record Member(User user, Day day, long late) {
        private static final int DUE = 5;
        private static final int ALARMS = 2;

        /** What is due first, and a little of what goes wrong most. */
        public List<Attention.Call> pressing() {
            return Stream.concat(day.due().stream().limit(DUE), day.alarms().stream().limit(ALARMS))
                    .toList();
        }

        /** How much else stands on the day. */
        public int rest() {
            return day.due().size() + day.alarms().size() - pressing().size();
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
        var looked = people.stream().limit(MOST).toList();
        return new Team(members(looked, viewer, today), people.size());
    }

    /** Of one of those people; nothing, if the viewer does not see the person's work. */
    public Optional<Member> member(Viewer viewer, UserId person, LocalDate today) {
        var asked = people(viewer, null).stream().filter(user -> user.id().equals(person)).toList();
        return members(asked, viewer, today).stream().findFirst();
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

    /**
     * As far as the viewer sees it too, and without the acts: they are the person's own. Who is
     * blocked is missing.
     */
    private List<Member> members(List<User> people, Viewer viewer, LocalDate today) {
        var those = viewers.all(people.stream().map(User::id).toList());
        var told = new LinkedHashMap<User, List<List<Attention.Call>>>();
        for (var user : people) {
            var person = those.get(user.id());
            if (person != null) {
                told.put(user, told(person, today));
            }
        }
        var seen = seen(told.values(), viewer);
        return told.entrySet().stream()
                .map(one -> member(one.getKey(), shown(one.getValue(), seen), today))
                .sorted(PRESSING)
                .toList();
    }

    private List<List<Attention.Call>> told(Viewer person, LocalDate today) {
        return sources.stream().map(source -> source.of(person, today)).toList();
    }

    private static Member member(User user, List<List<Attention.Call>> told, LocalDate today) {
        var day = Day.of(told);
        return new Member(user, day, late(day, today));
    }

    /** Of the records of all people those that the viewer sees. */
    // T-02
    private Set<Subject> seen(Collection<List<List<Attention.Call>>> told, Viewer viewer) {
        var records =
                told.stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .flatMap(TeamDays::record)
                        .collect(Collectors.toSet());
        return titles.of(records, viewer).keySet();
    }

    private static List<List<Attention.Call>> shown(
            List<List<Attention.Call>> told, Set<Subject> seen) {
        return told.stream()
                .map(calls ->
                        calls.stream()
                                .filter(call -> record(call).anyMatch(seen::contains))
                                .map(Attention.Call::withoutActs)
                                .toList())
                .toList();
    }

    /** The client or project on whose page it stands; of what stands elsewhere nothing is told. */
    private static Stream<Subject> record(Attention.Call call) {
        var found = RECORD.matcher(call.address());
        if (!found.matches()) {
            return Stream.empty();
        }
        var kind = found.group(1).equals("projects") ? Subject.Kind.PROJECT : Subject.Kind.COMPANY;
        return Stream.of(new Subject(kind, Long.parseLong(found.group(2))));
    }

    private static long late(Day day, LocalDate today) {
        return day.due().stream().filter(call -> call.day().isBefore(today)).count();
    }
}

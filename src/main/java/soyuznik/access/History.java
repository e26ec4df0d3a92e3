package soyuznik.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.journal.Entry;
import soyuznik.journal.Journal;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Frame;

/**
 * The history of a record as it is read: what happened in words, when, by whom. The words are the
 * message {@code event.<code>} with the event's details; a detail named like one of {@link #PEOPLE}
 * is the id of a user and becomes the name; {@code fromRu} and {@code fromEn} become {@code from}
 * in the reader's language; a detail that is the key of a message becomes its text; what changed
 * besides stands under {@code also} and is told after it.
 */
@Component
public class History {
    private static final Set<String> PEOPLE =
            Set.of("user", "responsible", "member", "owner", "giver", "taker", "deputy", "asker");

    private final Journal journal;
    private final Names names;
    private final List<Titled> titled;

    History(Journal journal, Names names, List<Titled> titled) {
        this.journal = journal;
        this.names = names;
        this.titled = List.copyOf(titled);
    }

    /** A record below the one whose history it is. */
    public record Place(String title, String address) {}

    /**
     * One line.
     *
     * @param who null where the product itself acted
     * @param place to which it belongs; null: to the record whose history it is
     */
    public record Line(
            Instant at,
            @Nullable String who,
            String code,
            Map<String, Object> details,
            @Nullable Place place) {
        private Line in(@Nullable Place where) {
            return new Line(at, who, code, details, where);
        }

        public String what(Frame frame) {
            var worded = Details.worded(details, frame);
            var told = frame.text("event." + code, worded);
            var also = worded.getOrDefault("also", "").toString();
            return also.isEmpty() ? told : told + "; " + also;
        }
    }

    /** What happened several times on end, by the same person on one day, told once. */
    public record Told(Line newest, String what, int times) {
        private boolean says(Line line, String words, Frame frame) {
            return what.equals(words)
                    && Objects.equals(newest.who(), line.who())
                    && Objects.equals(newest.place(), line.place())
                    && day(newest, frame).equals(day(line, frame));
        }

        /** Whether the words say already to what it belongs. */
        public boolean names(Place place) {
            return what.contains(place.title());
        }

        private static LocalDate day(Line line, Frame frame) {
            return line.at().atZone(frame.visitor().zone()).toLocalDate();
        }
    }

    /** The lines as they are read. */
    public static List<Told> told(List<Line> lines, Frame frame) {
        var told = new ArrayList<Told>();
        for (var line : lines) {
            var what = line.what(frame);
            var last = told.isEmpty() ? null : told.getLast();
            if (last != null && last.says(line, what, frame)) {
                told.set(told.size() - 1, new Told(last.newest(), what, last.times() + 1));
            } else {
                told.add(new Told(line, what, 1));
            }
        }
        return told;
    }

    /** About one record, newest first. */
    public List<Line> about(Subject subject, int limit) {
        return lines(journal.history(subject, limit));
    }

    /**
     * About a client, those that went into it and everything of them, newest first; what belongs to
     * a record that the viewer sees says so.
     */
    public List<Line> about(List<CompanyId> companies, int limit, Viewer viewer) {
        var entries = journal.history(companies, limit);
        var lines = lines(entries);
        var places = places(entries, viewer);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).in(places.get(entries.get(at).subject())))
                .toList();
    }

    private Map<Subject, Place> places(List<Entry> entries, Viewer viewer) {
        var places = new HashMap<Subject, Place>();
        for (var one : titled) {
            var ids =
                    entries.stream()
                            .map(Entry::subject)
                            .filter(subject -> subject.kind() == one.kind())
                            .map(Subject::id)
                            .collect(Collectors.toSet());
            var titles = ids.isEmpty() ? Map.<Long, String>of() : one.titles(ids, viewer);
            titles.forEach((id, title) ->
                    places.put(new Subject(one.kind(), id), new Place(title, one.address(id))));
        }
        return places;
    }

    /** About one record, as far as it happened at one of these clients, newest first. */
    public List<Line> about(Subject subject, List<CompanyId> clients, int limit) {
        return lines(journal.history(subject, clients, limit));
    }

    /** What the entries at these places tell, by their ids. */
    public Map<Long, Line> at(List<Entry.Place> places) {
        var entries = journal.at(places);
        var lines = lines(entries);
        return IntStream.range(0, entries.size())
                .boxed()
                .collect(Collectors.toMap(place -> entries.get(place).id(), lines::get));
    }

    /**
     * About each of the records since then, newest first.
     *
     * @param each at most so many of one record
     * @return by the ids of the records; without those of which nothing was recorded
     */
    public Map<Long, List<Line>> since(Subject.Kind kind, List<Long> ids, Instant since, int each) {
        var entries = journal.since(kind, ids, since, each);
        var lines = lines(entries);
        return IntStream.range(0, entries.size())
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                place -> entries.get(place).subject().id(),
                                Collectors.mapping(lines::get, Collectors.toList())));
    }

    private List<Line> lines(List<Entry> entries) {
        var named = names.of(people(entries));
        return entries.stream().map(entry -> line(entry, named)).toList();
    }

    private static Set<UserId> people(List<Entry> entries) {
        var people =
                entries.stream()
                        .map(Entry::actor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
        entries.stream().map(Entry::details).map(History::people).forEach(people::addAll);
        return people;
    }

    private static Collection<UserId> people(Map<String, Object> details) {
        return PEOPLE.stream()
                .map(name -> Details.id(details.get(name)))
                .filter(Objects::nonNull)
                .map(UserId::new)
                .toList();
    }

    private static Line line(Entry entry, Map<UserId, Name> names) {
        var details = new HashMap<String, Object>();
        entry.details()
                .forEach((name, value) ->
                        details.put(name, PEOPLE.contains(name) ? named(value, names) : value));
        return new Line(entry.at(), named(entry.actor(), names), entry.code(), details, null);
    }

    private static Object named(Object value, Map<UserId, Name> names) {
        var id = Details.id(value);
        var name = id == null ? null : named(new UserId(id), names);
        return name == null ? value : name;
    }

    private static @Nullable String named(@Nullable UserId user, Map<UserId, Name> names) {
        var name = user == null ? null : names.get(user);
        return name == null ? null : name.brief();
    }
}

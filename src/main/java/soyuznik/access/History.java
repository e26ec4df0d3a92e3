package soyuznik.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.journal.AuditFilter;
import soyuznik.journal.Audits;
import soyuznik.journal.Entry;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
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
    private final Audits audits;
    private final Names names;
    private final Titles titles;
    private final ObjectProvider<Exportable> lists;

    History(
            Journal journal,
            Audits audits,
            Names names,
            Titles titles,
            ObjectProvider<Exportable> lists) {
        this.lists = lists;
        this.journal = journal;
        this.audits = audits;
        this.names = names;
        this.titles = titles;
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
            long id,
            Subject subject,
            Instant at,
            @Nullable String who,
            String code,
            Map<String, Object> details,
            @Nullable Place place) {
        private Line with(Map<String, Object> worded) {
            return new Line(id, subject, at, who, code, worded, place);
        }

        private Line in(@Nullable Place where) {
            return new Line(id, subject, at, who, code, details, where);
        }

        public String what(Frame frame) {
            var worded = Details.worded(details, frame);
            var told = frame.text("event." + code, worded);
            var also = worded.getOrDefault("also", "").toString();
            return also.isEmpty() ? told : told + "; " + also;
        }
    }

    /** About one record, newest first. */
    public Past about(Subject subject, Stretch stretch) {
        return past(journal.history(subject, stretch.andOne()), stretch);
    }

    /**
     * About a client, those that went into it and everything of them, newest first; what belongs to
     * a record that the viewer sees says so.
     */
    public Past about(List<CompanyId> companies, Stretch stretch, Viewer viewer) {
        var lines = lines(journal.history(companies, stretch.andOne()));
        var places = places(lines, viewer);
        return Past.of(
                lines.stream().map(line -> line.in(places.get(line.subject()))).toList(),
                stretch.most());
    }

    /** Of the records at the client; the client itself is the one whose history it is. */
    private Map<Subject, Place> places(List<Line> lines, Viewer viewer) {
        var records =
                lines.stream()
                        .map(Line::subject)
                        .filter(subject -> subject.kind() != Subject.Kind.COMPANY)
                        .toList();
        return titles.of(records, viewer);
    }

    /** What was done to access and data, newest first; it is said to whom it was done. */
    // T-07
    public Past audited(AuditFilter which, Stretch stretch) {
        var lines = lines(journal.at(audits.find(which, stretch.andOne())));
        var users = names.of(users(lines));
        return Past.of(
                lines.stream().map(line -> line.in(audited(line, users))).toList(), stretch.most());
    }

    private static List<UserId> users(List<Line> lines) {
        return lines.stream()
                .map(Line::subject)
                .filter(subject -> subject.kind() == Subject.Kind.USER)
                .map(subject -> new UserId(subject.id()))
                .toList();
    }

    /** A person by the number alone: whoever audits need not see clients. */
    private static @Nullable Place audited(Line line, Map<UserId, Name> users) {
        long id = line.subject().id();
        return switch (line.subject().kind()) {
            case PERSON -> new Place("№ " + id, "/people/" + id);
            case USER -> {
                var user = new UserId(id);
                var name = named(user, users);
                yield name == null || name.equals(line.who())
                        ? null
                        : new Place(name, "/settings/users/" + id + "/history");
            }
            default -> null;
        };
    }

    /** About several records, as far as it happened at one of these clients, newest first. */
    public Past about(List<Subject> subjects, List<CompanyId> clients, Stretch stretch) {
        var entries =
                subjects.stream()
                        .flatMap(one -> journal.history(one, clients, stretch.andOne()).stream())
                        .sorted(Comparator.comparingLong(Entry::id).reversed())
                        .limit(stretch.andOne().most())
                        .toList();
        return past(entries, stretch);
    }

    private Past past(List<Entry> entries, Stretch stretch) {
        return Past.of(lines(entries), stretch.most());
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
        return entries.stream().map(entry -> filtered(line(entry, named))).toList();
    }

    /** What went out was filtered by something that has words. */
    private Line filtered(Line line) {
        if (line.details().get("list") instanceof String kind
                && line.details().get("filter") instanceof String query) {
            var list = lists.stream().filter(it -> kind.equals("export." + it.kind())).findFirst();
            var details = new HashMap<>(line.details());
            details.put("filter", new Filtered(list.orElse(null), query));
            return line.with(details);
        }
        return line;
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
        return new Line(
                entry.id(),
                entry.subject(),
                entry.at(),
                named(entry.actor(), names),
                entry.code(),
                details,
                null);
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

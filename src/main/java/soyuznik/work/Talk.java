package soyuznik.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.ProjectId;
import soyuznik.shell.Attention;
import soyuznik.shell.Hour;

/**
 * A talk with people of the client, planned or held.
 *
 * @param people of the client who were there, by name
 * @param letter how far its letter of results has come
 * @param values as the form of its results holds them
 */
public record Talk(
        Key key,
        int version,
        TalkKind kind,
        LocalDate on,
        String subject,
        TalkState state,
        List<String> people,
        List<Promise> promises,
        List<Objection> objections,
        Letter.State letter,
        Map<String, String> values) {
    public Talk {
        people = List.copyOf(people);
        promises = List.copyOf(promises);
        objections = List.copyOf(objections);
        values = Map.copyOf(values);
    }

    /** One of those about a project, or with a client alone. */
    public record Key(About about, long id) {
        public Key(ProjectId project, long id) {
            this(new About.OfProject(project), id);
        }

        public String address() {
            return about.address() + "/talks/" + id;
        }
    }

    /** What came of it, if it was held; derived anew from what was agreed. */
    public Optional<Derived> came() {
        return state == TalkState.HELD ? Optional.of(TalkForm.derived(values)) : Optional.empty();
    }

    /** At what hour of its day, in the time zone of the company; null: nobody said. */
    public @Nullable Hour at() {
        var at = get("startsAt");
        return at.isEmpty() ? null : new Hour(LocalTime.parse(at), minutes());
    }

    /** How long it is planned for or took; 0: nobody said. */
    private int minutes() {
        var lasts = get("lasts");
        return lasts.isEmpty() ? 0 : Integer.parseInt(lasts);
    }

    /** What can be done about it while it is planned, where it stands at its project. */
    public List<Attention.Act> asks() {
        return asks(From.RECORD);
    }

    /** The same where it is shown elsewhere. */
    public List<Attention.Act> asks(From from) {
        return Asks.of(key, from);
    }

    /** What can be done about a promise that was made there, where it is shown. */
    public List<Attention.Act> asks(Promise promise, From from) {
        return Asks.of(new Promises.Key(key.about(), promise.id()), promise.side(), from);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** S-03: three talks without advance in a row, the newest first. */
    public static boolean stall(List<Talk> newestFirst) {
        var last = newestFirst.stream().flatMap(talk -> talk.came().stream()).limit(3).toList();
        return last.size() == 3
                && last.stream().allMatch(one -> one.came() == Derived.Came.NO_ADVANCE);
    }
}

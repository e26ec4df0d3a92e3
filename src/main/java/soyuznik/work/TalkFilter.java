package soyuznik.work;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * Which talks a list shows or a figure counts.
 *
 * @param on the day of the talk
 * @param kinds empty: any
 * @param came of the talk; empty: whatever
 */
// N-10
public record TalkFilter(
        Tab tab,
        Range<LocalDate> on,
        Set<TalkKind> kinds,
        Set<Derived.Came> came,
        Objected objected,
        Whose whose,
        Scope scope) {
    public TalkFilter {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        came = Collections.unmodifiableSet(new TreeSet<>(came));
    }

    /** The same in another tab. */
    public TalkFilter in(Tab other) {
        return new TalkFilter(other, on, kinds, came, objected, whose, scope);
    }

    /** The same on other days. */
    public TalkFilter on(Range<LocalDate> days) {
        return new TalkFilter(tab, days, kinds, came, objected, whose, scope);
    }

    /** Any talk. */
    public TalkFilter(
            Tab tab,
            Range<LocalDate> on,
            Set<TalkKind> kinds,
            Set<Derived.Came> came,
            Objected objected,
            Whose whose) {
        this(tab, on, kinds, came, objected, whose, Scope.ALL);
    }

    /** What they are about. */
    public enum Scope {
        ALL,
        PROJECTS,
        /** About no project. */
        CLIENTS;

        /** As an address names it; all where it names none. */
        public static Scope of(String name) {
            return Stream.of(values())
                    .filter(scope -> scope.name().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** Talks in which something was said against us. */
    public enum Against {
        WHATEVER,
        SAID,
        /** And is not answered. */
        OPEN
    }

    /**
     * @param kinds of the objections; empty: any
     * @param unknown those of which nobody said what they are about
     */
    public record Objected(Against against, Set<ObjectionKind> kinds, boolean unknown) {
        public static final Objected WHATEVER = new Objected(Against.WHATEVER, Set.of(), false);

        public Objected {
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        }
    }

    /** Talks by what is to be done about them. */
    public enum Tab {
        HELD,
        /** Their day has passed and nobody wrote what came of them. */
        UNTOLD,
        AHEAD,
        MISSED
    }

    /**
     * @param owner who leads the project
     * @param there of ours; where nobody is named, whoever wrote the talk down
     * @param branch whose client it is, with all branches below
     * @param led who leads the client, also nobody
     * @param newOn the client had bought nothing before the day
     * @param ended days on which the project ended; null: it need not have
     */
    public record Whose(
            @Nullable UserId owner,
            @Nullable UserId there,
            @Nullable BranchId branch,
            @Nullable UserId led,
            @Nullable LocalDate newOn,
            @Nullable Range<LocalDate> ended) {}
}

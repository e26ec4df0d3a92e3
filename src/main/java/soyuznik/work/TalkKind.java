package soyuznik.work;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import soyuznik.shell.Hour;

/** How we talk. */
public enum TalkKind {
    CALL(15),
    MEETING(60),
    REMOTE(60),
    VISIT(60),
    PRESENTATION(60),
    /** The product is shown at work. */
    DEMONSTRATION(60),
    /** An exhibition, a conference: seen there, not met for the project's sake. */
    EVENT(120),
    /** Letters to and fro. */
    LETTER(15),
    /** The same in a messenger. */
    MESSAGE(15);

    private static final Set<TalkKind> MEETINGS =
            Set.of(MEETING, REMOTE, VISIT, PRESENTATION, DEMONSTRATION);

    private final int minutes;

    TalkKind(int minutes) {
        this.minutes = minutes;
    }

    /** How many minutes it lasts where nobody said. */
    public int minutes() {
        return minutes;
    }

    /** With how long it lasts also where nobody said. */
    Hour whole(Hour at) {
        return at.minutes() == 0 ? new Hour(at.from(), minutes) : at;
    }

    /** Somebody is met face to face, be it on a screen. */
    public boolean isMeeting() {
        return MEETINGS.contains(this);
    }

    /** The names of all such. */
    public static List<String> meetings() {
        return Arrays.stream(values()).filter(TalkKind::isMeeting).map(Enum::name).toList();
    }
}

package soyuznik.work;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How we talk. */
public enum TalkKind {
    CALL,
    MEETING,
    REMOTE,
    VISIT,
    PRESENTATION,
    /** The product is shown at work. */
    DEMONSTRATION,
    /** An exhibition, a conference: seen there, not met for the project's sake. */
    EVENT,
    /** Letters to and fro. */
    LETTER,
    /** The same in a messenger. */
    MESSAGE;

    private static final Set<TalkKind> MEETINGS =
            Set.of(MEETING, REMOTE, VISIT, PRESENTATION, DEMONSTRATION);

    /** Somebody is met face to face, be it on a screen. */
    public boolean isMeeting() {
        return MEETINGS.contains(this);
    }

    /** The names of all such. */
    public static List<String> meetings() {
        return Arrays.stream(values()).filter(TalkKind::isMeeting).map(Enum::name).toList();
    }
}

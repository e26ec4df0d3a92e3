package soyuznik.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** One file on its way in. */
public record Import(
        ImportId id,
        UserId user,
        Name who,
        String fileName,
        Kind kind,
        State state,
        Progress progress,
        Instant at,
        @Nullable Instant finishedAt) {

    /** How far it has come. */
    public enum State {
        /** The file is read; somebody has to say that it was understood rightly. */
        READ,
        /** It is known what would be made; somebody has to start it. */
        CHECKED,
        RUNNING,
        DONE,
        /** It stopped for a reason of ours; what was made is made, it can be started again. */
        FAILED,
        /** What was made is being taken back. */
        UNDOING,
        UNDONE
    }

    public record Progress(int total, int done, int made, int known, int refused) {}

    /** Only whoever brought the file in says what it means: what it makes is made in that name. */
    // T-07
    public boolean mayGoOn(Viewer viewer) {
        return user.equals(viewer.user()) && viewer.may(Right.IMPORT);
    }

    public boolean isOpen() {
        return state == State.READ || state == State.CHECKED;
    }
}

package soyuznik.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * One file on its way in.
 *
 * @param sheet of the visible ones, from 0, where it is a workbook
 * @param set with which it came; null where it came alone
 */
public record Import(
        ImportId id,
        UserId user,
        Name who,
        String fileName,
        int sheet,
        Kind kind,
        State state,
        Progress progress,
        Pace pace,
        Instant at,
        @Nullable Instant finishedAt,
        @Nullable FileSetId set) {

    /** How far it has come. */
    public enum State {
        /** The file is read; somebody has to say that it was understood rightly. */
        READ,
        /** It was never begun, and is not wanted; it can come back for a while. */
        THROWN,
        /** It is known what would be made; somebody has to start it. */
        CHECKED,
        RUNNING,
        /** Somebody has stopped it; what was made is made, it can be started again. */
        STOPPED,
        DONE,
        /** It stopped for a reason of ours; what was made is made, it can be started again. */
        FAILED,
        /** What was made is being taken back. */
        UNDOING,
        UNDONE
    }

    public record Progress(int total, int done, int made, int known, int refused, int changed) {
        /** Which changes nothing that is there. */
        public Progress(int total, int done, int made, int known, int refused) {
            this(total, done, made, known, refused, 0);
        }

        Progress plus(Progress more) {
            return new Progress(
                    total + more.total,
                    done + more.done,
                    made + more.made,
                    known + more.known,
                    refused + more.refused,
                    changed + more.changed);
        }
    }

    /**
     * Since when it goes on.
     *
     * @param since null as long as it was never started
     * @param from so many rows were done then
     */
    public record Pace(@Nullable Instant since, int from) {
        /** What is left at the pace so far; nothing as long as nothing is done. */
        public Optional<Duration> left(Progress progress, Instant now) {
            int done = progress.done() - from;
            return since == null || done <= 0
                    ? Optional.empty()
                    : Optional.of(
                            Duration.between(since, now)
                                    .multipliedBy(progress.total() - progress.done())
                                    .dividedBy(done));
        }
    }

    /** Only whoever brought the file in says what it means: what it makes is made in that name. */
    // T-07
    public boolean mayGoOn(Viewer viewer) {
        return user.equals(viewer.user()) && viewer.may(Right.IMPORT);
    }

    /** And only as long as such records may be made by hand. */
    // T-07
    public boolean mayMake(Viewer viewer) {
        return mayGoOn(viewer) && kind.isFor(viewer);
    }

    /** Where it is gone on with: on its page, or on that of the set with which it came. */
    public String address() {
        return set == null ? "/imports/" + id : "/imports/sets/" + set;
    }

    /** Whether rows of it may still come in. */
    public boolean isLeft() {
        return isOpen() || state == State.STOPPED || state == State.FAILED;
    }

    /** Whether it was begun and nothing goes on with it. */
    public boolean isAtRest() {
        return state == State.STOPPED || state == State.DONE || state == State.FAILED;
    }

    public boolean isOpen() {
        return state == State.READ || state == State.CHECKED;
    }
}

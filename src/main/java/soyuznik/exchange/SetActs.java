package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.FILE_SET;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** What whoever brought a set of files in does with all of them at once. */
// W-01
@Repository
@Transactional(readOnly = true)
public class SetActs {
    private final DSLContext sql;
    private final FileSets sets;
    private final SetSteps steps;
    private final Stops stops;
    private final Scribe scribe;

    SetActs(DSLContext sql, FileSets sets, SetSteps steps, Stops stops, Scribe scribe) {
        this.sql = sql;
        this.sets = sets;
        this.steps = steps;
        this.stops = stops;
        this.scribe = scribe;
    }

    /** Looks anew what would become of the files. */
    @Transactional
    public Outcome<FileSetId> check(FileSetId id, Viewer by) {
        var set = sets.get(id, by);
        if (!set.head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        if (set.state() != FileSet.State.RESTING) {
            return Outcome.refused("exchange.trouble.set_goes");
        }
        steps.check(id);
        return Outcome.done(id, Text.of("exchange.notice.set_checking"));
    }

    /**
     * The files that are left go in one after another by themselves, also after a restart.
     *
     * @param seen of the set, by whoever lets it begin
     */
    @Transactional
    public Outcome<FileSetId> start(FileSetId id, Seen seen, Viewer by) {
        var set = sets.get(id, by);
        if (!set.head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        if (set.state() == FileSet.State.RESTING && seen.version() != set.head().version()) {
            return new Outcome.Refused<>(seen.missed(set));
        }
        if (!set.isReady() || !isBegun(id, FileSet.State.GOING)) {
            return Outcome.refused("exchange.trouble.set_unready");
        }
        sql.update(FILE_SET)
                .set(FILE_SET.STARTED_AT, scribe.now())
                .set(FILE_SET.STARTED_FROM, set.progress().done())
                .where(FILE_SET.ID.eq(id.value()))
                .execute();
        return Outcome.done(id, Text.of("exchange.notice.started"));
    }

    private boolean isBegun(FileSetId id, FileSet.State state) {
        var resting = FILE_SET.STATE.eq(FileSet.State.RESTING.name());
        return steps.begin(state, FILE_SET.ID.eq(id.value()).and(resting)).isPresent();
    }

    /** No row comes in after the ones that are just on their way, and no file after this one. */
    @Transactional
    public Outcome<FileSetId> stop(FileSetId id, Viewer by) {
        var set = sets.get(id, by);
        if (!set.head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        var going = FILE_SET.STATE.eq(FileSet.State.GOING.name());
        var stopped = steps.begin(FileSet.State.RESTING, FILE_SET.ID.eq(id.value()).and(going));
        if (stopped.isEmpty()) {
            return Outcome.refused("exchange.trouble.stopped");
        }
        sets.get(id, by).parts().stream()
                .map(FileSet.Part::file)
                .filter(file -> file.state() == Import.State.RUNNING)
                .forEach(file -> stops.make(file.id(), by));
        return Outcome.done(id, Text.of("exchange.notice.stopped"));
    }

    /** What the files have made goes, the last file first, until something stands in the way. */
    @Transactional
    public Outcome<FileSetId> undo(FileSetId id, Viewer by) {
        var set = sets.get(id, by);
        if (!set.head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        return set.hasMade() && isBegun(id, FileSet.State.UNDOING)
                ? Outcome.done(id, Text.of("exchange.notice.undoing"))
                : Outcome.refused("exchange.trouble.undone");
    }
}

package soyuznik.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.PIECE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** What was brought in and never begun is thrown away, and comes back for a while. */
// W-01
@Repository
@Transactional(readOnly = true)
public class Disposals {
    private static final Duration KEPT = Duration.ofDays(30);

    /** So many at once are swept away. */
    private static final int MOST = 100;

    /** One that named somebody who was erased has no content any more. */
    private static final Condition KEPT_WHOLE =
            exists(selectOne().from(PIECE).where(PIECE.IMPORT_ID.eq(IMPORT.ID)));

    private final DSLContext sql;
    private final Imports imports;
    private final FileSets sets;
    private final SetSteps steps;
    private final Scribe scribe;

    Disposals(DSLContext sql, Imports imports, FileSets sets, SetSteps steps, Scribe scribe) {
        this.sql = sql;
        this.imports = imports;
        this.sets = sets;
        this.steps = steps;
        this.scribe = scribe;
    }

    /** A file of a set is taken out of it first. */
    @Transactional
    public Outcome<ImportId> make(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        if (file.set() != null || throwAway(alone(id), by).isEmpty()) {
            return Outcome.refused("exchange.trouble.not_thrown");
        }
        return Outcome.done(
                id,
                Text.of("exchange.notice.thrown", "name", file.fileName()),
                new Outcome.Undo("/imports/" + id + "/restoration"));
    }

    /** The inverse of throwing away; what its columns mean is still known. */
    @Transactional
    public Outcome<ImportId> restore(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        boolean back = file.set() == null && takeBack(alone(id), by);
        return back
                ? Outcome.done(id, Text.of("exchange.notice.restored", "name", file.fileName()))
                : Outcome.refused("exchange.trouble.not_restored");
    }

    /** All files of a set of which none has begun. */
    @Transactional
    public Outcome<FileSetId> make(FileSetId id, Viewer by) {
        if (!sets.get(id, by).head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        boolean held = steps.holdIdle(id);
        boolean untouched = imports.of(id).stream().allMatch(Import::isOpen);
        if (!held || !untouched || throwAway(IMPORT.SET_ID.eq(id.value()), by).isEmpty()) {
            return Outcome.refused("exchange.trouble.not_thrown");
        }
        steps.begin(FileSet.State.RESTING, FILE_SET.ID.eq(id.value()));
        return Outcome.done(
                id,
                Text.of("exchange.notice.set_thrown"),
                new Outcome.Undo("/imports/sets/" + id + "/restoration"));
    }

    @Transactional
    public Outcome<FileSetId> restore(FileSetId id, Viewer by) {
        if (!sets.get(id, by).head().mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        sql.selectOne().from(FILE_SET).where(FILE_SET.ID.eq(id.value())).forUpdate().fetch();
        if (!takeBack(IMPORT.SET_ID.eq(id.value()), by)) {
            return Outcome.refused("exchange.trouble.not_restored");
        }
        steps.check(id);
        return Outcome.done(id, Text.of("exchange.notice.set_restored"));
    }

    /** As long as it stands in no set. */
    private static Condition alone(ImportId id) {
        return IMPORT.ID.eq(id.value()).and(IMPORT.SET_ID.isNull());
    }

    private List<ImportId> throwAway(Condition which, Viewer by) {
        var thrown =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.THROWN.name())
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .set(IMPORT.FINISHED_AT, scribe.now())
                        .where(which.and(Imports.OPEN))
                        .returningResult(IMPORT.ID.convertFrom(ImportId::new))
                        .fetch(row -> row.value1());
        thrown.forEach(id -> scribe.note(new ImportEvent.FileThrown(id), by));
        return thrown;
    }

    private boolean takeBack(Condition which, Viewer by) {
        var back =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.READ.name())
                        .set(IMPORT.FINISHED_AT, (Instant) null)
                        .where(which.and(IMPORT.STATE.eq(Import.State.THROWN.name())))
                        .and(KEPT_WHOLE)
                        .returningResult(IMPORT.ID.convertFrom(ImportId::new))
                        .fetch(row -> row.value1());
        back.forEach(id -> scribe.note(new ImportEvent.FileRestored(id), by));
        return !back.isEmpty();
    }

    /** What has lain long enough goes for good, with all that was understood of it. */
    @Transactional
    public void sweep() {
        var gone =
                sql.select(IMPORT.ID)
                        .from(IMPORT)
                        .where(IMPORT.STATE.eq(Import.State.THROWN.name()))
                        .and(IMPORT.FINISHED_AT.lt(scribe.now().minus(KEPT)))
                        .orderBy(IMPORT.ID)
                        .limit(MOST)
                        .forUpdate()
                        .fetch(IMPORT.ID);
        sql.deleteFrom(PIECE).where(PIECE.IMPORT_ID.in(gone)).execute();
        sql.deleteFrom(IMPORT).where(IMPORT.ID.in(gone)).execute();
    }
}

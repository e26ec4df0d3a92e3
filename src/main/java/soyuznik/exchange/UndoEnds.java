package soyuznik.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.UNDO;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the taking back of an import ends, and what then becomes of the set it came with. */
// W-01
@Repository
@Transactional(readOnly = true)
class UndoEnds {
    private final DSLContext sql;
    private final Scribe scribe;
    private final Contents contents;
    private final SetSteps steps;

    UndoEnds(DSLContext sql, Scribe scribe, Contents contents, SetSteps steps) {
        this.contents = contents;
        this.sql = sql;
        this.scribe = scribe;
        this.steps = steps;
    }

    /** All of it has gone; the file is not kept. */
    @Transactional
    public void finish(Undoing.Started started) {
        var id = started.id();
        steps.hold(id);
        sql.update(IMPORT)
                .set(IMPORT.STATE, Import.State.UNDONE.name())
                .where(IMPORT.ID.eq(id.value()))
                .execute();
        contents.drop(id);
        var done =
                sql.update(UNDO)
                        .set(UNDO.FINISHED_AT, scribe.now())
                        .where(UNDO.IMPORT_ID.eq(id.value()))
                        .returningResult(UNDO.RECORDS_DONE)
                        .fetchSingle()
                        .value1();
        scribe.note(new ImportEvent.ImportUndone(id, done), started.viewer());
        steps.after(id);
    }

    /** It goes no further by itself, nor do the files before it; whoever may can begin it again. */
    @Transactional
    public void stop(ImportId id) {
        steps.hold(id);
        int stopped =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, UNDO.BEFORE)
                        .from(UNDO)
                        .where(UNDO.IMPORT_ID.eq(IMPORT.ID))
                        .and(IMPORT.ID.eq(id.value()))
                        .and(IMPORT.STATE.eq(Import.State.UNDOING.name()))
                        .execute();
        if (stopped == 1) {
            rewind(id);
            steps.after(id);
        }
    }

    /**
     * What has gone stands before the row where the import would go on: it begins with the first.
     */
    private void rewind(ImportId id) {
        var gone =
                selectOne()
                        .from(UNDO)
                        .where(UNDO.IMPORT_ID.eq(IMPORT.ID))
                        .and(UNDO.RECORDS_DONE.gt(0));
        sql.update(IMPORT)
                .set(IMPORT.ROWS_DONE, 0)
                .set(IMPORT.MADE, 0)
                .set(IMPORT.CHANGED, 0)
                .set(IMPORT.KNOWN, 0)
                .where(IMPORT.ID.eq(id.value()))
                .and(IMPORT.STATE.in(Import.State.STOPPED.name(), Import.State.FAILED.name()))
                .and(exists(gone))
                .execute();
    }
}

package soyuznik.exchange;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.exchange.Tables.UNDO;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Viewers;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Keeps the account of an import that is taken back: what has gone, has gone in one transaction
 * with its origin.
 */
// W-01
@Repository
@Transactional(readOnly = true)
class Undoing {
    private final DSLContext sql;
    private final Viewers viewers;
    private final Ties ties;
    private final Obstacles obstacles;
    private final Unmakers unmakers;
    private final Restoring restoring;

    Undoing(
            DSLContext sql,
            Viewers viewers,
            Ties ties,
            Obstacles obstacles,
            Unmakers unmakers,
            Restoring restoring) {
        this.sql = sql;
        this.viewers = viewers;
        this.ties = ties;
        this.obstacles = obstacles;
        this.unmakers = unmakers;
        this.restoring = restoring;
    }

    /**
     * One at work.
     *
     * @param kind what its rows are
     * @param cause shared by all events of the import
     * @param since when the file came
     * @param done so many records are gone already
     */
    record Started(ImportId id, Kind kind, UUID cause, Instant since, Viewer viewer, int done) {}

    /** The import, if it is being taken back and whoever began that may still import. */
    // T-07
    Optional<Started> find(ImportId id) {
        return sql.select(
                        IMPORT.KEY,
                        IMPORT.AT,
                        UNDO.BY_ID.convertFrom(UserId::new),
                        UNDO.RECORDS_DONE,
                        IMPORT.KIND.convertFrom(Kind::valueOf))
                .from(UNDO)
                .join(IMPORT)
                .on(IMPORT.ID.eq(UNDO.IMPORT_ID))
                .where(UNDO.IMPORT_ID.eq(id.value()))
                .and(IMPORT.STATE.eq(Import.State.UNDOING.name()))
                .fetchOptional()
                .flatMap(row ->
                        viewers.find(row.value3())
                                .filter(row.value5()::isFor)
                                .map(viewer ->
                                        new Started(
                                                id,
                                                row.value5(),
                                                row.value1(),
                                                row.value2(),
                                                viewer,
                                                row.value4())));
    }

    /** The next records of the kind that the import has made. */
    Batch next(Started started, Kind kind, long before) {
        return new Batch(
                kind,
                sql.selectDistinct(ORIGIN.RECORD_ID)
                        .from(ORIGIN)
                        .where(ORIGIN.IMPORT_ID.eq(started.id().value()))
                        .and(ORIGIN.KIND.eq(Sightings.code(kind)))
                        .and(ORIGIN.RECORD_ID.lt(before))
                        .orderBy(ORIGIN.RECORD_ID.desc())
                        .limit(Batch.MOST)
                        .fetch(ORIGIN.RECORD_ID));
    }

    /** What an earlier look has found. */
    @Transactional
    public void forget(Started started) {
        obstacles.forget(started.id());
    }

    /** Notes what stands on these, save what goes with the import itself. */
    @Transactional
    public void look(Started started, Batch batch) {
        obstacles.add(started.id(), batch.kind(), ties.before(started, batch));
    }

    /**
     * Notes which of the records that the import has changed can't be given back what they held,
     * some at a time.
     *
     * @return where the following ones begin; 0 where there are none
     */
    @Transactional
    public long lookAtChanged(Started started, long after) {
        var done = restoring.look(started, after);
        obstacles.add(started.id(), started.kind(), done.stuck());
        return done.last();
    }

    /** Gives records back what they held before the import changed them, some at a time. */
    @Transactional
    public Restoring.Done restore(Started started, long after) {
        var done = restoring.restore(started, after);
        obstacles.add(started.id(), started.kind(), done.stuck());
        unmakers.sweep(started);
        count(started, done.restored());
        return done;
    }

    boolean isHindered(Started started) {
        return obstacles.count(started.id()) > 0;
    }

    /**
     * Takes these away, if nothing stands on them.
     *
     * @return false where something stands on some of several
     */
    @Transactional
    public boolean take(Started started, Batch batch) {
        unmakers.hold(batch);
        var found = ties.now(started, batch);
        if (found.isEmpty()) {
            unmakers.unmake(started, batch);
            count(started, batch);
        } else if (batch.isSingle()) {
            obstacles.add(started.id(), batch.kind(), found);
        }
        return found.isEmpty();
    }

    private void count(Started started, Batch batch) {
        sql.deleteFrom(ORIGIN)
                .where(ORIGIN.KIND.eq(Sightings.code(batch.kind())))
                .and(ORIGIN.RECORD_ID.eq(any(batch.numbers())))
                .execute();
        count(started, batch.ids().size());
    }

    private void count(Started started, int more) {
        sql.update(UNDO)
                .set(UNDO.RECORDS_DONE, UNDO.RECORDS_DONE.plus(more))
                .where(UNDO.IMPORT_ID.eq(started.id().value()))
                .execute();
    }

    /**
     * Takes off the teams of clients whom the projects of the import have put there.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean part(Started started) {
        return unmakers.part(started) == Batch.MOST;
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Viewers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Keeps the account of sets at work. */
// W-01
@Repository
@Transactional(readOnly = true)
class SetLedger {
    private final DSLContext sql;
    private final Imports imports;
    private final Scribe scribe;
    private final Viewers viewers;
    private final Starts starts;
    private final Undos undos;

    SetLedger(
            DSLContext sql,
            Imports imports,
            Scribe scribe,
            Viewers viewers,
            Starts starts,
            Undos undos) {
        this.starts = starts;
        this.undos = undos;
        this.sql = sql;
        this.imports = imports;
        this.scribe = scribe;
        this.viewers = viewers;
    }

    /**
     * A set at work.
     *
     * @param viewer who brought it in, with the scopes and rights of now
     * @param parts in the order in which they go in
     */
    record Work(SetTask.Run run, FileSet.State state, Viewer viewer, List<Import> parts) {
        Work {
            parts = List.copyOf(parts);
        }

        List<Import> left() {
            return parts.stream().filter(Import::isLeft).toList();
        }

        boolean has(Import.State state) {
            return parts.stream().anyMatch(part -> part.state() == state);
        }
    }

    /** The set, if this is its newest work and whoever brought it in may still import. */
    // T-07
    Optional<Work> find(SetTask.Run run) {
        return sql.select(FILE_SET.STATE, FILE_SET.USER_ID.convertFrom(UserId::new))
                .from(FILE_SET)
                .where(newest(run))
                .fetchOptional()
                .flatMap(row ->
                        viewers.find(row.value2())
                                .filter(viewer -> viewer.may(Right.IMPORT))
                                .map(viewer ->
                                        new Work(
                                                run,
                                                FileSet.State.valueOf(row.value1()),
                                                viewer,
                                                imports.of(run.id()))));
    }

    private static Condition newest(SetTask.Run run) {
        return FILE_SET.ID.eq(run.id().value()).and(FILE_SET.RUNS.eq(run.number()));
    }

    /** What would become of a file; null where something has to be said before. */
    @Transactional
    public void foreseen(SetTask.Run run, Looks.Look look, @Nullable Forecast forecast) {
        if (!isHeld(newest(run))) {
            return;
        }
        var state = forecast == null ? Import.State.READ : Import.State.CHECKED;
        sql.update(IMPORT)
                .set(IMPORT.MAPPING, scribe.written(look.mapping()))
                .set(IMPORT.EXPLAINED, look.explained())
                .set(IMPORT.FORECAST, forecast == null ? null : scribe.written(forecast))
                .set(IMPORT.STATE, state.name())
                .where(IMPORT.ID.eq(look.file().id().value()))
                .and(Imports.OPEN)
                .execute();
    }

    /**
     * Tells how far the look has come, in a transaction of its own.
     *
     * @return whether no later work was begun
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean looks(SetTask.Run run, int rows) {
        return sql.update(FILE_SET).set(FILE_SET.LOOKED, rows).where(newest(run)).execute() == 1;
    }

    /** Whether no later work was begun. */
    public boolean isNewest(SetTask.Run run) {
        return sql.fetchExists(FILE_SET, newest(run));
    }

    /**
     * Lets a file begin, unless the set was stopped meanwhile.
     *
     * @param look what is taken for what as it goes in; its forecast stays
     * @param said what of that somebody has said
     */
    @Transactional
    public boolean begin(Work work, Looks.Look look, Mapping said) {
        if (!isHeld(work)) {
            return false;
        }
        sql.update(IMPORT)
                .set(IMPORT.MAPPING, scribe.written(look.mapping()))
                .where(IMPORT.ID.eq(look.file().id().value()))
                .and(IMPORT.STATE.eq(Import.State.CHECKED.name()))
                .execute();
        return starts.begin(look.file(), said, work.viewer()) instanceof Outcome.Done<ImportId>;
    }

    /** Lets the taking back of a file begin. */
    @Transactional
    public boolean undo(Work work, Import file) {
        return isHeld(work) && undos.begin(file.id(), work.viewer()) instanceof Outcome.Done;
    }

    private boolean isHeld(Work work) {
        return isHeld(newest(work.run()).and(FILE_SET.STATE.eq(work.state().name())));
    }

    /** Until the end of the transaction nobody stops it. */
    private boolean isHeld(Condition set) {
        return sql.selectOne().from(FILE_SET).where(set).forUpdate().fetchOptional().isPresent();
    }

    /** Nothing goes on with the set by itself. */
    @Transactional
    public void rest(SetTask.Run run) {
        sql.update(FILE_SET)
                .set(FILE_SET.STATE, FileSet.State.RESTING.name())
                .where(newest(run))
                .execute();
    }
}

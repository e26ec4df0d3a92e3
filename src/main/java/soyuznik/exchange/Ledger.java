package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.REFUSED_ROW;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import soyuznik.access.Viewers;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding;

/** Keeps the account of a running import: what is done is done in one transaction with its rows. */
@Repository
@Transactional(readOnly = true)
class Ledger {
    private final DSLContext sql;
    private final Scribe scribe;
    private final Surroundings surroundings;
    private final Viewers viewers;
    private final SetSteps steps;
    private final Contents contents;
    private final Undos undos;

    Ledger(
            DSLContext sql,
            Scribe scribe,
            Surroundings surroundings,
            Viewers viewers,
            SetSteps steps,
            Contents contents,
            Undos undos) {
        this.undos = undos;
        this.contents = contents;
        this.steps = steps;
        this.viewers = viewers;
        this.sql = sql;
        this.scribe = scribe;
        this.surroundings = surroundings;
    }

    /**
     * A started import with its file.
     *
     * @param done so many rows are done already
     * @param unfit the rows for whose sake nothing is to come in
     */
    record Started(
            Job job, Sheet sheet, int done, ImportTask.Run run, Queue<Forecast.Refused> unfit) {
        ImportId id() {
            return run.id();
        }
    }

    /** The import, if it is at work and its importer may still import. */
    Optional<Started> find(ImportTask.Run run) {
        return sql.select(
                        IMPORT.KEY,
                        IMPORT.MAPPING,
                        IMPORT.USER_ID.convertFrom(UserId::new),
                        IMPORT.ROWS_DONE)
                .from(IMPORT)
                .where(running(run))
                .fetchOptional()
                .flatMap(row -> {
                    var mapping = read(row.value2(), Mapping.class);
                    return acting(row.value3(), mapping.kind())
                            .map(viewer -> started(run, row, mapping, viewer));
                });
    }

    private static Condition running(ImportTask.Run run) {
        return IMPORT.ID
                .eq(run.id().value())
                .and(IMPORT.RUNS.eq(run.number()))
                .and(IMPORT.STATE.eq(Import.State.RUNNING.name()));
    }

    private Started started(
            ImportTask.Run run,
            Record4<UUID, JSONB, UserId, Integer> row,
            Mapping mapping,
            Viewer viewer) {
        var sheet = contents.sheet(run.id());
        var ours = surroundings.of(viewer);
        var job =
                new Job(run.id(), row.value1(), mapping, mapping.head(sheet.head()), viewer, ours);
        return new Started(job, sheet, row.value4(), run, new ConcurrentLinkedQueue<>());
    }

    /** Whoever imports, with the scopes and rights of now; nobody who must not import any more. */
    // T-07
    private Optional<Viewer> acting(UserId user, Kind kind) {
        return viewers.find(user).filter(kind::isFor);
    }

    /**
     * Makes what can be made of the rows; the next batch begins behind them, whatever happens.
     *
     * @param done so many rows stand before these
     * @param turn waits until the rows before these are done, and says whether they are
     * @return false where somebody has stopped it: then none of these is made
     */
    @Transactional
    public boolean take(Started started, Portion portion, int done, BooleanSupplier turn) {
        var job = started.job();
        if (!sql.fetchExists(IMPORT, running(started.run()))) {
            return false;
        }
        if (!acting(job.viewer().user(), job.mapping().kind()).equals(Optional.of(job.viewer()))) {
            throw new IllegalStateException(
                    "What the importer sees and may has changed: begin again where import %s stands"
                            .formatted(job.id()));
        }
        var tally = portion.take().apply(new Met());
        refuse(job.id(), tally.refused());
        boolean goesOn =
                turn.getAsBoolean()
                        && isFit(started, tally)
                        && isKept(started.run(), done, portion.rows(), tally);
        if (!goesOn) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return goesOn;
    }

    private static boolean isFit(Started started, Tally tally) {
        boolean fit =
                tally.refused().isEmpty()
                        || started.job().mapping().standing().onRefused() == OnRefused.REST;
        if (!fit) {
            started.unfit().addAll(tally.refused());
        }
        return fit;
    }

    /** All or nothing was wanted: the refused rows are told, and what came in before them goes. */
    @Transactional
    public void giveUp(Started started) {
        steps.hold(started.id());
        var unfit = List.copyOf(started.unfit());
        int failed =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.FAILED.name())
                        .set(IMPORT.REFUSED, unfit.size())
                        .where(running(started.run()))
                        .execute();
        if (failed == 1) {
            sql.deleteFrom(REFUSED_ROW)
                    .where(REFUSED_ROW.IMPORT_ID.eq(started.id().value()))
                    .execute();
            refuse(started.id(), unfit);
            steps.after(started.id());
            undos.begin(started.id(), started.job().viewer());
        }
    }

    /** Writes the account; nobody stops it from here to the end of the transaction. */
    private boolean isKept(ImportTask.Run run, int done, int rows, Tally tally) {
        var before =
                sql.select(IMPORT.ROWS_DONE)
                        .from(IMPORT)
                        .where(running(run))
                        .forNoKeyUpdate() // the other batch has rows that name this one
                        .fetchOptional(IMPORT.ROWS_DONE);
        if (before.isPresent() && before.get() != done) {
            throw new IllegalStateException("Another process works on import " + run.id());
        }
        before.ifPresent(_ ->
                sql.update(IMPORT)
                        .set(IMPORT.ROWS_DONE, done + rows)
                        .set(IMPORT.MADE, IMPORT.MADE.plus(tally.made()))
                        .set(IMPORT.CHANGED, IMPORT.CHANGED.plus(tally.changes().records()))
                        .set(IMPORT.KNOWN, IMPORT.KNOWN.plus(tally.known()))
                        .set(IMPORT.REFUSED, IMPORT.REFUSED.plus(tally.refused().size()))
                        .where(IMPORT.ID.eq(run.id().value()))
                        .execute());
        return before.isPresent();
    }

    private void refuse(ImportId id, List<Forecast.Refused> refused) {
        var inserts =
                refused.stream()
                        .map(each ->
                                sql.insertInto(REFUSED_ROW)
                                        .set(REFUSED_ROW.IMPORT_ID, id.value())
                                        .set(REFUSED_ROW.ROW_NUMBER, each.row().number())
                                        .set(
                                                REFUSED_ROW.CELLS,
                                                each.row().cells().toArray(String[]::new))
                                        .set(REFUSED_ROW.FAULTS, scribe.written(each.faults())))
                        .toList();
        sql.batch(inserts).execute();
    }

    /** All rows are done; the file itself is not kept, and the next of its set follows. */
    @Transactional
    public void finish(Started started) {
        steps.hold(started.id());
        var result =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.DONE.name())
                        .set(IMPORT.FINISHED_AT, scribe.now())
                        .where(running(started.run()))
                        .returningResult(IMPORT.MADE, IMPORT.KNOWN, IMPORT.REFUSED)
                        .fetchOptional(
                                mapping((made, known, refused) ->
                                        new ImportEvent.ImportDone(
                                                started.id(), made, known, refused)));
        result.ifPresent(done -> {
            contents.drop(started.id());
            scribe.note(done, started.job().viewer());
            steps.after(started.id());
        });
    }

    /** It can't go on by itself, nor do the files after it; whoever may can start it again. */
    @Transactional
    public void fail(ImportTask.Run run) {
        steps.hold(run.id());
        sql.update(IMPORT)
                .set(IMPORT.STATE, Import.State.FAILED.name())
                .where(running(run))
                .returningResult(IMPORT.USER_ID.convertFrom(UserId::new))
                .fetchOptional(Record1::value1)
                .ifPresent(user -> {
                    scribe.ring(Tiding.What.IMPORT_FAILED, run.id(), user);
                    steps.after(run.id());
                });
    }

    private <T> T read(@Nullable JSONB stored, Class<T> type) {
        if (stored == null) {
            throw new IllegalStateException("A started import without " + type.getSimpleName());
        }
        return scribe.read(stored, type);
    }
}

package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.shell.Background;

/** Lets the work on sets begin, go from file to file, and rest. */
// W-01
@Repository
@Transactional(readOnly = true)
class SetSteps {
    /** Nothing goes on with the set but that it is looked what would become of it. */
    static final Condition IDLE =
            FILE_SET.STATE.in(FileSet.State.RESTING.name(), FileSet.State.CHECKING.name());

    private static final List<String> BROKEN_OFF = List.of("STOPPED", "FAILED");

    private final DSLContext sql;
    private final Background background;

    SetSteps(DSLContext sql, Background background) {
        this.sql = sql;
        this.background = background;
    }

    /** It is looked anew what would become of the files; nothing where they are at work. */
    @Transactional
    public void check(@Nullable FileSetId set) {
        if (set != null) {
            begin(FileSet.State.CHECKING, FILE_SET.ID.eq(set.value()).and(IDLE));
        }
    }

    /**
     * Begins work, which ends what was begun before.
     *
     * @return its number; empty where the set is not one of these
     */
    @Transactional
    public Optional<SetTask.Run> begin(FileSet.State state, Condition which) {
        var run =
                sql.update(FILE_SET)
                        .set(FILE_SET.STATE, state.name())
                        .set(FILE_SET.RUNS, FILE_SET.RUNS.plus(1))
                        .set(FILE_SET.LOOKED, 0)
                        .where(which)
                        .returningResult(FILE_SET.ID.convertFrom(FileSetId::new), FILE_SET.RUNS)
                        .fetchOptional(mapping(SetTask.Run::new));
        run.filter(_ -> state != FileSet.State.RESTING)
                .ifPresent(begun -> background.add(begun.of(state)));
        return run;
    }

    /**
     * Until the end of the transaction nothing else begins or stops with the set of the file. Sets
     * are held before their files: two acts that did it the other way round would wait for each
     * other.
     *
     * @return what goes on with the set; empty where the file came alone
     */
    @Transactional
    public Optional<FileSet.State> hold(ImportId id) {
        var set =
                sql.select(IMPORT.SET_ID)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(id.value()))
                        .fetchOptional(IMPORT.SET_ID);
        return set.flatMap(one ->
                sql.select(FILE_SET.STATE)
                        .from(FILE_SET)
                        .where(FILE_SET.ID.eq(one))
                        .forUpdate()
                        .fetchOptional(FILE_SET.STATE)
                        .map(FileSet.State::valueOf));
    }

    /** The same, of a set that may be idle. */
    @Transactional
    public boolean holdIdle(FileSetId set) {
        return sql.selectOne()
                .from(FILE_SET)
                .where(FILE_SET.ID.eq(set.value()))
                .and(IDLE)
                .forUpdate()
                .fetch()
                .isNotEmpty();
    }

    /**
     * The work on a file has come to its end, told by whoever ended it: the next one follows, or
     * the set rests.
     */
    @Transactional
    public void after(ImportId id) {
        var found =
                sql.select(FILE_SET.ID, FILE_SET.STATE, IMPORT.STATE)
                        .from(IMPORT)
                        .join(FILE_SET)
                        .on(FILE_SET.ID.eq(IMPORT.SET_ID))
                        .where(IMPORT.ID.eq(id.value()))
                        .forUpdate()
                        .of(FILE_SET)
                        .fetchOptional();
        found.flatMap(row -> next(FileSet.State.valueOf(row.value2()), row.value3()))
                .ifPresent(state -> begin(state, FILE_SET.ID.eq(found.get().value1())));
    }

    /** What is to be done with the set when one of its files has come to this; nothing if empty. */
    private static Optional<FileSet.State> next(FileSet.State set, String file) {
        return switch (set) {
            case GOING ->
                    file.equals("DONE")
                            ? Optional.of(FileSet.State.GOING)
                            : rest(BROKEN_OFF.contains(file));
            case UNDOING ->
                    file.equals("UNDONE")
                            ? Optional.of(FileSet.State.UNDOING)
                            : rest(file.equals("DONE") || BROKEN_OFF.contains(file));
            case RESTING, CHECKING -> Optional.empty();
        };
    }

    private static Optional<FileSet.State> rest(boolean ended) {
        return ended ? Optional.of(FileSet.State.RESTING) : Optional.empty();
    }
}

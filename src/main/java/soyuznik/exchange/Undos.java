package soyuznik.exchange;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.OBSTACLE;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.exchange.Tables.RENEWAL;
import static soyuznikdb.exchange.Tables.UNDO;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;

/** The takings back of imports. */
// W-01
@Repository
@Transactional(readOnly = true)
public class Undos {
    private final DSLContext sql;
    private final Imports imports;
    private final Obstacles obstacles;
    private final Scribe scribe;
    private final Background background;
    private final SetSteps steps;

    Undos(
            DSLContext sql,
            Imports imports,
            Obstacles obstacles,
            Scribe scribe,
            Background background,
            SetSteps steps) {
        this.steps = steps;
        this.sql = sql;
        this.imports = imports;
        this.obstacles = obstacles;
        this.scribe = scribe;
        this.background = background;
    }

    /** The last one of the import, as far as it has come. */
    public Optional<Undo> find(ImportId id, Viewer viewer) {
        imports.get(id, viewer);
        return sql.select(
                        Name.of(APP_USER),
                        UNDO.AT,
                        UNDO.FINISHED_AT,
                        UNDO.RECORDS_TOTAL,
                        UNDO.RECORDS_DONE,
                        UNDO.OBSTACLES)
                .from(UNDO)
                .join(APP_USER)
                .on(APP_USER.ID.eq(UNDO.BY_ID))
                .where(UNDO.IMPORT_ID.eq(id.value()))
                .fetchOptional()
                .map(row ->
                        new Undo(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value6() == 0 ? List.of() : obstacles.list(id, viewer)));
    }

    /** What there is of the import to be taken back. */
    public Undo.Extent extent(ImportId id, Viewer viewer) {
        imports.get(id, viewer);
        var code = ORIGIN.KIND.convertFrom(Obstacles::kind);
        return new Undo.Extent(
                sql.select(code, count())
                        .from(ORIGIN)
                        .where(ORIGIN.IMPORT_ID.eq(id.value()))
                        .groupBy(ORIGIN.KIND)
                        .orderBy(ORIGIN.KIND)
                        .fetchMap(Record2::value1, Record2::value2),
                sql.fetchCount(RENEWAL, RENEWAL.IMPORT_ID.eq(id.value())));
    }

    private static Field<Integer> changed(ImportId id) {
        return field(selectCount().from(RENEWAL).where(RENEWAL.IMPORT_ID.eq(id.value())));
    }

    /**
     * Lets the work begin; it goes on by itself, also after a restart. A file of a set waits until
     * the set rests.
     */
    @Transactional
    public Outcome<ImportId> make(ImportId id, Viewer by) {
        return steps.hold(id).filter(state -> state != FileSet.State.RESTING).isPresent()
                ? Outcome.refused("exchange.trouble.set_goes")
                : begin(id, by);
    }

    /** The same, of a file of a set that is taken back. */
    // T-07
    @Transactional
    public Outcome<ImportId> begin(ImportId id, Viewer by) {
        if (!imports.get(id, by).mayMake(by)) {
            return new Outcome.Forbidden<>();
        }
        if (insert(id, by) == 0) {
            return Outcome.refused("exchange.trouble.undone");
        }
        sql.deleteFrom(OBSTACLE).where(OBSTACLE.IMPORT_ID.eq(id.value())).execute();
        sql.update(IMPORT)
                .set(IMPORT.STATE, Import.State.UNDOING.name())
                .where(Imports.mine(id, by))
                .execute();
        scribe.note(new ImportEvent.ImportUndoStarted(id), by);
        background.add(UndoTask.NAME.instance(id.toString()).build());
        return Outcome.done(id, Text.of("exchange.notice.undoing"));
    }

    /** The import is held until the end of the transaction: of two at once only one begins. */
    private int insert(ImportId id, Viewer by) {
        var state =
                sql.select(IMPORT.STATE)
                        .from(IMPORT)
                        .where(Imports.mine(id, by))
                        .and(IMPORT.STATE.in("STOPPED", "DONE", "FAILED"))
                        .forUpdate()
                        .fetchOptional(IMPORT.STATE);
        return state.map(before -> insert(id, by, before)).orElse(0);
    }

    private int insert(ImportId id, Viewer by, String before) {
        var origins = field(selectCount().from(ORIGIN).where(ORIGIN.IMPORT_ID.eq(id.value())));
        return sql.insertInto(UNDO)
                .set(UNDO.IMPORT_ID, id.value())
                .set(UNDO.BY_ID, by.user().value())
                .set(UNDO.AT, scribe.now())
                .set(UNDO.BEFORE, before)
                .set(UNDO.RECORDS_TOTAL, origins.plus(changed(id)))
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .set(UNDO.RECORDS_DONE, 0)
                .set(UNDO.OBSTACLES, 0)
                .execute();
    }
}

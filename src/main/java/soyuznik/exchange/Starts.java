package soyuznik.exchange;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.REFUSED_ROW;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;

/** The beginnings of the work on files that are understood. */
@Repository
@Transactional(readOnly = true)
public class Starts {
    private final DSLContext sql;
    private final Imports imports;
    private final Scribe scribe;
    private final Background background;
    private final Nears nears;
    private final Aliases aliases;
    private final Contents contents;

    Starts(
            DSLContext sql,
            Imports imports,
            Scribe scribe,
            Background background,
            Nears nears,
            Aliases aliases,
            Contents contents) {
        this.contents = contents;
        this.aliases = aliases;
        this.sql = sql;
        this.imports = imports;
        this.scribe = scribe;
        this.background = background;
        this.nears = nears;
    }

    /** Lets the work begin; it goes on by itself, also after a restart. */
    @Transactional
    public Outcome<ImportId> make(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        return file.set() == null
                ? begin(file, imports.understanding(id, by).mapping(), by)
                : Outcome.refused("exchange.trouble.in_set");
    }

    /**
     * The same, of a file of a set too.
     *
     * @param said what somebody has said of its values, to be known from now on
     */
    @Transactional
    public Outcome<ImportId> begin(Import file, Mapping said, Viewer by) {
        if (!file.mayMake(by)) {
            return new Outcome.Forbidden<>();
        }
        return contents.has(file.id())
                ? begun(file, said, by)
                : Outcome.refused("exchange.trouble.erased");
    }

    private Outcome<ImportId> begun(Import file, Mapping said, Viewer by) {
        var id = file.id();
        var kept = imports.understanding(id, by);
        var ours = imports.ours(by);
        var errors = asks(file, kept, ours);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var run =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.RUNNING.name())
                        .set(IMPORT.STARTED_AT, scribe.now())
                        .set(IMPORT.STARTED_FROM, IMPORT.ROWS_DONE)
                        .set(IMPORT.RUNS, IMPORT.RUNS.plus(1))
                        .set(IMPORT.REFUSED, isWhole(kept.mapping()) ? val(0) : IMPORT.REFUSED)
                        .where(Imports.mine(id, by))
                        .and(IMPORT.STATE.in("CHECKED", "STOPPED", "FAILED"))
                        .returningResult(IMPORT.RUNS)
                        .fetchOptional(IMPORT.RUNS);
        if (run.isEmpty()) {
            return Outcome.refused("exchange.trouble.started");
        }
        forgetRefused(id);
        scribe.note(new ImportEvent.ImportStarted(id, file.progress().total()), by);
        nears.remember(said, by);
        aliases.remember(Proposals.learnt(said, ours), by);
        background.add(new ImportTask.Run(id, run.get()).instance());
        return Outcome.done(id, Text.of("exchange.notice.started"));
    }

    /** From the first row on what was refused before is refused again, or comes in. */
    private void forgetRefused(ImportId id) {
        var anew = select(IMPORT.ID).from(IMPORT).where(fromFirst(id));
        sql.deleteFrom(REFUSED_ROW).where(REFUSED_ROW.IMPORT_ID.in(anew)).execute();
        sql.update(IMPORT).set(IMPORT.REFUSED, 0).where(fromFirst(id)).execute();
    }

    private static Condition fromFirst(ImportId id) {
        return IMPORT.ID.eq(id.value()).and(IMPORT.ROWS_DONE.eq(0));
    }

    /** Of all or nothing what was refused before does not count any more. */
    private static boolean isWhole(Mapping mapping) {
        return mapping.standing().onRefused() == OnRefused.NOTHING;
    }

    /** What has to be said anew: ours may have changed since the file was looked over. */
    private static List<FieldError> asks(Import file, Understanding said, Ours ours) {
        if (file.state() != Import.State.CHECKED) {
            return List.of();
        }
        if (said.mapping().isBarred(said.forecast())) {
            return List.of(FieldError.of("onRefused", "exchange.ask.whole"));
        }
        return Questions.about(said.survey(), said.mapping(), ours);
    }
}

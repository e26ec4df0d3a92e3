package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** The stops of imports by hand. */
// W-01
@Repository
@Transactional(readOnly = true)
public class Stops {
    private final DSLContext sql;
    private final Imports imports;
    private final Scribe scribe;
    private final SetSteps steps;

    Stops(DSLContext sql, Imports imports, Scribe scribe, SetSteps steps) {
        this.steps = steps;
        this.sql = sql;
        this.imports = imports;
        this.scribe = scribe;
    }

    /** No row comes in after the ones that are just on their way; what is in stays. */
    @Transactional
    public Outcome<ImportId> make(ImportId id, Viewer by) {
        if (!imports.get(id, by).mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        steps.hold(id);
        var done =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.STOPPED.name())
                        .where(Imports.mine(id, by))
                        .and(IMPORT.STATE.eq(Import.State.RUNNING.name()))
                        .returningResult(IMPORT.ROWS_DONE)
                        .fetchOptional();
        done.ifPresent(rows -> {
            scribe.note(new ImportEvent.ImportStopped(id, rows.value1()), by);
            steps.after(id);
        });
        return done.isPresent()
                ? Outcome.done(id, Text.of("exchange.notice.stopped"))
                : Outcome.refused("exchange.trouble.stopped");
    }
}

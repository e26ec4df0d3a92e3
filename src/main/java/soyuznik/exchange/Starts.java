package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
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

    Starts(DSLContext sql, Imports imports, Scribe scribe, Background background) {
        this.sql = sql;
        this.imports = imports;
        this.scribe = scribe;
        this.background = background;
    }

    /** Lets the work begin; it goes on by itself, also after a restart. */
    @Transactional
    public Outcome<ImportId> make(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        int started =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.RUNNING.name())
                        .set(IMPORT.STARTED_AT, scribe.now())
                        .where(Imports.mine(id, by))
                        .and(IMPORT.STATE.in("CHECKED", "FAILED"))
                        .execute();
        if (started == 0) {
            return Outcome.refused("exchange.trouble.started");
        }
        scribe.note(new ImportEvent.ImportStarted(id, file.progress().total()), by);
        background.add(ImportTask.NAME.instance(id.toString()).build());
        return Outcome.done(id, Text.of("exchange.notice.started"));
    }
}

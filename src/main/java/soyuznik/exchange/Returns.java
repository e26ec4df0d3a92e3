package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** A file that was taken out of its set comes back to it. */
// W-01
@Repository
@Transactional(readOnly = true)
public class Returns {
    private final DSLContext sql;
    private final Imports imports;
    private final SetSteps steps;
    private final Scribe scribe;

    Returns(DSLContext sql, Imports imports, SetSteps steps, Scribe scribe) {
        this.sql = sql;
        this.imports = imports;
        this.steps = steps;
        this.scribe = scribe;
    }

    /** As long as neither it has begun nor the set is at work or thrown away. */
    @Transactional
    public Outcome<FileSetId> make(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        var set = left(id).filter(this::isIdle);
        if (set.isEmpty() || !isTaken(id, set.get())) {
            return Outcome.refused("exchange.trouble.not_returned");
        }
        scribe.note(new ImportEvent.FileRejoined(id), by);
        steps.check(set.get());
        return Outcome.done(
                set.get(), Text.of("exchange.notice.returned", "name", file.fileName()));
    }

    private Optional<FileSetId> left(ImportId id) {
        return sql.select(IMPORT.LEFT_ID)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()))
                .fetchOptional(IMPORT.LEFT_ID)
                .map(FileSetId::new);
    }

    /** Held until the end of the transaction. */
    private boolean isIdle(FileSetId set) {
        return steps.holdIdle(set)
                && imports.of(set).stream().noneMatch(part -> part.state() == Import.State.THROWN);
    }

    private boolean isTaken(ImportId id, FileSetId set) {
        return sql.update(IMPORT)
                        .set(IMPORT.SET_ID, set.value())
                        .set(IMPORT.LEFT_ID, (Long) null)
                        .set(IMPORT.STATE, Import.State.READ.name())
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .where(IMPORT.ID.eq(id.value()))
                        .and(IMPORT.SET_ID.isNull())
                        .and(Imports.OPEN)
                        .execute()
                == 1;
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** What would become of a file as it is kept. */
// W-01
@Repository
@Transactional(readOnly = true)
class FileForecasts {
    private final DSLContext sql;
    private final Intakes intakes;
    private final Contents contents;

    FileForecasts(DSLContext sql, Intakes intakes, Contents contents) {
        this.sql = sql;
        this.intakes = intakes;
        this.contents = contents;
    }

    Forecast of(ImportId id, Mapping mapping, Viewer by, Ours ours) {
        var key =
                sql.select(IMPORT.KEY)
                        .from(IMPORT)
                        .where(Imports.mine(id, by))
                        .fetchOptional(IMPORT.KEY)
                        .orElseThrow(NotFound::new);
        var sheet = contents.sheet(id);
        var job = new Job(id, key, mapping, mapping.head(sheet.head()), by, ours);
        return Forecaster.of(job, sheet, intakes.of(mapping.kind()));
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The rows behind the counts of a forecast, as they would go in now. */
// W-01
@Repository
@Transactional(readOnly = true)
public class ForeseenRows {
    private final DSLContext sql;
    private final Imports imports;
    private final Intakes intakes;
    private final SetForesight foresight;
    private final Contents contents;

    ForeseenRows(
            DSLContext sql,
            Imports imports,
            Intakes intakes,
            SetForesight foresight,
            Contents contents) {
        this.contents = contents;
        this.foresight = foresight;
        this.sql = sql;
        this.imports = imports;
        this.intakes = intakes;
    }

    /**
     * Some rows.
     *
     * @param next where the following ones begin; 0 where there are none
     * @param whole false where there may be more among the rows that were not looked through
     */
    public record Found(List<SeenRow> rows, int next, boolean whole) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** Of a file that is checked and not begun; of any other none is found. */
    public Found list(ImportId id, Wanted wanted, Viewer by) {
        var understanding = imports.understanding(id, by);
        var forecast = understanding.forecast();
        if (imports.get(id, by).state() != Import.State.CHECKED || forecast == null) {
            throw new NotFound();
        }
        var reasons = forecast.reasons();
        var reason =
                wanted.reason() < 0 || wanted.reason() >= reasons.size()
                        ? Optional.<Fault>empty()
                        : Optional.of(reasons.get(wanted.reason()).example());
        return found(id, understanding.mapping(), new Seeker(wanted, reason), by);
    }

    private Found found(ImportId id, Mapping mapping, Seeker seeker, Viewer by) {
        var key =
                sql.select(IMPORT.KEY)
                        .from(IMPORT)
                        .where(Imports.mine(id, by))
                        .fetchOptional(IMPORT.KEY)
                        .orElseThrow(NotFound::new);
        var sheet = contents.sheet(id);
        var head = mapping.head(sheet.head());
        var job = new Job(id, key, mapping, head, by, imports.ours(by));
        var intake = intakes.of(mapping.kind());
        var met = foresight.before(imports.get(id, by), by);
        met.begin(mapping.kind());
        boolean toTheEnd =
                Walk.through(
                        sheet, mapping, 0, rows -> seeker.add(intake.foreseen(job, met, rows)));
        return seeker.found(toTheEnd);
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Layout;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** How somebody says that a file is written, where it was recognised wrongly. */
// W-01
@Repository
@Transactional(readOnly = true)
public class Layouts {
    private static final Set<FileSet.State> RESTS =
            Set.of(FileSet.State.RESTING, FileSet.State.CHECKING);

    private static final Text NO_ROW =
            Text.of("exchange.layout.no_row", "most", Layout.DEEPEST + 1);
    private static final String NOT_SO = "exchange.file.not_so";

    private final DSLContext sql;
    private final Scribe scribe;
    private final Imports imports;
    private final Uploads uploads;
    private final Contents contents;
    private final SetSteps steps;

    Layouts(
            DSLContext sql,
            Scribe scribe,
            Imports imports,
            Uploads uploads,
            Contents contents,
            SetSteps steps) {
        this.sql = sql;
        this.scribe = scribe;
        this.imports = imports;
        this.uploads = uploads;
        this.contents = contents;
        this.steps = steps;
    }

    /** Reads the file anew; what was said of its columns before is not kept. */
    @Transactional
    public Outcome<ImportId> update(ImportId id, Layout layout, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        if (!file.isOpen() || !contents.has(id)) {
            return Outcome.refused("exchange.trouble.started");
        }
        if (!Layout.delimiters().contains(layout.delimiter())) {
            return Outcome.invalid("delimiter", "ui.input.CHOICE");
        }
        if (layout.above() < Layout.NO_HEAD || layout.above() > Layout.DEEPEST) {
            return new Outcome.Invalid<>(List.of(new FieldError("head", NO_ROW)));
        }
        if (steps.hold(id).filter(state -> !RESTS.contains(state)).isPresent()) {
            return Outcome.refused("exchange.trouble.set_goes");
        }
        var here = imports.understanding(id, by).survey().layout();
        var said = here.isWorkbook() ? here.under(layout.above()) : layout;
        return switch (Survey.of(Sheet.open(contents.of(id), file.sheet(), said))) {
            case Survey.Found.Broken(var why) -> new Outcome.Invalid<>(List.of(wrong(why)));
            case Survey.Found.Whole(var survey, var _) -> written(file, survey, by);
        };
    }

    private static FieldError wrong(Text why) {
        return new FieldError(why.key().equals(NOT_SO) ? "charset" : "head", why);
    }

    private Outcome<ImportId> written(Import file, Survey survey, Viewer by) {
        var proposed = uploads.proposed(survey, by);
        int written =
                sql.update(IMPORT)
                        .set(IMPORT.SURVEY, scribe.written(survey))
                        .set(IMPORT.MAPPING, scribe.written(proposed))
                        .set(IMPORT.KIND, proposed.kind().name())
                        .set(IMPORT.ROWS_TOTAL, survey.rows())
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .set(IMPORT.EXPLAINED, false)
                        .set(IMPORT.STATE, Import.State.READ.name())
                        .where(Imports.mine(file.id(), by))
                        .and(Imports.OPEN)
                        .execute();
        if (written != 1) {
            return Outcome.refused("exchange.trouble.started");
        }
        steps.check(file.set());
        return Outcome.done(file.id(), Text.of("exchange.notice.read", "rows", survey.rows()));
    }
}

package soyuznik.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Looks over all of a file and proposes what it means. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Uploads {
    private static final Field<JSONB> NAMES =
            field("jsonb_path_query_array({0}, '$.columns[*].name')", JSONB.class, IMPORT.SURVEY);

    private final DSLContext sql;
    private final Scribe scribe;
    private final Surroundings surroundings;
    private final Nears nears;
    private final Contents contents;
    private final RefusedColumns refused;

    Uploads(
            DSLContext sql,
            Scribe scribe,
            Surroundings surroundings,
            Nears nears,
            Contents contents,
            RefusedColumns refused) {
        this.refused = refused;
        this.contents = contents;
        this.sql = sql;
        this.scribe = scribe;
        this.surroundings = surroundings;
        this.nears = nears;
    }

    Outcome<ImportId> take(Upload file, Viewer by) {
        return switch (Survey.of(Sheet.open(file.content(), file.sheet()))) {
            case Survey.Found.Broken(var why) -> new Outcome.Refused<>(why);
            case Survey.Found.Whole(var survey, var _) when survey.rows() > left(file) ->
                    new Outcome.Refused<>(Text.of("exchange.set.large", "rows", FileSets.ROWS));
            case Survey.Found.Whole(var survey, int sheet) -> taken(file.of(sheet), survey, by);
        };
    }

    /** Another sheet of a workbook that is here. */
    Outcome<ImportId> take(Import part, String name, int sheet, Viewer by) {
        if (!contents.has(part.id())) {
            return Outcome.refused("exchange.trouble.file_gone");
        }
        var book =
                sql.select(coalesce(IMPORT.BOOK, IMPORT.KEY))
                        .from(IMPORT)
                        .where(Imports.mine(part.id(), by))
                        .fetchSingle()
                        .value1();
        return take(new Upload(book, name, contents.of(part.id()), sheet, part.set()), by);
    }

    /** How many rows it may have: of several files of a set all together are held in memory. */
    private long left(Upload file) {
        var set = file.set();
        var rows =
                set == null
                        ? null
                        : sql.select(sum(IMPORT.ROWS_TOTAL))
                                .from(IMPORT)
                                .where(IMPORT.SET_ID.eq(set.value()))
                                .fetchSingle()
                                .value1();
        return rows == null ? Sheet.ROWS : FileSets.ROWS - rows.longValue();
    }

    private Outcome<ImportId> taken(Upload file, Survey survey, Viewer by) {
        var before = before(survey, by);
        var id = insert(file, survey, proposed(survey, before, by), by);
        contents.keep(id, file.content());
        scribe.note(new ImportEvent.FileRead(id, survey.rows()), by);
        var notice = before.isPresent() ? "exchange.notice.read_like" : "exchange.notice.read";
        return Outcome.done(id, Text.of(notice, "rows", survey.rows()));
    }

    /** What the columns of a file are taken for, as long as nobody has said it. */
    Mapping proposed(Survey survey, Viewer by) {
        return proposed(survey, before(survey, by), by);
    }

    Ours ours(Viewer by) {
        return surroundings.of(by);
    }

    private Mapping proposed(Survey survey, Optional<Mapping> before, Viewer by) {
        var guess = new Guess(survey, surroundings.of(by));
        var guessed = before.map(said -> guess.like(said)).orElseGet(guess::mapping);
        return nears.proposed(survey, guessed);
    }

    /** How the same person explained the last file with the same columns. */
    // W-01
    private Optional<Mapping> before(Survey survey, Viewer by) {
        var all = survey.columns().stream().map(Column::name).toList();
        var names = all.stream().filter(name -> !refused.has(name)).toList();
        if (Sheet.isBlank(names)) {
            return Optional.empty();
        }
        return sql.select(IMPORT.MAPPING)
                .from(IMPORT)
                .where(IMPORT.USER_ID.eq(by.user().value()))
                .and(IMPORT.STATE.notIn("READ", "CHECKED", "THROWN"))
                .and(NAMES.eq(scribe.written(names)))
                .orderBy(IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(row -> scribe.read(row.value1(), Mapping.class).widened(all.size()));
    }

    private ImportId insert(Upload file, Survey survey, Mapping proposed, Viewer by) {
        return sql.insertInto(IMPORT)
                .set(file.row(survey.sheets()))
                .set(IMPORT.USER_ID, by.user().value())
                .set(IMPORT.STATE, Import.State.READ.name())
                .set(IMPORT.AT, scribe.now())
                .set(IMPORT.SURVEY, scribe.written(survey))
                .set(IMPORT.MAPPING, scribe.written(proposed))
                .set(IMPORT.KIND, proposed.kind().name())
                .set(IMPORT.ROWS_TOTAL, survey.rows())
                .onConflict(IMPORT.KEY)
                .doUpdate()
                .set(IMPORT.VERSION, IMPORT.VERSION)
                .where(IMPORT.USER_ID.eq(by.user().value()))
                .returningResult(IMPORT.ID.convertFrom(ImportId::new))
                .fetchOptional(Record1::value1)
                .orElseThrow(NotFound::new);
    }
}

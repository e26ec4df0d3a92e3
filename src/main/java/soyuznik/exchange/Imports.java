package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.REFUSED_ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Reading;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import tools.jackson.core.type.TypeReference;

/** The files that people bring in (W-01). */
@Repository
@Transactional(readOnly = true)
public class Imports {
    private static final int LISTED = 100;
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private static final Field<JSONB> NAMES =
            field("jsonb_path_query_array({0}, '$.columns[*].name')", JSONB.class, IMPORT.SURVEY);

    private final DSLContext sql;
    private final Scribe scribe;
    private final Surroundings surroundings;
    private final Intakes intakes;
    private final Nears nears;

    Imports(
            DSLContext sql,
            Scribe scribe,
            Surroundings surroundings,
            Intakes intakes,
            Nears nears) {
        this.sql = sql;
        this.scribe = scribe;
        this.surroundings = surroundings;
        this.intakes = intakes;
        this.nears = nears;
    }

    /** The newest imports: the viewer's own, or everybody's for whom sees all. */
    public List<Import> list(Viewer viewer) {
        return select(visible(viewer), LISTED);
    }

    public Import get(ImportId id, Viewer viewer) {
        return select(visible(viewer).and(IMPORT.ID.eq(id.value())), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Understanding understanding(ImportId id, Viewer viewer) {
        return sql.select(IMPORT.SURVEY, IMPORT.MAPPING, IMPORT.FORECAST)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()).and(visible(viewer)))
                .fetchOptional(row ->
                        new Understanding(
                                scribe.read(row.value1(), Survey.class),
                                scribe.read(row.value2(), Mapping.class),
                                forecast(row.value3())))
                .orElseThrow(NotFound::new);
    }

    /** The rows that were refused, with all their reasons. */
    public List<Forecast.Refused> refused(ImportId id, Viewer viewer, int limit) {
        get(id, viewer);
        return sql.select(REFUSED_ROW.ROW_NUMBER, REFUSED_ROW.CELLS, REFUSED_ROW.FAULTS)
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.IMPORT_ID.eq(id.value()))
                .orderBy(REFUSED_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(row ->
                        new Forecast.Refused(
                                new Row(row.value1(), List.of(row.value2())),
                                scribe.read(row.value3(), FAULTS)));
    }

    /** What of ours the file is compared with. */
    public Ours ours(Viewer viewer) {
        return surroundings.of(viewer);
    }

    /**
     * Takes a file, looks over all of it, and proposes what it means.
     *
     * @param key made with the form: the same key again is the same import
     */
    @Transactional
    public Outcome<ImportId> take(UUID key, String fileName, byte[] content, Viewer by) {
        if (!by.may(Right.IMPORT)) {
            return new Outcome.Forbidden<>();
        }
        return switch (Sheet.open(content)) {
            case Reading.Unreadable(var why) -> new Outcome.Refused<>(why);
            case Reading.Opened(var sheet) ->
                    switch (Survey.of(sheet)) {
                        case Survey.Found.Broken(var why) -> new Outcome.Refused<>(why);
                        case Survey.Found.Whole(var survey) ->
                                taken(
                                        Map.of(
                                                IMPORT.KEY,
                                                key,
                                                IMPORT.FILE_NAME,
                                                fileName,
                                                IMPORT.CONTENT,
                                                content),
                                        survey,
                                        by);
                    };
        };
    }

    private Outcome<ImportId> taken(Map<Field<?>, Object> file, Survey survey, Viewer by) {
        var before = before(survey, by);
        var guess = new Guess(survey, surroundings.of(by));
        var guessed = before.map(said -> guess.like(said, survey)).orElseGet(guess::mapping);
        var proposed = nears.proposed(survey, guessed);
        var id = insert(file, survey, proposed, by);
        scribe.note(new ImportEvent.FileRead(id, survey.rows()), by);
        var notice = before.isPresent() ? "exchange.notice.read_like" : "exchange.notice.read";
        return Outcome.done(id, Text.of(notice, "rows", survey.rows()));
    }

    /** How the same person explained the last file with the same columns. */
    // W-01
    private Optional<Mapping> before(Survey survey, Viewer by) {
        var names = survey.columns().stream().map(Column::name).toList();
        return sql.select(IMPORT.MAPPING)
                .from(IMPORT)
                .where(IMPORT.USER_ID.eq(by.user().value()))
                .and(IMPORT.STATE.notIn("READ", "CHECKED"))
                .and(NAMES.eq(scribe.written(names)))
                .orderBy(IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(row -> scribe.read(row.value1(), Mapping.class));
    }

    private ImportId insert(
            Map<Field<?>, Object> file, Survey survey, Mapping proposed, Viewer by) {
        return sql.insertInto(IMPORT)
                .set(file)
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

    /** Says what the file means, and learns what would become of it. */
    @Transactional
    public Outcome<ImportId> explain(ImportId id, Mapping mapping, Viewer by) {
        if (!get(id, by).mayGoOn(by) || !mapping.kind().isFor(by)) {
            return new Outcome.Forbidden<>();
        }
        var survey = understanding(id, by).survey();
        var ours = surroundings.of(by);
        var errors = new ArrayList<>(Questions.about(survey, mapping, ours));
        errors.addAll(nears.unanswered(survey, mapping));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var forecast = forecast(id, mapping, by, ours);
        int written =
                sql.update(IMPORT)
                        .set(IMPORT.MAPPING, scribe.written(mapping))
                        .set(IMPORT.KIND, mapping.kind().name())
                        .set(IMPORT.FORECAST, scribe.written(forecast))
                        .set(IMPORT.STATE, Import.State.CHECKED.name())
                        .where(mine(id, by).and(IMPORT.STATE.in("READ", "CHECKED")))
                        .execute();
        return written == 1
                ? Outcome.done(id, Text.of("exchange.notice.checked"))
                : Outcome.refused("exchange.trouble.started");
    }

    private Forecast forecast(ImportId id, Mapping mapping, Viewer by, Ours ours) {
        var stored =
                sql.select(IMPORT.CONTENT, IMPORT.KEY)
                        .from(IMPORT)
                        .where(mine(id, by))
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        var sheet = Ledger.sheet(stored.value1());
        var job = new Job(id, stored.value2(), mapping, mapping.head(sheet.head()), by, ours);
        return Forecaster.of(job, sheet, intakes.of(mapping.kind()));
    }

    private List<Import> select(Condition which, int limit) {
        return sql.select(
                        IMPORT.ID.convertFrom(ImportId::new),
                        IMPORT.USER_ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        IMPORT.FILE_NAME,
                        IMPORT.KIND.convertFrom(Kind::valueOf),
                        IMPORT.STATE.convertFrom(Import.State::valueOf),
                        row(
                                        IMPORT.ROWS_TOTAL,
                                        IMPORT.ROWS_DONE,
                                        IMPORT.MADE,
                                        IMPORT.KNOWN,
                                        IMPORT.REFUSED,
                                        IMPORT.CHANGED)
                                .mapping(Import.Progress::new),
                        row(IMPORT.STARTED_AT, IMPORT.STARTED_FROM).mapping(Import.Pace::new),
                        IMPORT.AT,
                        IMPORT.FINISHED_AT)
                .from(IMPORT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(IMPORT.USER_ID))
                .where(which)
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(mapping(Import::new));
    }

    private static Condition visible(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? noCondition()
                : IMPORT.USER_ID.eq(viewer.user().value());
    }

    static Condition mine(ImportId id, Viewer by) {
        return IMPORT.ID.eq(id.value()).and(IMPORT.USER_ID.eq(by.user().value()));
    }

    private @Nullable Forecast forecast(@Nullable JSONB stored) {
        return stored == null ? null : scribe.read(stored, Forecast.class);
    }
}

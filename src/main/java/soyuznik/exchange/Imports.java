package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.REFUSED_ROW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.exchange.sheet.Row;
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
    /** Explained or not, and not begun: {@link Import#isOpen}. */
    static final Condition OPEN =
            IMPORT.STATE.in(Import.State.READ.name(), Import.State.CHECKED.name());

    private static final int LISTED = 100;
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final Scribe scribe;
    private final Surroundings surroundings;
    private final FileForecasts forecasts;
    private final Nears nears;
    private final Uploads uploads;
    private final SetSteps steps;

    Imports(
            DSLContext sql,
            Scribe scribe,
            Surroundings surroundings,
            FileForecasts forecasts,
            Nears nears,
            Uploads uploads,
            SetSteps steps) {
        this.steps = steps;
        this.uploads = uploads;
        this.sql = sql;
        this.scribe = scribe;
        this.surroundings = surroundings;
        this.forecasts = forecasts;
        this.nears = nears;
    }

    /** The newest imports: the viewer's own, or everybody's for whom sees all. */
    public List<Import> list(Viewer viewer) {
        return select(visible(viewer).and(IMPORT.STATE.ne(Import.State.THROWN.name())), LISTED);
    }

    /** Those of a set, in the order in which they need each other. */
    List<Import> of(FileSetId set) {
        return select(IMPORT.SET_ID.eq(set.value()), LISTED).stream()
                .sorted(
                        Comparator.comparingInt((Import file) -> -Batch.ORDER.indexOf(file.kind()))
                                .thenComparingLong(file -> file.id().value()))
                .toList();
    }

    /** Whether people of ours come with a file of the same set that is left. */
    public boolean bringsOurs(Import file) {
        var set = file.set();
        return set != null
                && of(set).stream().anyMatch(each -> each.kind() == Kind.USERS && each.isLeft());
    }

    public Import get(ImportId id, Viewer viewer) {
        return select(visible(viewer).and(IMPORT.ID.eq(id.value())), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Understanding understanding(ImportId id, Viewer viewer) {
        var alone = IMPORT.SET_ID.isNull().and(IMPORT.STATE.ne(Import.State.READ.name()));
        return sql.select(
                        IMPORT.SURVEY,
                        IMPORT.MAPPING,
                        IMPORT.FORECAST,
                        field(IMPORT.EXPLAINED.isTrue().or(alone)))
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()).and(visible(viewer)))
                .fetchOptional(row ->
                        new Understanding(
                                scribe.read(row.value1(), Survey.class),
                                scribe.read(row.value2(), Mapping.class),
                                forecast(row.value3()),
                                row.value4()))
                .orElseThrow(NotFound::new);
    }

    /** What would become of the files of a set that are checked. */
    Map<ImportId, Forecast> foreseen(FileSetId set) {
        return sql.select(IMPORT.ID, IMPORT.FORECAST)
                .from(IMPORT)
                .where(IMPORT.SET_ID.eq(set.value()))
                .and(IMPORT.FORECAST.isNotNull())
                .fetchMap(
                        row -> new ImportId(row.value1()),
                        row -> scribe.read(row.value2(), Forecast.class));
    }

    /** The rows that were refused, with all their reasons. */
    public List<Forecast.Refused> refused(ImportId id, Viewer viewer, int limit) {
        return refused(id, viewer, 0, limit);
    }

    /** Those behind a row. */
    List<Forecast.Refused> refused(ImportId id, Viewer viewer, int after, int limit) {
        get(id, viewer);
        return sql.select(REFUSED_ROW.ROW_NUMBER, REFUSED_ROW.CELLS, REFUSED_ROW.FAULTS)
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.IMPORT_ID.eq(id.value()))
                .and(REFUSED_ROW.ROW_NUMBER.gt(after))
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
    public Outcome<ImportId> take(UUID key, Brought file, Viewer by) {
        if (!by.may(Right.IMPORT)) {
            return new Outcome.Forbidden<>();
        }
        return uploads.take(Upload.whole(key, file, null), by);
    }

    /** Takes another sheet of a workbook, as a file of its own; asked again, it is the same. */
    // W-01
    @Transactional
    public Outcome<ImportId> take(ImportId id, int sheet, Viewer by) {
        var file = get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        var sheets = understanding(id, by).survey().sheets();
        if (sheet < 0 || sheet >= sheets.size()) {
            return Outcome.refused("exchange.trouble.no_sheet");
        }
        var name = Upload.bare(file.fileName(), sheets, file.sheet());
        var taken = uploads.take(file, name, sheet, by);
        steps.check(file.set());
        return taken;
    }

    /** Says what the file means, and learns what would become of it. */
    @Transactional
    public Outcome<ImportId> explain(ImportId id, Mapping mapping, Viewer by) {
        var file = get(id, by);
        if (!file.mayGoOn(by) || !mapping.kind().isFor(by)) {
            return new Outcome.Forbidden<>();
        }
        var survey = understanding(id, by).survey();
        var ours = surroundings.of(by);
        var errors = new ArrayList<>(Questions.about(survey, mapping, ours));
        errors.addAll(nears.unanswered(survey, mapping));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        return file.set() == null ? checked(id, mapping, by, ours) : explained(file, mapping);
    }

    private Outcome<ImportId> checked(ImportId id, Mapping mapping, Viewer by, Ours ours) {
        var forecast = forecasts.of(id, mapping, by, ours);
        int written =
                sql.update(IMPORT)
                        .set(IMPORT.MAPPING, scribe.written(mapping))
                        .set(IMPORT.KIND, mapping.kind().name())
                        .set(IMPORT.FORECAST, scribe.written(forecast))
                        .set(IMPORT.STATE, Import.State.CHECKED.name())
                        .where(mine(id, by).and(OPEN))
                        .execute();
        return written == 1
                ? Outcome.done(id, Text.of("exchange.notice.checked"))
                : Outcome.refused("exchange.trouble.started");
    }

    /** What would become of it is looked for with the other files of its set. */
    private Outcome<ImportId> explained(Import file, Mapping mapping) {
        steps.hold(file.id());
        int written =
                sql.update(IMPORT)
                        .set(IMPORT.MAPPING, scribe.written(mapping))
                        .set(IMPORT.KIND, mapping.kind().name())
                        .set(IMPORT.EXPLAINED, true)
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .set(IMPORT.STATE, Import.State.READ.name())
                        .from(FILE_SET)
                        .where(IMPORT.ID.eq(file.id().value()))
                        .and(OPEN)
                        .and(FILE_SET.ID.eq(IMPORT.SET_ID))
                        .and(SetSteps.IDLE)
                        .execute();
        if (written != 1) {
            return Outcome.refused("exchange.trouble.set_goes");
        }
        steps.check(file.set());
        return Outcome.done(file.id(), Text.of("exchange.notice.set_checking"));
    }

    private List<Import> select(Condition which, int limit) {
        return sql.select(
                        IMPORT.ID.convertFrom(ImportId::new),
                        IMPORT.USER_ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        IMPORT.FILE_NAME,
                        IMPORT.SHEET.convertFrom(Short::intValue),
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
                        IMPORT.FINISHED_AT,
                        IMPORT.SET_ID.convertFrom(Imports::set))
                .from(IMPORT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(IMPORT.USER_ID))
                .where(which)
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(mapping(Import::new));
    }

    static @Nullable FileSetId set(@Nullable Long id) {
        return id == null ? null : new FileSetId(id);
    }

    static Condition visible(Viewer viewer) {
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

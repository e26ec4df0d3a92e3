package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import tools.jackson.core.type.TypeReference;

/** The sets of files that people bring in together. */
// W-01
@Repository
@Transactional(readOnly = true)
public class FileSets {
    /** More at once are told to be too many. */
    public static final int MOST = 20;

    /** Where there are so many rows already, no further file is taken: all are held together. */
    static final int ROWS = 150_000;

    /** What would become of a file by itself is looked for while somebody waits. */
    private static final int APART = 50_000;

    private static final TypeReference<List<FileSet.Untaken>> UNTAKEN = new TypeReference<>() {};

    private final DSLContext sql;
    private final Scribe scribe;
    private final Imports imports;
    private final Uploads uploads;
    private final Looks looks;
    private final Undos undos;
    private final SetSteps steps;

    FileSets(
            DSLContext sql,
            Scribe scribe,
            Imports imports,
            Uploads uploads,
            Looks looks,
            Undos undos,
            SetSteps steps) {
        this.sql = sql;
        this.scribe = scribe;
        this.imports = imports;
        this.uploads = uploads;
        this.looks = looks;
        this.undos = undos;
        this.steps = steps;
    }

    /**
     * Takes files that came together; what can't be read among them is kept back with its reason.
     *
     * @param key made with the form: the same key again is the same set
     */
    @Transactional
    public Outcome<FileSetId> take(UUID key, List<Brought> files, Viewer by) {
        if (!by.may(Right.IMPORT)) {
            return new Outcome.Forbidden<>();
        }
        if (files.size() > MOST) {
            var text = Text.of("exchange.set.too_many", "limit", MOST);
            return new Outcome.Invalid<>(List.of(new FieldError("file", text)));
        }
        var id = insert(key, by);
        id.ifPresent(set -> fill(key, set, files, by));
        return Outcome.done(
                id.orElseGet(() -> before(key, by)), Text.of("exchange.notice.set_read"));
    }

    /** A set that is still empty; begun again by the same person, it is the same. */
    FileSetId begin(UUID key, Viewer by) {
        return insert(key, by).orElseGet(() -> before(key, by));
    }

    /** Empty where it is there: of two at once the second waits for the first. */
    private Optional<FileSetId> insert(UUID key, Viewer by) {
        return sql.insertInto(FILE_SET)
                .set(FILE_SET.KEY, key)
                .set(FILE_SET.USER_ID, by.user().value())
                .set(FILE_SET.AT, scribe.now())
                .set(FILE_SET.STATE, FileSet.State.RESTING.name())
                .set(FILE_SET.UNTAKEN, scribe.written(List.of()))
                .onConflict(FILE_SET.KEY)
                .doNothing()
                .returningResult(FILE_SET.ID.convertFrom(FileSetId::new))
                .fetchOptional(Record1::value1);
    }

    private FileSetId before(UUID key, Viewer by) {
        return sql.select(FILE_SET.ID.convertFrom(FileSetId::new))
                .from(FILE_SET)
                .where(FILE_SET.KEY.eq(key))
                .and(FILE_SET.USER_ID.eq(by.user().value()))
                .fetchOptional(Record1::value1)
                .orElseThrow(NotFound::new);
    }

    private void fill(UUID key, FileSetId set, List<Brought> files, Viewer by) {
        sql.update(FILE_SET)
                .set(FILE_SET.UNTAKEN, scribe.written(untaken(key, set, files, by)))
                .where(FILE_SET.ID.eq(set.value()))
                .execute();
        steps.check(set);
    }

    private List<FileSet.Untaken> untaken(UUID key, FileSetId set, List<Brought> files, Viewer by) {
        var untaken = new ArrayList<FileSet.Untaken>();
        var names = new HashMap<String, String>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var own = key(key, i);
            var twin = files.size() == 1 ? null : names.putIfAbsent(file.digest(), file.name());
            var why =
                    twin == null
                            ? why(Upload.whole(own, file, set), by)
                            : Optional.of(Text.of("exchange.set.twice", "name", twin));
            why.ifPresent(text -> untaken.add(new FileSet.Untaken(file.name(), text)));
        }
        return untaken;
    }

    private static UUID key(UUID set, int file) {
        return UUID.nameUUIDFromBytes((set + ":" + file).getBytes(StandardCharsets.UTF_8));
    }

    /** Why it can't be taken; empty where it is. */
    private Optional<Text> why(Upload upload, Viewer by) {
        return uploads.take(upload, by) instanceof Outcome.Refused<ImportId>(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    public FileSet get(FileSetId id, Viewer viewer) {
        var head = head(FILE_SET.ID.eq(id.value()), viewer);
        boolean rests = head.state() == FileSet.State.RESTING;
        var parts = rests ? resting(id, viewer) : working(id);
        return new FileSet(head, parts, untaken(id));
    }

    private FileSet.Head head(Condition which, Viewer viewer) {
        return sql.select(
                        FILE_SET.ID.convertFrom(FileSetId::new),
                        FILE_SET.USER_ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        FILE_SET.AT,
                        FILE_SET.STATE.convertFrom(FileSet.State::valueOf),
                        FILE_SET.RUNS,
                        row(FILE_SET.STARTED_AT, FILE_SET.STARTED_FROM).mapping(Import.Pace::new),
                        FILE_SET.LOOKED)
                .from(FILE_SET)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FILE_SET.USER_ID))
                .where(which)
                .and(visible(viewer))
                .fetchOptional(mapping(FileSet.Head::new))
                .orElseThrow(NotFound::new);
    }

    private static Condition visible(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? noCondition()
                : FILE_SET.USER_ID.eq(viewer.user().value());
    }

    private List<FileSet.Untaken> untaken(FileSetId id) {
        var stored =
                sql.select(FILE_SET.UNTAKEN)
                        .from(FILE_SET)
                        .where(FILE_SET.ID.eq(id.value()))
                        .fetchSingle();
        return scribe.read(stored.value1(), UNTAKEN);
    }

    /** Nothing goes on: what is open, and what there is to be taken back, is told. */
    private List<FileSet.Part> resting(FileSetId id, Viewer viewer) {
        var ours = looks.ours(viewer);
        var forecasts = imports.foreseen(id);
        return imports.of(id).stream()
                .map(file ->
                        file.isOpen()
                                ? open(file, ours, forecasts.get(file.id()))
                                : begun(file, ours, viewer))
                .toList();
    }

    private FileSet.Part open(Import file, Ours ours, @Nullable Forecast forecast) {
        var look = looks.of(file);
        boolean asks = file.state() != Import.State.CHECKED;
        return new FileSet.Part(
                file,
                asks ? looks.open(look, ours) : Looks.barred(look, forecast),
                presumed(look.mapping(), ours),
                forecast,
                Undo.Extent.NONE,
                null);
    }

    /** One that was stopped or broke off may be no more for whoever brought it. */
    private FileSet.Part begun(Import file, Ours ours, Viewer viewer) {
        return new FileSet.Part(
                file,
                file.isLeft() ? looks.open(looks.of(file), ours) : List.of(),
                null,
                null,
                undos.extent(file.id(), viewer),
                undos.find(file.id(), viewer).orElse(null));
    }

    /** The page asks every second: no question for each file. */
    private List<FileSet.Part> working(FileSetId id) {
        var forecasts = imports.foreseen(id);
        return imports.of(id).stream()
                .map(file ->
                        new FileSet.Part(
                                file,
                                List.of(),
                                null,
                                forecasts.get(file.id()),
                                Undo.Extent.NONE,
                                null))
                .toList();
    }

    private static FileSet.Presumed presumed(Mapping mapping, Ours ours) {
        boolean sums =
                mapping.all().stream().anyMatch(each -> each.content() == Meaning.Content.MONEY);
        var owner =
                ours.colleagues().stream()
                        .filter(one -> mapping.kind().isLed())
                        .filter(one -> one.id() == mapping.standing().owner())
                        .map(Colleague::name)
                        .findFirst()
                        .orElse(null);
        return new FileSet.Presumed(owner, sums ? mapping.manner().currency() : "");
    }

    /** Takes a file out of its set: from then on it is one by itself. */
    @Transactional
    public Outcome<FileSetId> separate(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        var set = file.set();
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        steps.hold(id);
        if (file.progress().total() > APART) {
            return Outcome.refused("exchange.trouble.large_apart");
        }
        if (set == null || !isLetGo(id, set)) {
            return Outcome.refused("exchange.trouble.set_goes");
        }
        scribe.note(new ImportEvent.FileSeparated(id), by);
        steps.check(set);
        return Outcome.done(
                set,
                Text.of("exchange.notice.separated", "name", file.fileName()),
                new Outcome.Undo("/imports/" + id + "/return"));
    }

    private boolean isLetGo(ImportId id, FileSetId set) {
        return sql.update(IMPORT)
                        .set(IMPORT.SET_ID, (Long) null)
                        .set(IMPORT.LEFT_ID, set.value())
                        .set(IMPORT.STATE, Import.State.READ.name())
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .from(FILE_SET)
                        .where(IMPORT.ID.eq(id.value()))
                        .and(Imports.OPEN)
                        .and(FILE_SET.ID.eq(set.value()))
                        .and(SetSteps.IDLE)
                        .execute()
                == 1;
    }
}

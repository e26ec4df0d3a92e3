package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/**
 * A table that tells of clients and of their people comes in twice, one after the other, as a set.
 */
// W-01
@Repository
@Transactional(readOnly = true)
public class Companions {
    private final DSLContext sql;
    private final Imports imports;
    private final Uploads uploads;
    private final FileSets sets;
    private final SetSteps steps;
    private final Contents contents;
    private final Scribe scribe;

    Companions(
            DSLContext sql,
            Imports imports,
            Uploads uploads,
            FileSets sets,
            SetSteps steps,
            Contents contents,
            Scribe scribe) {
        this.sql = sql;
        this.imports = imports;
        this.uploads = uploads;
        this.sets = sets;
        this.steps = steps;
        this.contents = contents;
        this.scribe = scribe;
    }

    /** Whether columns that would be left out tell of the clients' people, or people's clients. */
    public static boolean areIn(Survey survey, Mapping one, Ours ours) {
        boolean both = one.kind() == Kind.COMPANIES || one.kind() == Kind.PEOPLE;
        return both
                && !one.left(survey).isEmpty()
                && tells(one, new Guess(survey, ours).other(one));
    }

    /** Of people their names; of clients theirs, and anything that the people would not bring. */
    private static boolean tells(Mapping one, Mapping other) {
        if (other.kind() == Kind.PEOPLE) {
            return other.has(Meaning.PERSON) || other.has(Meaning.SURNAME);
        }
        return other.has(Meaning.NAME)
                && IntStream.range(0, other.columns().size())
                        .filter(i -> one.columns().get(i).equals(Meaning.IGNORED))
                        .anyMatch(i -> !other.columns().get(i).equals(Meaning.IGNORED));
    }

    /** The people come in behind their clients; asked again, it is the same set. */
    @Transactional
    public Outcome<FileSetId> take(ImportId id, Viewer by) {
        var file = imports.get(id, by);
        if (!file.mayGoOn(by)) {
            return new Outcome.Forbidden<>();
        }
        var set = file.set();
        if (set != null) {
            return Outcome.done(set, Text.of("exchange.notice.twice"));
        }
        var known = imports.understanding(id, by);
        if (!areIn(known.survey(), known.mapping(), uploads.ours(by)) || !contents.has(id)) {
            return Outcome.refused("exchange.trouble.nothing_too");
        }
        if (known.survey().rows() * 2L > FileSets.ROWS) {
            return new Outcome.Refused<>(Text.of("exchange.set.large", "rows", FileSets.ROWS));
        }
        var other = new Guess(known.survey(), uploads.ours(by)).other(known.mapping());
        var marked = Guess.marked(known.mapping(), other);
        return hold(id)
                ? Outcome.done(
                        together(file, new Halves(marked, other), known.survey(), by),
                        Text.of("exchange.notice.twice"))
                : Outcome.refused("exchange.trouble.set_goes");
    }

    /** Alone and not begun; until the end of the transaction it stays so. */
    private boolean hold(ImportId id) {
        return sql.selectOne()
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()))
                .and(IMPORT.SET_ID.isNull())
                .and(Imports.OPEN)
                .forUpdate()
                .fetch()
                .isNotEmpty();
    }

    /** What the table means, once and once more. */
    private record Halves(Mapping one, Mapping other) {}

    private FileSetId together(Import file, Halves halves, Survey survey, Viewer by) {
        var set = sets.begin(key(file.id(), "set"), by);
        sql.update(IMPORT)
                .set(IMPORT.SET_ID, set.value())
                .set(IMPORT.EXPLAINED, file.state() == Import.State.CHECKED)
                .set(IMPORT.STATE, Import.State.READ.name())
                .set(IMPORT.MAPPING, scribe.written(halves.one()))
                .set(IMPORT.FORECAST, (JSONB) null)
                .where(IMPORT.ID.eq(file.id().value()))
                .execute();
        var name = Upload.bare(file.fileName(), survey.sheets(), file.sheet());
        var content = contents.of(file.id());
        var again = new Upload(key(file.id(), "other"), name, content, file.sheet(), set);
        if (uploads.take(again, by) instanceof Outcome.Done<ImportId>(var twin, var _, var _)) {
            mean(twin, halves.other());
        }
        steps.check(set);
        return set;
    }

    /** Nobody proposes anew what it means: it is half a table. */
    private void mean(ImportId twin, Mapping mapping) {
        sql.update(IMPORT)
                .set(IMPORT.MAPPING, scribe.written(mapping))
                .set(IMPORT.KIND, mapping.kind().name())
                .set(IMPORT.EXPLAINED, true)
                .where(IMPORT.ID.eq(twin.value()))
                .and(Imports.OPEN)
                .execute();
    }

    private static UUID key(ImportId file, String what) {
        return UUID.nameUUIDFromBytes((what + file).getBytes(StandardCharsets.UTF_8));
    }
}

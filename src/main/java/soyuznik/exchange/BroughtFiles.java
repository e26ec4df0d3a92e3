package soyuznik.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.PIECE;

import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Shelf;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Files that were brought in and are not, or not wholly, loaded: whoever is erased is not to come
 * back out of one.
 */
// C-03, W-01
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class BroughtFiles implements Shelf {
    private static final String KEY = "import-";
    private static final int MOST = 1_000;

    /** One that is being read goes by itself when it is in. */
    private static final Condition RESTS =
            IMPORT.STATE.in("READ", "CHECKED", "THROWN", "STOPPED", "FAILED");

    private final DSLContext sql;
    private final Contents contents;
    private final SetSteps steps;
    private final Scribe scribe;

    BroughtFiles(DSLContext sql, Contents contents, SetSteps steps, Scribe scribe) {
        this.sql = sql;
        this.contents = contents;
        this.steps = steps;
        this.scribe = scribe;
    }

    @Override
    public List<Kept> about(PersonId person, Viewer viewer) {
        var kept = exists(selectOne().from(PIECE).where(PIECE.IMPORT_ID.eq(IMPORT.ID)));
        return sql.select(
                        IMPORT.ID.convertFrom(ImportId::new),
                        IMPORT.FILE_NAME,
                        IMPORT.USER_ID.convertFrom(UserId::new))
                .from(IMPORT)
                .where(RESTS)
                .and(kept)
                .orderBy(IMPORT.ID.desc())
                .limit(MOST)
                .fetch(row -> kept(row.value1(), row.value2(), isSeen(row.value3(), viewer)));
    }

    private static boolean isSeen(UserId by, Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL) || by.equals(viewer.user());
    }

    private Kept kept(ImportId id, String name, boolean isSeen) {
        var page = isSeen ? "/imports/" + id : null;
        return new Kept(KEY + id, name, "", page, "", false, () -> contents.of(id).open());
    }

    /** What was made of it stays; the rest is brought in anew, without the person. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(List<Kept> files, Viewer by) {
        files.stream()
                .map(Kept::key)
                .filter(key -> key.startsWith(KEY))
                .map(key -> new ImportId(Long.parseLong(key.substring(KEY.length()))))
                .sorted(Comparator.comparingLong(ImportId::value))
                .forEach(id -> drop(id, by));
    }

    private void drop(ImportId id, Viewer by) {
        steps.hold(id);
        var file = IMPORT.ID.eq(id.value()).and(RESTS);
        var set =
                sql.select(IMPORT.SET_ID.convertFrom(Imports::set))
                        .from(IMPORT)
                        .where(file)
                        .forUpdate()
                        .fetch(Record1::value1);
        if (!set.isEmpty()) {
            contents.drop(id);
            throwAway(id, by);
            steps.check(set.getFirst());
        }
    }

    /** As long as none of it is in; a file of a set stands in it no more. */
    private void throwAway(ImportId id, Viewer by) {
        int thrown =
                sql.update(IMPORT)
                        .set(IMPORT.STATE, Import.State.THROWN.name())
                        .set(IMPORT.FORECAST, (JSONB) null)
                        .set(IMPORT.FINISHED_AT, scribe.now())
                        .setNull(IMPORT.SET_ID)
                        .where(IMPORT.ID.eq(id.value()))
                        .and(Imports.OPEN)
                        .execute();
        if (thrown == 1) {
            scribe.note(new ImportEvent.FileThrown(id), by);
        }
    }
}

package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.ALIAS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Keeps what a person has said of values that nobody knew, for the next files of that person. */
// W-01
@Repository
@Transactional(readOnly = true)
class Aliases {
    /** Older ones are asked about again. */
    private static final int MOST = 5_000;

    private final DSLContext sql;
    private final Scribe scribe;

    Aliases(DSLContext sql, Scribe scribe) {
        this.sql = sql;
        this.scribe = scribe;
    }

    /**
     * One answer.
     *
     * @param what the value may be one of
     * @param target empty: nothing of ours
     */
    record Answer(String what, String written, String target) {}

    Remembered of(UserId user) {
        var said = new HashMap<String, Map<String, String>>();
        sql.select(ALIAS.WHAT, ALIAS.WRITTEN, ALIAS.TARGET)
                .from(ALIAS)
                .where(ALIAS.USER_ID.eq(user.value()))
                .orderBy(ALIAS.AT.desc(), ALIAS.WHAT, ALIAS.WRITTEN)
                .limit(MOST)
                .forEach(row ->
                        said.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                .put(row.value2(), row.value3()));
        return new Remembered(said);
    }

    /** The latest answer counts. */
    @Transactional
    public void remember(List<Answer> answers, Viewer by) {
        var inserts =
                answers.stream()
                        .map(answer ->
                                sql.insertInto(ALIAS)
                                        .set(ALIAS.USER_ID, by.user().value())
                                        .set(ALIAS.WHAT, answer.what())
                                        .set(ALIAS.WRITTEN, answer.written())
                                        .set(ALIAS.TARGET, answer.target())
                                        .set(ALIAS.AT, scribe.now())
                                        .onConflict(ALIAS.USER_ID, ALIAS.WHAT, ALIAS.WRITTEN)
                                        .doUpdate()
                                        .set(ALIAS.TARGET, answer.target())
                                        .set(ALIAS.AT, scribe.now()))
                        .toList();
        sql.batch(inserts).execute();
    }
}

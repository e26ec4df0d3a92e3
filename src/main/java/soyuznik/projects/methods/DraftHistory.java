package soyuznik.projects.methods;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.METHOD_DRAFT;
import static soyuznikdb.projects.Tables.METHOD_DRAFT_PAST;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.projects.Names;
import soyuznik.shell.NotFound;
import soyuznikdb.projects.tables.MethodDraftPast;
import tools.jackson.databind.json.JsonMapper;

/** What drafts said before each saving, for whoever began with that and comes too late. */
// P-01
@Repository
@Transactional(readOnly = true)
public class DraftHistory {
    private static final MethodDraftPast PAST = METHOD_DRAFT_PAST;
    private final DSLContext sql;
    private final JsonMapper json;

    DraftHistory(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What it says now, before it is saved anew; nothing where somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long draft, int version) {
        sql.insertInto(PAST, PAST.DRAFT_ID, PAST.VERSION, PAST.BODY)
                .select(
                        select(METHOD_DRAFT.ID, METHOD_DRAFT.VERSION, METHOD_DRAFT.BODY)
                                .from(METHOD_DRAFT)
                                .where(METHOD_DRAFT.ID.eq(draft))
                                .and(METHOD_DRAFT.VERSION.eq(version))
                                .forUpdate())
                .onConflictDoNothing()
                .execute();
    }

    /**
     * Who saved a draft last.
     *
     * @param before what it said to whoever came too late; nothing: it is not known any more
     */
    public record Since(String by, Instant at, Optional<MethodDraft> before) {}

    /**
     * @param version as whoever came too late had it before the eyes
     */
    public Since since(long draft, int version) {
        return sql.select(Names.of(APP_USER), METHOD_DRAFT.CHANGED_AT, PAST.BODY)
                .from(METHOD_DRAFT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(METHOD_DRAFT.CHANGED_BY))
                .leftJoin(PAST)
                .on(PAST.DRAFT_ID.eq(METHOD_DRAFT.ID))
                .and(PAST.VERSION.eq(version))
                .where(METHOD_DRAFT.ID.eq(draft))
                .fetchOptional(row ->
                        new Since(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()).map(this::body)))
                .orElseThrow(NotFound::new);
    }

    private MethodDraft body(JSONB written) {
        return json.readValue(written.data(), MethodDraft.class);
    }
}

package soyuznik.journal;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done to access and data, over all records. */
@Repository
@Transactional(readOnly = true)
public class Audits {
    private final DSLContext sql;

    Audits(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Entry.Place> find(AuditFilter filter, Stretch stretch) {
        return sql.select(EVENT.ID, EVENT.AT)
                .from(EVENT)
                .where(EVENT.AUDIT.isNotNull())
                .and(EVENT.ID.le(stretch.from()))
                .and(meets(filter))
                .orderBy(EVENT.ID.desc())
                .limit(stretch.most())
                .fetch(mapping(Entry.Place::new));
    }

    private static Condition meets(AuditFilter filter) {
        var about = filter.about();
        var actor = filter.actor();
        var since = filter.since();
        var until = filter.until();
        return noCondition()
                .and(about == null ? noCondition() : EVENT.AUDIT.eq(about.name()))
                .and(actor == null ? noCondition() : EVENT.ACTOR_ID.eq(actor.value()))
                .and(since == null ? noCondition() : EVENT.AT.ge(since))
                .and(until == null ? noCondition() : EVENT.AT.lt(until));
    }
}

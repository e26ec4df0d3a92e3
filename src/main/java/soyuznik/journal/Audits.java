package soyuznik.journal;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

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

    /** What the person did, and what was done at the door in the person's name. */
    private static Condition of(UserId person) {
        var guessed =
                EVENT.AUDIT
                        .eq(Audit.SIGN_IN.name())
                        .and(EVENT.SUBJECT_KIND.eq(Subject.Kind.USER.name()))
                        .and(EVENT.SUBJECT_ID.eq(person.value()));
        return EVENT.ACTOR_ID.eq(person.value()).or(guessed);
    }

    private static Condition meets(AuditFilter filter) {
        var about = filter.about();
        var actor = filter.actor();
        var since = filter.since();
        var until = filter.until();
        return noCondition()
                .and(about == null ? noCondition() : EVENT.AUDIT.eq(about.name()))
                .and(actor == null ? noCondition() : of(actor))
                .and(since == null ? noCondition() : EVENT.AT.ge(since))
                .and(until == null ? noCondition() : EVENT.AT.lt(until));
    }
}

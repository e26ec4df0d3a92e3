package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.buying.Tables.SEATING;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Level;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;

/** Where those who decide sat before they were moved. */
// B-04
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Seatings {
    private final DSLContext sql;
    private final Clerk clerk;

    Seatings(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /** Where somebody sat, and who moved them from there. */
    record Seating(long id, Participant.Seat seat, UserId by) {}

    void keep(Participant.Key key, Participant.Seat before, Viewer by) {
        var level = before.level();
        sql.insertInto(SEATING)
                .set(SEATING.PARTICIPANT_ID, key.id())
                .set(SEATING.DEPARTMENT, before.department())
                .set(SEATING.LEVEL, level == null ? null : level.name())
                .set(SEATING.AT, clerk.now())
                .set(SEATING.BY_ID, by.user().value())
                .execute();
    }

    /** Nothing where somebody else has moved them since. */
    Optional<Seating> last(Participant.Key key, Viewer by) {
        return sql.select(
                        SEATING.ID,
                        row(SEATING.DEPARTMENT, SEATING.LEVEL)
                                .mapping((department, level) ->
                                        new Participant.Seat(
                                                department,
                                                level == null ? null : Level.valueOf(level))),
                        SEATING.BY_ID.convertFrom(UserId::new))
                .from(SEATING)
                .where(SEATING.PARTICIPANT_ID.eq(key.id()))
                .and(SEATING.UNDONE_AT.isNull())
                .orderBy(SEATING.ID.desc())
                .limit(1)
                .fetchOptional(mapping(Seating::new))
                .filter(last -> last.by().equals(by.user()));
    }

    void forget(Seating seating) {
        sql.update(SEATING)
                .set(SEATING.UNDONE_AT, clerk.now())
                .where(SEATING.ID.eq(seating.id()))
                .execute();
    }
}

package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.buying.Tables.ESCALATION;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * A step towards somebody who does not act comes, on its day, to the day of who leads the project.
 */
// B-06
@Repository
@Transactional(readOnly = true)
class EscalationsAsk implements Attention {
    private static final int MOST = 20;

    private final DSLContext sql;

    EscalationsAsk(DSLContext sql) {
        this.sql = sql;
    }

    private record Due(
            long project,
            String title,
            String client,
            long participant,
            String name,
            Escalation.Step step,
            LocalDate on) {}

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return sql
                .select(
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        PARTICIPANT.ID,
                        PERSON.NAME,
                        ESCALATION.STEP.convertFrom(Escalation.Step::valueOf),
                        ESCALATION.DUE_ON)
                .from(PROJECT)
                .join(ESCALATION)
                .on(ESCALATION.PROJECT_ID.eq(PROJECT.ID))
                .join(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(ESCALATION.PARTICIPANT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PARTICIPANT.PERSON_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(PROJECT.OWNER_ID.eq(viewer.user().value()))
                .and(PROJECT.OUTCOME.isNull())
                .and(ESCALATION.ENDED_ON.isNull())
                .and(ESCALATION.DUE_ON.le(today))
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(ESCALATION.DUE_ON.desc(), ESCALATION.ID.desc())
                .limit(MOST)
                .fetch(mapping(Due::new))
                .stream()
                .map(EscalationsAsk::call)
                .toList();
    }

    private static Call call(Due due) {
        var place =
                "/projects/" + due.project() + "/participants/" + due.participant() + "/escalation";
        return new Call(
                Sort.STEP,
                due.on(),
                Text.of("buying.attention.escalation." + due.step(), "name", due.name()),
                due.client() + " · " + due.title(),
                place,
                List.of(new Act("buying.escalation.act.end", place, false)));
    }

    /** Of a participant: something is being done already. */
    static Condition isGoingOn() {
        return exists(
                selectOne()
                        .from(ESCALATION)
                        .where(ESCALATION.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                        .and(ESCALATION.ENDED_ON.isNull()));
    }
}

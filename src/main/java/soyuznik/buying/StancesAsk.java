package soyuznik.buying;

import static org.jooq.Records.mapping;
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
import soyuznik.clients.Posts;
import soyuznik.clients.Visible;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.work.Touches;

/**
 * Silent allies, and opponents whom nobody works with, come to the day of who leads the project.
 */
// B-03
@Repository
@Transactional(readOnly = true)
class StancesAsk implements Attention {
    /** So many come to the day: more at once is a matter for the lists. */
    private static final int MOST = 5;

    private final DSLContext sql;

    StancesAsk(DSLContext sql) {
        this.sql = sql;
    }

    /** One of whom something is to be done. */
    private record One(
            long project,
            String title,
            String client,
            long participant,
            String name,
            Stance stance) {}

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return sql
                .select(
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        PARTICIPANT.ID,
                        PERSON.NAME,
                        PARTICIPANT.STANCE.convertFrom(Stance::valueOf))
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .join(PARTICIPANT)
                .on(PARTICIPANT.PROJECT_ID.eq(PROJECT.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PARTICIPANT.PERSON_ID))
                .where(PROJECT.OWNER_ID.eq(viewer.user().value()))
                .and(PROJECT.OUTCOME.isNull())
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .and(isSilent(today.minusDays(Gaps.SILENT_DAYS)).or(isAlone()))
                .and(Posts.works(PARTICIPANT.PERSON_ID, PROJECT.COMPANY_ID))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PARTICIPANT.JUDGED_ON.desc(), PARTICIPANT.ID)
                .limit(MOST)
                .fetch(mapping(One::new))
                .stream()
                .map(one -> call(one, today))
                .toList();
    }

    /** An ally with whom nobody has talked since, nor plans to, nor does anything else about. */
    private static Condition isSilent(LocalDate since) {
        var talked = Touches.talked(PROJECT.ID, PARTICIPANT.PERSON_ID);
        return PARTICIPANT
                .STANCE
                .eq(Stance.ALLY.name())
                .and(PARTICIPANT.JUDGED_ON.lt(since))
                .and(talked.isNull().or(talked.lt(since)))
                .andNot(Touches.isPlanned(PROJECT.ID, PARTICIPANT.PERSON_ID))
                .andNot(EscalationsAsk.isGoingOn());
    }

    private static Condition isAlone() {
        return PARTICIPANT.STANCE.eq(Stance.OPPONENT.name()).and(PARTICIPANT.OURS_ID.isNull());
    }

    private static Call call(One one, LocalDate today) {
        var project = "/projects/" + one.project();
        var person = project + "/participants/" + one.participant();
        boolean silent = one.stance() == Stance.ALLY;
        var kind = silent ? Gap.Kind.ALLY_SILENT : Gap.Kind.OPPONENT_ALONE;
        return new Call(
                Sort.ALARM,
                today,
                Text.of("buying.gap." + kind, "name", one.name()),
                one.client() + " · " + one.title(),
                project + "/participants",
                List.of(
                        new Act(
                                "buying.gap.deed." + kind,
                                silent ? project + "/talks/new" : person + "/edit",
                                false)));
    }
}

package soyuznik.projects;

import static org.jooq.Records.mapping;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.RIVAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * That the contract of a competitor ends soon comes to the day of whoever leads the project,
 * whenever nothing was done about the project for a week.
 */
// M-01
@Repository
@Transactional(readOnly = true)
class RivalsAsk implements Attention {
    /** So long before; time enough to be asked for an offer. */
    private static final int DAYS = 42;

    /** Whoever did something about the project in so many days is not told. */
    private static final int LATELY = 7;

    /** So many come to the day: more at once is a matter for the list. */
    private static final int MOST = 5;

    private final DSLContext sql;
    private final Clock clock;

    RivalsAsk(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Ending(
            long project, String title, String client, String rival, LocalDate contractEnds) {}

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        var client = COMPANY.as("client");
        return sql
                .select(PROJECT.ID, PROJECT.TITLE, client.NAME, COMPANY.NAME, RIVAL.CONTRACT_ENDS)
                .from(PROJECT)
                .join(client)
                .on(client.ID.eq(PROJECT.COMPANY_ID))
                .join(RIVAL)
                .on(RIVAL.PROJECT_ID.eq(PROJECT.ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(RIVAL.COMPANY_ID))
                .where(PROJECT.OWNER_ID.eq(viewer.user().value()))
                .and(PROJECT.OUTCOME.isNull())
                .and(RIVAL.REMOVED_AT.isNull())
                .and(RIVAL.CONTRACT_ENDS.between(today, today.plusDays(DAYS)))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .and(Visible.condition(viewer, RIVAL.COMPANY_ID))
                .andNot(ProjectConditions.changedSince(EVENT.AT.ge(lately(today))))
                .orderBy(RIVAL.CONTRACT_ENDS, PROJECT.ID)
                .limit(MOST)
                .fetch(mapping(Ending::new))
                .stream()
                .map(ending -> call(ending, today))
                .toList();
    }

    private Instant lately(LocalDate today) {
        return today.minusDays(LATELY).atStartOfDay(clock.getZone()).toInstant();
    }

    private static Call call(Ending ending, LocalDate today) {
        var address = "/projects/" + ending.project();
        return new Call(
                Sort.LOSING,
                today,
                new Text(
                        "projects.attention.contract",
                        Map.of(
                                "rival", ending.rival(),
                                "days", ChronoUnit.DAYS.between(today, ending.contractEnds()))),
                ending.client() + " · " + ending.title(),
                address + "#rivals",
                List.of(
                        new Act("projects.attention.agree", address + "/talks/new", false),
                        new Act("projects.attention.rivals", address + "/rivals", false)));
    }
}

package soyuznik.projects.sheets;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.shell.Attention;

/** Terms that nobody has approved yet come to the day of everybody who may, until somebody has. */
// P-10
@Repository
@Transactional(readOnly = true)
class ApprovalsAsk implements Attention {
    /** So many come to the day, the newest: an old one that nobody wanted hides no other. */
    static final int MOST = 5;

    private final DSLContext sql;
    private final Clock clock;

    ApprovalsAsk(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Waiting(long project, String title, String client, String who, Instant at) {}

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return viewer.may(Right.WAIVE)
                ? waiting(viewer).stream().map(this::call).toList()
                : List.of();
    }

    private List<Waiting> waiting(Viewer viewer) {
        return sql.select(PROJECT.ID, PROJECT.TITLE, COMPANY.NAME, Names.of(APP_USER), APPROVAL.AT)
                .from(APPROVAL)
                .join(PROJECT)
                .on(PROJECT.ID.eq(APPROVAL.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(APPROVAL.BY_ID))
                .where(APPROVAL.CONSENTED_AT.isNull())
                .and(APPROVAL.REMOVED_AT.isNull())
                .and(PROJECT.OUTCOME.isNull())
                .and(Visible.probe(viewer.scopes(), PROJECT.COMPANY_ID))
                .and(mine(viewer))
                .orderBy(APPROVAL.AT.desc(), APPROVAL.ID.desc())
                .limit(MOST)
                .fetch(mapping(Waiting::new));
    }

    /** As far as the right reaches. */
    private static Condition mine(Viewer viewer) {
        return viewer.may(Right.WAIVE, false)
                ? noCondition()
                : PROJECT.OWNER_ID
                        .eq(viewer.user().value())
                        .or(condition(Visible.own(viewer.user(), PROJECT.COMPANY_ID)));
    }

    private Call call(Waiting one) {
        var terms = "/projects/" + one.project() + "/approvals";
        return new Call(
                Sort.STEP,
                one.at().atZone(clock.getZone()).toLocalDate(),
                Text.of("projects.attention.approval", "who", one.who()),
                one.client() + " · " + one.title(),
                terms,
                List.of(new Act("projects.attention.approve", terms, false)));
    }
}

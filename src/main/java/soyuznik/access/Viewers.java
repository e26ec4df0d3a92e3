package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** What each of ours sees and may at this moment: for work that goes on without a session. */
@Repository
@Transactional(readOnly = true)
public class Viewers {
    private final DSLContext sql;

    Viewers(DSLContext sql) {
        this.sql = sql;
    }

    /** Nobody, if the user is blocked by now. */
    // T-07
    public Optional<Viewer> find(UserId id) {
        return sql.select(
                        APP_USER.ID,
                        APP_USER.BRANCH_ID,
                        APP_USER.SCOPE,
                        SETTINGS.CLOSED_SCOPE,
                        Sessions.roles(),
                        Sessions.rights())
                .from(APP_USER)
                .crossJoin(SETTINGS)
                .where(APP_USER.ID.eq(id.value()))
                .and(APP_USER.BLOCKED_AT.isNull())
                .fetchOptional(SessionRow::viewer);
    }
}

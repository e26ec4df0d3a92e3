package soyuznik.access;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /** The same of several, by one statement; who is blocked is missing. */
    public Map<UserId, Viewer> all(Collection<UserId> ids) {
        return sql
                .select(
                        APP_USER.ID,
                        APP_USER.BRANCH_ID,
                        APP_USER.SCOPE,
                        SETTINGS.CLOSED_SCOPE,
                        Sessions.roles(),
                        Sessions.rights())
                .from(APP_USER)
                .crossJoin(SETTINGS)
                .where(APP_USER.ID.eq(any(ids.stream().map(UserId::value).toArray(Long[]::new))))
                .and(APP_USER.BLOCKED_AT.isNull())
                .fetch(SessionRow::viewer)
                .stream()
                .collect(Collectors.toMap(Viewer::user, Function.identity()));
    }
}

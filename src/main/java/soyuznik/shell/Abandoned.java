package soyuznik.shell;

import static soyuznikdb.jobs.Tables.SCHEDULED_TASKS;

import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * Jobs that a process held when it was killed. With the server that came along there is no other
 * process: they begin again as soon as this one is there, and not first when the dead one has
 * missed its beats.
 */
@Repository
class Abandoned implements SmartInitializingSingleton {
    private final DSLContext sql;
    private final String server;

    /**
     * @param server the address of a server that others may use too; empty for the one that came
     *     along
     */
    Abandoned(DSLContext sql, @Value("${soyuznik.database.url:}") String server) {
        this.sql = sql;
        this.server = server;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (server.isBlank()) {
            sql.update(SCHEDULED_TASKS)
                    .set(SCHEDULED_TASKS.PICKED, false)
                    .setNull(SCHEDULED_TASKS.PICKED_BY)
                    .setNull(SCHEDULED_TASKS.LAST_HEARTBEAT)
                    .where(SCHEDULED_TASKS.PICKED)
                    .execute();
        }
    }
}

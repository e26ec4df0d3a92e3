package soyuznik.buying;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.InputColumns;

/** What stands on a list comes to another state by somebody's words; each step stays. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Turns {
    private static final String STATE = "state";

    private final DSLContext sql;
    private final Clerk clerk;

    Turns(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /**
     * The steps of a list.
     *
     * @param entries of which the state is kept, too
     * @param columns what is asked of a step, where it is kept
     * @param owner the column that says of which entry
     */
    record Way(Table<?> entries, InputColumns columns, Field<Long> owner) {
        private Field<UUID> key() {
            return columns.named("key", UUID.class);
        }
    }

    /** One step; the same key again is the same one. */
    record Turn(long entry, UUID key, Map<String, String> values) {}

    boolean isKnown(Way way, UUID key) {
        return sql.fetchExists(way.columns().table(), way.key().eq(key));
    }

    long take(Way way, Turn turn, Viewer by) {
        var entries = way.entries();
        sql.update(entries)
                .set(column(entries, STATE, String.class), turn.values().get(STATE))
                .where(column(entries, "id", Long.class).eq(turn.entry()))
                .execute();
        var columns = way.columns();
        return sql.insertInto(columns.table())
                .set(columns.written(turn.values()))
                .set(way.key(), turn.key())
                .set(way.owner(), turn.entry())
                .set(columns.named("at", Instant.class), clerk.now())
                .set(columns.named("by_id", Long.class), by.user().value())
                .returningResult(columns.named("id", Long.class))
                .fetchSingle(Record1::value1);
    }

    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }
}

package soyuznik.clients;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written about clients and projects, and may name a person who is to be erased. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Written {
    private final DSLContext sql;

    Written(DSLContext sql) {
        this.sql = sql;
    }

    /** Words in one column of some rows. */
    public record Column(TableField<?, Long> id, TableField<?, String> words, Condition where) {}

    /** Whoever has it open in a form is told that it has changed. */
    private static Map<Field<?>, Object> risen(Table<?> table) {
        var version = table.field("version", Integer.class);
        return version == null ? Map.of() : Map.of(version, version.plus(1));
    }

    /** What takes the trace out of the column; whose table it is runs them. */
    public List<Query> without(Column column, Trace trace) {
        var table = Objects.requireNonNull(column.id().getTable());
        return sql
                .select(column.id(), column.words())
                .from(table)
                .where(column.where())
                .orderBy(column.id())
                .forNoKeyUpdate()
                .fetch()
                .stream()
                .filter(row -> trace.isIn(row.value2()))
                .<Query>map(row ->
                        sql.update(table)
                                .set(column.words(), trace.without(row.value2()))
                                .set(risen(table))
                                .where(column.id().eq(row.value1())))
                .toList();
    }
}

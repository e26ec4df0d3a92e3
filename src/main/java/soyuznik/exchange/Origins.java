package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.ORIGIN;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Rows;

/** Which record came from which row of another system. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Origins {
    /** A row that has become a record. */
    record Come(Origin origin, long record) {}

    private static final List<Field<?>> COLUMNS =
            List.of(
                    ORIGIN.KIND,
                    ORIGIN.SOURCE,
                    ORIGIN.SOURCE_KEY,
                    ORIGIN.USER_ID,
                    ORIGIN.RECORD_ID,
                    ORIGIN.IMPORT_ID);

    private final DSLContext sql;

    Origins(DSLContext sql) {
        this.sql = sql;
    }

    /** What the rows have become, in their order. */
    static List<Come> come(List<? extends OfClient> rows, List<Long> records) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Come(rows.get(i).origin(), records.get(i)))
                .toList();
    }

    void add(Kind kind, List<Come> come, Job job) {
        if (come.isEmpty()) {
            return;
        }
        var user = job.viewer().user().value();
        var rows =
                come.stream()
                        .map(each ->
                                List.of(
                                        Sightings.code(kind),
                                        each.origin().source(),
                                        each.origin().key(),
                                        user,
                                        each.record(),
                                        job.id().value()))
                        .toList();
        sql.insertInto(ORIGIN, COLUMNS)
                .select(Rows.of(COLUMNS, rows))
                .onConflictDoNothing()
                .execute();
    }
}

package soyuznik.files;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static soyuznikdb.files.Tables.ATTACHMENT;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of many records at once, for the module that owns the records and knows whether they
 * are seen.
 */
@Repository
@Transactional(readOnly = true)
public class FileRows {
    private final DSLContext sql;

    FileRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How many stand with each of these records, which the caller has seen to be visible; those
     * without any are left out.
     */
    public Map<Long, Integer> counts(String holder, Collection<Long> ids) {
        return sql.select(ATTACHMENT.HOLDER_ID, count())
                .from(ATTACHMENT)
                .where(ATTACHMENT.HOLDER.eq(holder))
                .and(ATTACHMENT.HOLDER_ID.eq(any(ids.toArray(Long[]::new))))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .groupBy(ATTACHMENT.HOLDER_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /**
     * With records that are erased their files go for good, those that were taken away too; the
     * bytes go by night.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String holder, Collection<Long> ids) {
        sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.HOLDER.eq(holder))
                .and(ATTACHMENT.HOLDER_ID.eq(any(ids.toArray(Long[]::new))))
                .execute();
    }
}

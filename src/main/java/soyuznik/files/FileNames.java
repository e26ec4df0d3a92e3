package soyuznik.files;

import static soyuznikdb.files.Tables.ATTACHMENT;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What files are called, where a name may tell of somebody who is to be forgotten. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileNames {
    private final DSLContext sql;

    FileNames(DSLContext sql) {
        this.sql = sql;
    }

    /** Of all files with these records, also of those that were taken away. */
    public void change(String holder, Collection<Long> ids, UnaryOperator<String> name) {
        sql.select(ATTACHMENT.ID, ATTACHMENT.NAME)
                .from(ATTACHMENT)
                .where(ATTACHMENT.HOLDER.eq(holder))
                .and(ATTACHMENT.HOLDER_ID.in(ids))
                .fetch()
                .forEach(row -> change(row.value1(), row.value2(), name.apply(row.value2())));
    }

    private void change(long id, String from, String to) {
        if (!from.equals(to)) {
            sql.update(ATTACHMENT).set(ATTACHMENT.NAME, to).where(ATTACHMENT.ID.eq(id)).execute();
        }
    }
}

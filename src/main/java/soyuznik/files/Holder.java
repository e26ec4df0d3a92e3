package soyuznik.files;

import org.jooq.Condition;
import org.jooq.Field;
import soyuznik.kernel.Viewer;

/** A kind of record with which files can stand; the module that owns it contributes a bean. */
public interface Holder {
    /** Small letters only: it stands in addresses and in the table. */
    String kind();

    /**
     * The record as the viewer sees it.
     *
     * @throws soyuznik.shell.NotFound where there is none, or the viewer may not see it
     */
    Holding of(long id, Viewer viewer);

    /** Whether the viewer sees the record, where many are looked through. */
    Condition seen(Field<Long> id, Viewer viewer);

    /** Whether the record, as long as there is a row of it, is of one of these clients. */
    Condition about(Field<Long> id, Long[] clients);

    /** What its page is called. */
    Field<String> title(Field<Long> id);
}

package soyuznik.database;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Many new rows of what is searched by parts of words. New entries of such an index wait in a list
 * that each search reads, so it is kept short, and each time it is full some entries are put into
 * hundreds of places. Of many rows at once all wait, and are put in their places together.
 */
public final class Gathering {
    /** Fewer rows fill no list. */
    private static final int MANY = 100;

    private Gathering() {}

    /**
     * @param schema whose function {@code settle_search} puts the entries in their places
     * @param insert makes the rows, in the transaction of the caller
     */
    public static <T> T of(DSLContext sql, String schema, int rows, Supplier<T> insert) {
        if (rows < MANY) {
            return insert.get();
        }
        sql.execute("set local gin_pending_list_limit = '16MB'");
        var made = insert.get();
        sql.execute("set local gin_pending_list_limit to default");
        sql.execute("select " + schema + ".settle_search()");
        return made;
    }
}

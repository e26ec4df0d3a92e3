package soyuznik.clients;

import static soyuznikdb.access.Tables.BRANCH;

import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Stands in a module and writes into the tables of another: what the guard must find. */
public final class Intruder implements Consumer<DSLContext> {
    @Override
    public void accept(DSLContext sql) {
        sql.insertInto(BRANCH).set(BRANCH.NAME, "Чужой").execute();
    }
}

package soyuznik.access;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;

import org.jooq.Param;
import org.jooq.Record;
import soyuznik.database.Question;
import soyuznik.kernel.UserId;

/** One of ours, by name. */
record Named(UserId id, Name name) {
    static final Param<Long[]> IDS = param("ids", Long[].class);

    /** Those of these ids. */
    static final Question<Named> ONES =
            Question.of(
                    select(APP_USER.ID, APP_USER.SURNAME, APP_USER.GIVEN_NAME, APP_USER.PATRONYMIC)
                            .from(APP_USER)
                            .where(APP_USER.ID.eq(any(IDS))),
                    Named::of);

    private static Named of(Record row) {
        return new Named(
                new UserId(row.get(APP_USER.ID)),
                new Name(
                        row.get(APP_USER.SURNAME),
                        row.get(APP_USER.GIVEN_NAME),
                        row.get(APP_USER.PATRONYMIC)));
    }
}

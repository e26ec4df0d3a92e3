package soyuznik.projects;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.INTEGER;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;
import static soyuznikdb.projects.Tables.USUAL;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long projects usually stand in a stage, by our own that have ended (P-08). */
// P-08
@Repository
@Transactional(readOnly = true)
class Usuals {
    /** From so many own projects on they tell it; until then the norm of the method does. */
    static final int ENOUGH = 10;

    /** Where the stage would stand, for a whole sale. */
    static final String WHOLE = "";

    private static final int QUARTERS = 75;
    private static final soyuznikdb.projects.tables.Passage OTHER = PASSAGE.as("other");

    private final DSLContext sql;
    private final Methods methods;
    private final Clock clock;

    Usuals(DSLContext sql, Methods methods, Clock clock) {
        this.clock = clock;
        this.sql = sql;
        this.methods = methods;
    }

    /** Counts all of them anew. */
    @Transactional
    public void recount() {
        var stay = stays(clock.instant()).asTable("stay", "method", "stage", "project", "days");
        var method = stay.field("method", Long.class);
        var stage = stay.field("stage", String.class);
        var days = stay.field("days", BigDecimal.class);
        var usual = percentileCont(inline(QUARTERS / 100.0)).withinGroupOrderBy(days);
        sql.deleteFrom(USUAL).execute();
        sql.insertInto(USUAL, USUAL.METHOD_ID, USUAL.STAGE, USUAL.DAYS, USUAL.PROJECTS)
                .select(
                        select(
                                        method,
                                        stage,
                                        greatest(round(usual).cast(INTEGER), inline(1)),
                                        count())
                                .from(stay)
                                .groupBy(method, stage)
                                .having(count().ge(ENOUGH)))
                .execute();
        sql.insertInto(USUAL, USUAL.METHOD_ID, USUAL.STAGE, USUAL.DAYS, USUAL.PROJECTS)
                .select(whole())
                .execute();
        methods.forget();
    }

    /** The mean of the days that won projects took as a whole. */
    private static Select<Record4<Long, String, Integer, Integer>> whole() {
        var days = avg(field("{0} - {1}", Integer.class, PROJECT.CLOSED_ON, PROJECT.OPENED_ON));
        return select(
                        METHOD_VERSION.METHOD_ID,
                        inline(WHOLE),
                        greatest(round(days).cast(INTEGER), inline(1)),
                        count())
                .from(PROJECT)
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .where(PROJECT.OUTCOME.eq(inline(End.WON.name())))
                .and(notExists(broughtIn()))
                .groupBy(METHOD_VERSION.METHOD_ID)
                .having(count().ge(ENOUGH));
    }

    /** The days that each ended project stood in each stage, whenever it came back there. */
    private static Select<Record4<Long, String, Long, BigDecimal>> stays(Instant now) {
        var ended = CLOSURE.OUTCOME.isNotNull();
        return select(METHOD_VERSION.METHOD_ID, STAGE.CODE, Stood.WHO, Stood.DAYS)
                .from(Stood.times(ended.and(notExists(broughtIn())), now))
                .join(STAGE)
                .on(STAGE.ID.eq(Stood.WHERE))
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(STAGE.METHOD_VERSION_ID))
                .groupBy(METHOD_VERSION.METHOD_ID, STAGE.CODE, Stood.WHO);
    }

    /** Of those that came standing somewhere nobody knows how long they stood there (P-19). */
    private static Select<?> broughtIn() {
        return selectOne()
                .from(OTHER)
                .where(OTHER.PROJECT_ID.eq(PROJECT.ID))
                .and(OTHER.KIND.in(Passage.Kind.IMPORTED.name(), Passage.Kind.ENTERED.name()));
    }
}

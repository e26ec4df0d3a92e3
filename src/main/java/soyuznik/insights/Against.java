package soyuznik.insights;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.work.FoundTalks;
import soyuznik.work.Leaders;
import soyuznik.work.ObjectionState;
import soyuznik.work.TalkFilter;
import soyuznikdb.work.tables.Objection;

/** In which talks something was said against us, by who leads the project and by what (N-09). */
// N-09, N-10, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Against {
    private static final Objection SAID = OBJECTION.as("against");
    private static final Field<Long> LEADER = field(name("said", "leader"), Long.class);
    private static final Field<String> KIND = field(name("said", "kind"), String.class);
    private static final Field<Long> TALKED = field(name("said", "talk"), Long.class);
    private static final Field<Boolean> OPEN = field(name("said", "open"), Boolean.class);

    private final DSLContext reports;
    private final Clock clock;

    Against(@Reports DSLContext reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Talks in which something of the kind was said.
     *
     * @param code the user who leads the projects or the clients, 0 where nobody does, or the kind
     *     of the objections; empty: it was not said what they are about
     * @param name of the user
     * @param open in which nothing answers it
     */
    public record Said(boolean byOwner, String code, String name, long talks, long open) {}

    /** The most talks first. */
    public List<Said> of(TalkFilter filter, Viewer viewer) {
        var byOwner = field(grouping(LEADER).eq(inline(0)));
        var talks = countDistinct(TALKED).cast(Long.class);
        var held = FoundTalks.of(filter.in(TalkFilter.Tab.HELD), LocalDate.now(clock));
        var leader = coalesce(LEADER, inline(UserId.NOBODY.value())).cast(String.class);
        return reports.select(
                        byOwner,
                        when(grouping(LEADER).eq(inline(0)), leader)
                                .otherwise(coalesce(KIND, inline(""))),
                        coalesce(min(Names.of(APP_USER)), inline("")),
                        talks,
                        countDistinct(when(OPEN, TALKED)).cast(Long.class))
                .from(said(held.and(seen(viewer))))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(LEADER))
                .groupBy(groupingSets(LEADER, KIND))
                .orderBy(talks.desc(), LEADER, KIND)
                .fetch(Records.mapping(Said::new));
    }

    private static Table<?> said(Condition held) {
        return select(
                        Leaders.leader().as(LEADER),
                        SAID.KIND.as(KIND),
                        TALK.ID.as(TALKED),
                        field(SAID.STATE.eq(inline(ObjectionState.OPEN.name()))).as(OPEN))
                .from(SAID)
                .join(TALK)
                .on(TALK.ID.eq(SAID.TALK_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(held)
                .asTable("said");
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, TALK.COMPANY_ID);
    }
}

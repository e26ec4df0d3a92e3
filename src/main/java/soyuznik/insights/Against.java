package soyuznik.insights;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.work.FoundTalks;
import soyuznik.work.ObjectionState;
import soyuznik.work.TalkFilter;
import soyuznikdb.work.tables.Objection;

/** In which talks something was said against us, by who leads the project and by what (N-09). */
// N-09, N-10, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Against {
    private static final Objection SAID = OBJECTION.as("against");
    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);
    private static final Field<String> KIND = SAID.KIND;
    private static final Field<String> OPEN = inline(ObjectionState.OPEN.name());

    private final DSLContext reports;
    private final Clock clock;

    Against(@Reports DSLContext reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Talks in which something of the kind was said.
     *
     * @param code the user who leads the projects, or the kind of the objections; empty: it was not
     *     said what they are about
     * @param name of the user
     * @param open in which nothing answers it
     */
    public record Said(boolean byOwner, String code, String name, long talks, long open) {}

    /** The most talks first. */
    public List<Said> of(TalkFilter filter, Viewer viewer) {
        var byOwner = field(grouping(OWNER).eq(inline(0)));
        var talks = countDistinct(TALK.ID).cast(Long.class);
        var held = FoundTalks.of(filter.in(TalkFilter.Tab.HELD), LocalDate.now(clock));
        return reports.select(
                        byOwner,
                        when(grouping(OWNER).eq(inline(0)), OWNER)
                                .otherwise(coalesce(KIND, inline(""))),
                        min(Names.of(APP_USER)),
                        talks,
                        countDistinct(when(SAID.STATE.eq(OPEN), TALK.ID)).cast(Long.class))
                .from(SAID)
                .join(TALK)
                .on(TALK.ID.eq(SAID.TALK_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(held)
                .and(seen(viewer))
                .groupBy(groupingSets(OWNER, KIND))
                .orderBy(talks.desc(), OWNER, KIND)
                .fetch(Records.mapping(Said::new));
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, PROJECT.COMPANY_ID);
    }
}

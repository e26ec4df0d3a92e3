package soyuznik.insights;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.work.FoundTalks;
import soyuznik.work.Leaders;
import soyuznik.work.Side;
import soyuznik.work.TalkFilter;
import soyuznik.work.Word;

/** How those who lead projects and their clients keep what they promised in talks. */
// A-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Words {
    private final DSLContext reports;
    private final Clock clock;

    Words(@Reports DSLContext reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Of somebody's projects and clients: what we promised there, and what the clients did.
     *
     * @param name empty: nobody leads the client
     */
    public record Kept(String name, long ours, long allOurs, long theirs, long allTheirs) {}

    /** Of promises made in these talks; whoever has most of them stands first. */
    public List<Kept> of(TalkFilter filter, Viewer viewer) {
        var today = LocalDate.now(clock);
        return reports.select(
                        coalesce(Names.of(APP_USER), inline("")),
                        Word.countKept(Side.OURS),
                        Word.countAll(Side.OURS),
                        Word.countKept(Side.THEIRS),
                        Word.countAll(Side.THEIRS))
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(Leaders.leader()))
                .where(FoundTalks.of(filter.in(TalkFilter.Tab.HELD), today))
                .and(Word.tells(today))
                .and(seen(viewer))
                .groupBy(APP_USER.ID)
                .orderBy(count().desc(), APP_USER.ID)
                .fetch(Records.mapping(Kept::new));
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, TALK.COMPANY_ID);
    }
}

package soyuznik.insights;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
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
import soyuznik.work.Side;
import soyuznik.work.TalkFilter;
import soyuznik.work.Word;
import soyuznik.work.Word.Stand;

/** How those who lead projects and their clients keep what they promised in talks. */
// A-03, N-10, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Words {
    private static final Field<Long> LEADER = field(name("word", "leader"), Long.class);
    private static final Field<String> SIDE = field(name("word", "side"), String.class);
    private static final Field<String> STAND = field(name("word", "stand"), String.class);

    private final DSLContext reports;
    private final Clock clock;

    Words(@Reports DSLContext reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What a side promised in talks about somebody's projects and clients.
     *
     * @param leader the user, 0 where nobody leads the client
     * @param name of the user; empty: nobody
     */
    public record Kept(
            Side side,
            String leader,
            String name,
            long kept,
            long broken,
            long late,
            long warned,
            long ahead) {
        /** Those of which it is known whether they were kept. */
        public long told() {
            return kept + broken + late;
        }

        public long of(Stand stand) {
            return switch (stand) {
                case KEPT -> kept;
                case BROKEN -> broken;
                case LATE -> late;
                case WARNED -> warned;
                case AHEAD -> ahead;
                case VOID -> 0;
            };
        }
    }

    /** Of promises made in these talks; whoever has most of them stands first. */
    public List<Kept> of(TalkFilter filter, Viewer viewer) {
        var leader = coalesce(LEADER, inline(UserId.NOBODY.value())).cast(String.class);
        return reports.select(
                        SIDE.convertFrom(Side::valueOf),
                        leader,
                        coalesce(min(Names.of(APP_USER)), inline("")),
                        all(Stand.KEPT),
                        all(Stand.BROKEN),
                        all(Stand.LATE),
                        all(Stand.WARNED),
                        all(Stand.AHEAD))
                .from(words(filter, viewer))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(LEADER))
                .where(STAND.ne(inline(Stand.VOID.name())))
                .groupBy(SIDE, LEADER)
                .orderBy(count().desc(), LEADER)
                .fetch(Records.mapping(Kept::new));
    }

    private static Field<Long> all(Stand stand) {
        return count().filterWhere(STAND.eq(inline(stand.name()))).cast(Long.class);
    }

    private Table<?> words(TalkFilter filter, Viewer viewer) {
        var today = LocalDate.now(clock);
        return select(
                        Leaders.leader().as(LEADER),
                        PROMISE.SIDE.as(SIDE),
                        Word.stand(today).as(STAND))
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(FoundTalks.of(filter.in(TalkFilter.Tab.HELD), today))
                .and(seen(viewer))
                .asTable("word");
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, TALK.COMPANY_ID);
    }
}

package soyuznik.insights;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.statistics.Proportion;
import soyuznik.work.Derived.Came;
import soyuznik.work.FoundTalks;
import soyuznik.work.TalkFilter;

/** What came of talks, by who leads the project and by how one talked (N-09). */
// N-09, S-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Advances {
    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);
    private static final Field<Boolean> BY_OWNER = field(grouping(OWNER).eq(inline(0))).as("owner");
    private static final Field<String> CODE =
            when(grouping(OWNER).eq(inline(0)), OWNER).otherwise(TALK.KIND).as("code");
    private static final Field<String> NAME = min(Names.of(APP_USER)).as("name");
    private static final Field<Long> UNTOLD =
            count().filterWhere(TALK.OUTCOME.isNull()).cast(Long.class).as("untold");

    private final DSLContext reports;
    private final Answers answers;
    private final Answers.Kind<AskedTalks, Share[]> kind;

    Advances(@Reports DSLContext reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
        this.kind = answers.kind("talks", AskedTalks.class, Share[].class, this::shares);
    }

    /**
     * Talks that have something in common.
     *
     * @param code the user who leads the projects, or the kind of the talks
     * @param name of the user
     * @param untold whose day has passed and of which nobody wrote what came
     */
    public record Share(boolean byOwner, String code, String name, Outcomes came, long untold) {}

    /** How many talks ended how. */
    public record Outcomes(long orders, long advances, long without, long refusals) {
        public long talks() {
            return orders + advances + without + refusals;
        }

        /** Those in which the client took on something. */
        public Proportion forward() {
            return new Proportion(orders + advances, talks());
        }

        public long of(Came came) {
            return switch (came) {
                case ORDER -> orders;
                case ADVANCE -> advances;
                case NO_ADVANCE -> without;
                case REFUSAL -> refusals;
            };
        }

        Outcomes plus(Outcomes other) {
            return new Outcomes(
                    orders + other.orders,
                    advances + other.advances,
                    without + other.without,
                    refusals + other.refusals);
        }

        public static Outcomes sum(List<Share> shares) {
            return shares.stream()
                    .map(Share::came)
                    .reduce(new Outcomes(0, 0, 0, 0), Outcomes::plus);
        }
    }

    /**
     * Those held, and those that wait for their results; the most talks first.
     *
     * @param filter with any tab
     */
    public Counted<List<Share>> of(TalkFilter filter, Viewer viewer) {
        return answers.of(kind, new AskedTalks(filter), viewer).map(List::of);
    }

    private Share[] shares(AskedTalks asked, Viewer viewer, LocalDate today) {
        return reports.select(
                        BY_OWNER,
                        CODE,
                        NAME,
                        came(Came.ORDER),
                        came(Came.ADVANCE),
                        came(Came.NO_ADVANCE),
                        came(Came.REFUSAL),
                        UNTOLD)
                .from(TALK)
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(told(asked.filter(), today))
                .and(seen(viewer))
                .groupBy(groupingSets(OWNER, TALK.KIND))
                .orderBy(count().desc(), NAME)
                .fetch(Advances::share)
                .toArray(Share[]::new);
    }

    private static Share share(Record row) {
        var byOwner = row.get(BY_OWNER);
        return new Share(
                byOwner,
                row.get(CODE),
                byOwner ? row.get(NAME) : "",
                new Outcomes(
                        row.get(came(Came.ORDER)),
                        row.get(came(Came.ADVANCE)),
                        row.get(came(Came.NO_ADVANCE)),
                        row.get(came(Came.REFUSAL))),
                row.get(UNTOLD));
    }

    private static Condition told(TalkFilter filter, LocalDate today) {
        return FoundTalks.of(filter.in(TalkFilter.Tab.HELD), today)
                .or(FoundTalks.of(filter.in(TalkFilter.Tab.UNTOLD), today));
    }

    private static Condition seen(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL)
                ? trueCondition()
                : Visible.condition(viewer, PROJECT.COMPANY_ID);
    }

    private static Field<Long> came(Came came) {
        return count().filterWhere(TALK.OUTCOME.eq(inline(came.name())))
                .cast(Long.class)
                .as(came.name());
    }
}

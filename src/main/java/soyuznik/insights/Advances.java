package soyuznik.insights;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
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
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.statistics.Proportion;
import soyuznik.work.Derived.Came;
import soyuznik.work.FoundTalks;
import soyuznik.work.Leaders;
import soyuznik.work.TalkFilter;

/** What came of talks, by who leads the project or the client and by how one talked (N-09). */
// N-09, S-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Advances {
    private static final long NOBODY = UserId.NOBODY.value();
    private static final Field<Long> LEADER = field(name("told", "leader"), Long.class);
    private static final Field<String> KIND = field(name("told", "kind"), String.class);
    private static final Field<String> SCOPE = field(name("told", "scope"), String.class);
    private static final Field<String> OUTCOME = field(name("told", "outcome"), String.class);
    private static final Field<Trait> BY =
            when(grouping(LEADER).eq(inline(0)), inline(Trait.OWNER.name()))
                    .when(grouping(KIND).eq(inline(0)), inline(Trait.KIND.name()))
                    .otherwise(inline(Trait.ABOUT.name()))
                    .convertFrom(Trait::valueOf)
                    .as("by");
    private static final Field<String> CODE =
            when(
                            grouping(LEADER).eq(inline(0)),
                            coalesce(LEADER, inline(NOBODY)).cast(String.class))
                    .when(grouping(KIND).eq(inline(0)), KIND)
                    .otherwise(SCOPE)
                    .as("code");
    private static final Field<String> NAME =
            when(grouping(LEADER).eq(inline(0)), min(Names.of(APP_USER)))
                    .otherwise(inline(""))
                    .as("name");
    private static final Field<Long> UNTOLD =
            count().filterWhere(OUTCOME.isNull()).cast(Long.class).as("untold");

    private final DSLContext reports;
    private final Answers answers;
    private final Answers.Kind<AskedTalks, Share[]> kind;

    Advances(@Reports DSLContext reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
        this.kind = answers.kind("talks", AskedTalks.class, Share[].class, this::shares);
    }

    /** By what talks are told apart. */
    public enum Trait {
        /** Who leads the project; of a talk about none, the client. */
        OWNER,
        KIND,
        /** About a project, or about none. */
        ABOUT
    }

    /**
     * Talks that have something in common.
     *
     * @param code the user, 0 where nobody leads the client; the kind; or the scope
     * @param name of the user; empty: nobody
     * @param untold whose day has passed and of which nobody wrote what came
     */
    public record Share(Trait by, String code, String name, Outcomes came, long untold) {
        public boolean isOfNobody() {
            return by == Trait.OWNER && code.equals(UserId.NOBODY.toString());
        }
    }

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
                        BY,
                        CODE,
                        NAME,
                        came(Came.ORDER),
                        came(Came.ADVANCE),
                        came(Came.NO_ADVANCE),
                        came(Came.REFUSAL),
                        UNTOLD)
                .from(talks(told(asked.filter(), today).and(seen(viewer))))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(LEADER))
                .groupBy(groupingSets(LEADER, KIND, SCOPE))
                .orderBy(count().desc(), CODE)
                .fetch(Advances::share)
                .toArray(Share[]::new);
    }

    private static Table<?> talks(Condition told) {
        var scope =
                when(TALK.PROJECT_ID.isNull(), inline(TalkFilter.Scope.CLIENTS.name()))
                        .otherwise(inline(TalkFilter.Scope.PROJECTS.name()));
        return select(
                        Leaders.leader().as(LEADER),
                        TALK.KIND.as(KIND),
                        scope.as(SCOPE),
                        TALK.OUTCOME.as(OUTCOME))
                .from(TALK)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(told)
                .asTable("told");
    }

    private static Share share(Record row) {
        return new Share(
                row.get(BY),
                row.get(CODE),
                Objects.requireNonNullElse(row.get(NAME), ""),
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
                : Visible.condition(viewer, TALK.COMPANY_ID);
    }

    private static Field<Long> came(Came came) {
        return count().filterWhere(OUTCOME.eq(inline(came.name())))
                .cast(Long.class)
                .as(came.name());
    }
}

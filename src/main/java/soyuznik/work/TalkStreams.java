package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Row4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Paged;

/**
 * What is planned and was said, in one stream: what is ahead, the nearest first, then what was, the
 * newest first. Whoever sees the client sees its projects and so their talks.
 */
// A-01 T-02
@Repository
@Transactional(readOnly = true)
public class TalkStreams {
    /** So many lines of a client. */
    static final int ROWS = 20;

    /** So many of a project. */
    static final int OF_PROJECT = 50;

    private static final Field<List<Name>> OURS = ours();

    private final DSLContext sql;
    private final Companies companies;
    private final Projects projects;
    private final TalkRows rows;
    private final Clock clock;

    TalkStreams(
            DSLContext sql, Companies companies, Projects projects, TalkRows rows, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.projects = projects;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A talk as it stands in the stream.
     *
     * @param sale null: it is about no project
     * @param ours who of ours was there or is to be; where nobody is named, whoever wrote it down
     */
    public record Line(Talk talk, @Nullable Sale sale, List<Name> ours) {
        public Line {
            ours = List.copyOf(ours);
        }
    }

    /** The project it is about. */
    public record Sale(ProjectId id, String title, boolean open) {}

    /**
     * With a client, about all its projects and about none.
     *
     * @param words how each side keeps its promises; on the first page alone
     */
    public record OfClient(Company client, Paged<Line> lines, List<Word> words) {}

    /**
     * About a project.
     *
     * @param unsettled of which a promise or an objection is open; on the first page alone
     */
    public record OfProject(Project project, Paged<Line> lines, List<Talk> unsettled) {}

    /**
     * @param after the talk with which the page before ended; null: the first page
     */
    public OfClient of(CompanyId company, @Nullable Long after, Viewer viewer) {
        var client = companies.get(company, viewer);
        var here = TALK.COMPANY_ID.eq(client.id().value());
        return new OfClient(
                client, page(here, after, ROWS), after == null ? words(client.id()) : List.of());
    }

    private List<Word> words(CompanyId client) {
        return sql.select(
                        PROMISE.SIDE.convertFrom(Side::valueOf),
                        Word.countKept(),
                        count().cast(Long.class))
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .where(PROMISE.COMPANY_ID.eq(client.value()))
                .and(TALK.REMOVED_AT.isNull())
                .and(Word.tells(LocalDate.now(clock)))
                .groupBy(PROMISE.SIDE)
                .orderBy(PROMISE.SIDE.desc())
                .fetch(mapping(Word::new));
    }

    public OfProject of(ProjectId id, @Nullable Long after, Viewer viewer) {
        var project = projects.get(id, viewer);
        var lines = page(TALK.PROJECT_ID.eq(id.value()), after, OF_PROJECT);
        return new OfProject(
                project,
                lines,
                after == null ? rows.unsettled(new About.OfProject(id)) : List.of());
    }

    private Paged<Line> page(Condition which, @Nullable Long after, int most) {
        var beside = List.of(PROJECT.TITLE, PROJECT.OUTCOME, OURS);
        var found =
                sql.fetch(
                                TalkRows.all(beside)
                                        .where(which)
                                        .and(TALK.REMOVED_AT.isNull())
                                        .and(behind(after))
                                        .orderBy(order())
                                        .limit(most + 1))
                        .map(TalkStreams::line);
        var shown = found.stream().limit(most).toList();
        var next = found.size() > most ? Long.toString(shown.getLast().talk().key().id()) : null;
        return new Paged<>(shown, next);
    }

    private static Line line(Record row) {
        return new Line(TalkRows.talk(row), sale(row), Objects.requireNonNull(row.get(OURS)));
    }

    private static @Nullable Sale sale(Record row) {
        var id = row.get(TALK.PROJECT_ID);
        return id == null
                ? null
                : new Sale(
                        new ProjectId(id),
                        row.get(PROJECT.TITLE),
                        row.get(PROJECT.OUTCOME) == null);
    }

    private static List<OrderField<?>> order() {
        return List.of(place(TALK).fields());
    }

    /**
     * Where a talk stands: those ahead by their day and hour, behind them the others, backwards;
     * whose hour nobody said stands behind all of its day.
     */
    private static Row4<Integer, Integer, Integer, Long> place(soyuznikdb.work.tables.Talk talk) {
        var ahead = talk.STATE.eq(inline(TalkState.PLANNED.name()));
        var day = field("{0} - date '1970-01-01'", Integer.class, talk.HELD_ON);
        return row(
                when(ahead, inline(0)).otherwise(inline(1)),
                when(ahead, day).otherwise(day.neg()),
                when(ahead, Hours.earliestFirst(talk)).otherwise(Hours.latestFirst(talk).neg()),
                when(ahead, talk.ID).otherwise(talk.ID.neg()));
    }

    private static Condition behind(@Nullable Long after) {
        var last = TALK.as("last");
        var place = place(last);
        return after == null
                ? noCondition()
                : place(TALK)
                        .gt(
                                select(
                                                place.field1(),
                                                place.field2(),
                                                place.field3(),
                                                place.field4())
                                        .from(last)
                                        .where(last.ID.eq(after)));
    }

    private static Field<List<Name>> ours() {
        var named = coalesce(nullif(TALK.OURS, inline("")), TALK.BY_ID.cast(String.class));
        var ids = field("string_to_array({0}, ' ')::bigint[]", Long[].class, named);
        return multiset(
                        select(Name.of(APP_USER))
                                .from(APP_USER)
                                .where(APP_USER.ID.eq(any(ids)))
                                .orderBy(APP_USER.SURNAME, APP_USER.ID))
                .as("us")
                .convertFrom(found -> found.map(Record1::value1));
    }
}

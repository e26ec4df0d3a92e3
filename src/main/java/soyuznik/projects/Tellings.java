package soyuznik.projects;

import static org.jooq.Records.mapping;
import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.RIVAL;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.TENDER;
import static soyuznikdb.projects.Tables.VOLUME;
import static soyuznikdb.projects.Tables.WAIVER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.clients.Trace;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.journal.Rewording;
import soyuznik.kernel.PersonId;

/** What was written about projects themselves, where somebody who is to be erased may be named. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tellings {
    /**
     * The texts of each list of a project, by the key of its rows and by the project they are of.
     */
    private static final List<Told> TOLD =
            List.of(
                    new Told(CLOSURE.ID, CLOSURE.PROJECT_ID, List.of(CLOSURE.LESSON)),
                    new Told(PASSAGE.ID, PASSAGE.PROJECT_ID, List.of(PASSAGE.REASON)),
                    new Told(WAIVER.ID, WAIVER.PROJECT_ID, List.of(WAIVER.REASON)),
                    new Told(STATEMENT.ID, STATEMENT.PROJECT_ID, List.of(STATEMENT.SAID)),
                    new Told(BUDGET.ID, BUDGET.PROJECT_ID, List.of(BUDGET.ARTICLE)),
                    new Told(VOLUME.ID, VOLUME.PROJECT_ID, List.of(VOLUME.QUANTITY)),
                    new Told(
                            APPROVAL.ID,
                            APPROVAL.PROJECT_ID,
                            List.of(APPROVAL.CAPACITY, APPROVAL.INVESTMENT, APPROVAL.TERMS)),
                    new Told(
                            PRICE_TALK.ID,
                            PRICE_TALK.PROJECT_ID,
                            List.of(PRICE_TALK.CONDITIONS, PRICE_TALK.GIVEN, PRICE_TALK.GOT)),
                    new Told(
                            RIVAL.ID,
                            RIVAL.PROJECT_ID,
                            List.of(RIVAL.OFFER, RIVAL.BETTER, RIVAL.WORSE)),
                    new Told(
                            TENDER.ID,
                            TENDER.PROJECT_ID,
                            List.of(
                                    TENDER.LOT,
                                    TENDER.TASK,
                                    TENDER.SECURITIES,
                                    TENDER.PARTICIPANTS)));

    /** What people type of a project in events; owners and sums are not theirs to be taken. */
    private static final Rewording.Typed TYPED =
            new Rewording.Typed(
                    Map.of(
                            "ProjectOpened", "title",
                            "ProjectImported", "title",
                            "ProjectUnmade", "title",
                            "ProjectExtraChanged", "changes",
                            "LineRecorded", "also"));

    private final DSLContext sql;
    private final Written written;
    private final Traces traces;
    private final Rewording journal;
    private final Clock clock;

    Tellings(DSLContext sql, Written written, Traces traces, Rewording journal, Clock clock) {
        this.sql = sql;
        this.written = written;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    private record Told(
            TableField<?, Long> id,
            TableField<?, Long> project,
            List<TableField<?, String>> words) {
        Stream<Written.Column> columns(Select<Record1<Long>> projects) {
            return words.stream().map(one -> new Written.Column(id, one, project.in(projects)));
        }
    }

    /** The person’s own words go; the name goes from all projects of the companies. */
    void forget(PersonId person, Trace trace) {
        var projects = TheirProjects.of(person);
        sql.update(STATEMENT)
                .set(STATEMENT.SAID, Trace.GONE)
                .where(STATEMENT.PERSON_ID.eq(person.value()))
                .execute();
        TOLD.stream()
                .flatMap(told -> told.columns(projects))
                .forEach(column -> sql.batch(written.without(column, trace)).execute());
        found(projects, trace);
        journal.reword(traces.clients(person), TYPED, trace::without, clock.instant());
    }

    /**
     * By its title and fields a project is found: not by the name any more; whoever has it open in
     * a form is told that it has changed.
     */
    private void found(Select<Record1<Long>> projects, Trace trace) {
        var without =
                sql
                        .select(
                                PROJECT.ID,
                                PROJECT.TITLE,
                                PROJECT.PRODUCT,
                                PROJECT.NEED,
                                PROJECT.EXTRA.convertFrom(Extra::of))
                        .from(PROJECT)
                        .where(PROJECT.ID.in(projects))
                        .orderBy(PROJECT.ID)
                        .forNoKeyUpdate()
                        .fetch()
                        .stream()
                        .map(mapping(Naming::new))
                        .filter(one -> !one.equals(one.without(trace)))
                        .map(one -> one.without(trace).write(sql))
                        .toList();
        sql.batch(without).execute();
    }

    /** By what a project is found, as far as somebody typed it. */
    private record Naming(long id, String title, String product, String need, Extra extra) {
        Naming without(Trace trace) {
            return new Naming(
                    id,
                    trace.without(title),
                    trace.without(product),
                    trace.without(need),
                    extra.worded(trace::without));
        }

        Query write(DSLContext sql) {
            return sql.update(PROJECT)
                    .set(PROJECT.TITLE, title)
                    .set(PROJECT.PRODUCT, product)
                    .set(PROJECT.NEED, need)
                    .set(PROJECT.EXTRA, extra.json())
                    .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                    .set(PROJECT.EXTRA_VERSION, PROJECT.EXTRA_VERSION.plus(1))
                    .set(PROJECT.SEARCH_TEXT, GoodsWords.searched(title, product, extra))
                    .where(PROJECT.ID.eq(id));
        }
    }
}

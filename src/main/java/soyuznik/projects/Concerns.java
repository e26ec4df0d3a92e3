package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.CONCERN;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.Viewer;
import soyuznikdb.projects.tables.records.ConcernRecord;

/**
 * What is wrong with projects and shows in their facts alone. All of them are looked at by night;
 * where somebody worked on one since then, it is not said again before the next.
 */
// P-08, P-16
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
class Concerns {
    /** So many come to the day: more at once is a matter for the list. */
    static final int MOST = 5;

    private static final int AT_ONCE = 500;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Param<Long[]> IDS = param("ids", Long[].class);

    private final DSLContext sql;
    private final Methods methods;
    private final Clerk clerk;
    private final Question<Project> open;
    private final Question<Record3<Long, String, String[]>> met;

    Concerns(DSLContext sql, ProjectFields fields, Methods methods, Clerk clerk) {
        this.sql = sql;
        this.methods = methods;
        this.clerk = clerk;
        this.open =
                Projects.question(fields, PROJECT.ID.eq(any(IDS)).and(PROJECT.OUTCOME.isNull()));
        this.met =
                Question.of(
                        select(PASSAGE.PROJECT_ID, STAGE.CODE, PASSAGE.MET)
                                .from(PASSAGE)
                                .join(STAGE)
                                .on(STAGE.ID.eq(PASSAGE.FROM_STAGE_ID))
                                .where(PASSAGE.PROJECT_ID.eq(any(IDS)))
                                .and(PASSAGE.KIND.eq(Passage.Kind.PASSED.name()))
                                .and(PASSAGE.WITHDRAWN_AT.isNull())
                                .orderBy(PASSAGE.ID),
                        passed -> passed);
    }

    enum Kind {
        /** A passed gate does not hold any more (P-16). */
        FADED,
        /** No act of the client for longer than a whole sale takes (P-08). */
        SILENT
    }

    /**
     * What a day says of one.
     *
     * @param faded so many conditions do not hold any more; 0 where the client is silent
     * @param actedOn the last day on which the client did something
     */
    record Concern(
            long project,
            String title,
            String client,
            Kind kind,
            int faded,
            LocalDate actedOn,
            Method method) {}

    /** Of the projects that the viewer leads, those first that became so last. */
    List<Concern> of(Viewer viewer) {
        return sql.select(
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        CONCERN.KIND.convertFrom(Kind::valueOf),
                        CONCERN.FADED,
                        CONCERN.ACTED_ON,
                        PROJECT.METHOD_VERSION_ID.convertFrom(methods::version))
                .from(CONCERN)
                .join(PROJECT)
                .on(PROJECT.ID.eq(CONCERN.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(row(CONCERN.PROJECT_ID, CONCERN.KIND).in(last(viewer)))
                .orderBy(CONCERN.SINCE.desc(), CONCERN.PROJECT_ID, CONCERN.KIND)
                .fetch(mapping(Concern::new));
    }

    /** One after the other by the index of the owner, until there are enough. */
    private Select<Record2<Long, String>> last(Viewer viewer) {
        var stands =
                selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(CONCERN.PROJECT_ID))
                        .and(PROJECT.OWNER_ID.eq(CONCERN.OWNER_ID))
                        .and(PROJECT.OUTCOME.isNull())
                        .and(Visible.probe(viewer.scopes(), PROJECT.COMPANY_ID))
                        .andNot(ProjectConditions.changedSince(looked()))
                        .offset(0);
        return select(CONCERN.PROJECT_ID, CONCERN.KIND)
                .from(CONCERN)
                .where(CONCERN.OWNER_ID.eq(viewer.user().value()))
                .and(exists(stands))
                .orderBy(CONCERN.SINCE.desc(), CONCERN.PROJECT_ID)
                .limit(MOST);
    }

    /** A fixed day beside it, so that PostgreSQL need not open the journal of each month. */
    private Condition looked() {
        return EVENT.AT.ge(CONCERN.LOOKED_AT).and(EVENT.AT.ge(clerk.now().minus(LATELY)));
    }

    /** Looks at all open projects; of those that came from a file no facts are known. */
    void recount() {
        var after = Optional.of(0L);
        while (after.isPresent()) {
            after = recount(after.get());
        }
    }

    /** Where to go on. */
    private Optional<Long> recount(long after) {
        var ids =
                sql.select(PROJECT.ID)
                        .from(PROJECT)
                        .where(PROJECT.ID.gt(after))
                        .orderBy(PROJECT.ID)
                        .limit(AT_ONCE)
                        .fetch(PROJECT.ID);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var told =
                sql.select(PROJECT.ID)
                        .from(PROJECT)
                        .where(PROJECT.ID.in(ids))
                        .and(PROJECT.OUTCOME.isNull())
                        .and(PROJECT.IMPORTED.isFalse())
                        .fetch(PROJECT.ID);
        keep(ids, told.isEmpty() ? List.of() : found(told));
        return Optional.of(ids.getLast());
    }

    private List<ConcernRecord> found(List<Long> ids) {
        var these = Map.of(IDS.getName(), ids.toArray(Long[]::new), Visible.USER.getName(), 0L);
        var passed = new HashMap<Long, Map<String, List<String>>>();
        met.all(sql, these)
                .forEach(one ->
                        passed.computeIfAbsent(one.value1(), _ -> new HashMap<>())
                                .put(one.value2(), List.of(one.value3())));
        return open.all(sql, these).stream()
                .flatMap(one -> found(one, passed.getOrDefault(one.id().value(), Map.of())))
                .toList();
    }

    private Stream<ConcernRecord> found(Project project, Map<String, List<String>> met) {
        var today = clerk.today();
        int faded = Sagging.of(project, met, today).size();
        return Stream.concat(
                faded == 0 ? Stream.empty() : Stream.of(record(project, Kind.FADED, today, faded)),
                project.silentSince(today).stream()
                        .map(since -> record(project, Kind.SILENT, since, 0)));
    }

    private ConcernRecord record(Project project, Kind kind, LocalDate since, int faded) {
        return new ConcernRecord(
                project.id().value(),
                kind.name(),
                project.owner().id().value(),
                since,
                faded,
                project.lastAct(),
                clerk.now());
    }

    private void keep(List<Long> looked, List<ConcernRecord> found) {
        sql.deleteFrom(CONCERN)
                .where(CONCERN.PROJECT_ID.in(looked))
                .and(
                        row(CONCERN.PROJECT_ID, CONCERN.KIND)
                                .notIn(
                                        found.stream()
                                                .map(one -> row(one.getProjectId(), one.getKind()))
                                                .toList()))
                .execute();
        sql.insertInto(CONCERN)
                .set(found)
                .onDuplicateKeyUpdate()
                .set(CONCERN.OWNER_ID, excluded(CONCERN.OWNER_ID))
                .set(CONCERN.FADED, excluded(CONCERN.FADED))
                .set(CONCERN.ACTED_ON, excluded(CONCERN.ACTED_ON))
                .set(CONCERN.LOOKED_AT, excluded(CONCERN.LOOKED_AT))
                .execute();
    }
}

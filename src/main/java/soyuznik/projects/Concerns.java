package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.CONCERN;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.Viewer;
import soyuznikdb.projects.tables.records.ConcernRecord;

/**
 * What is wrong with projects and shows in their facts alone: all of them are looked at by night,
 * and the few that come to a day once more when it is read, for what was mended meanwhile.
 */
// P-08, P-16
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
class Concerns {
    /** So many come to the day: more at once is a matter for the list. */
    static final int MOST = 5;

    private static final int AT_ONCE = 500;
    private static final Param<Long[]> IDS = param("ids", Long[].class);

    private final DSLContext sql;
    private final Clerk clerk;
    private final Question<Project> seen;
    private final Question<Project> all;
    private final Question<Record3<Long, String, String[]>> met;

    Concerns(DSLContext sql, ProjectFields fields, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
        var these = PROJECT.ID.eq(any(IDS)).and(PROJECT.OUTCOME.isNull());
        this.seen = Projects.question(fields, these.and(Visible.condition(PROJECT.COMPANY_ID)));
        this.all = Projects.question(fields, these);
        this.met =
                Question.of(
                        select(PASSAGE.PROJECT_ID, STAGE.CODE, PASSAGE.MET)
                                .from(PASSAGE)
                                .join(STAGE)
                                .on(STAGE.ID.eq(PASSAGE.FROM_STAGE_ID))
                                .where(PASSAGE.PROJECT_ID.eq(any(IDS)))
                                .and(PASSAGE.KIND.eq(Passage.Kind.PASSED.name()))
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
     * @param since when that was seen or became so
     * @param faded what does not hold any more; empty where nothing has faded
     */
    record Concern(Project project, Kind kind, LocalDate since, List<Finding> faded) {}

    /** Of the projects that the viewer leads, those first that became so last. */
    List<Concern> of(Viewer viewer) {
        var ids =
                sql.selectDistinct(CONCERN.PROJECT_ID, CONCERN.SINCE)
                        .from(CONCERN)
                        .where(CONCERN.OWNER_ID.eq(viewer.user().value()))
                        .orderBy(CONCERN.SINCE.desc(), CONCERN.PROJECT_ID)
                        .limit(MOST)
                        .fetch(CONCERN.PROJECT_ID);
        return concerns(seen, ids, Visible.values(viewer)).stream()
                .filter(one -> one.project().owner().id().equals(viewer.user()))
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.project().id().value())))
                .limit(MOST)
                .toList();
    }

    private List<Concern> concerns(
            Question<Project> question, Collection<Long> ids, Map<String, Object> known) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var values = new HashMap<>(known);
        values.put(IDS.getName(), ids.toArray(Long[]::new));
        var passed = new HashMap<Long, Map<String, List<String>>>();
        met.all(sql, Map.of(IDS.getName(), ids.toArray(Long[]::new)))
                .forEach(one ->
                        passed.computeIfAbsent(one.value1(), _ -> new HashMap<>())
                                .put(one.value2(), List.of(one.value3())));
        return question.all(sql, values).stream()
                .flatMap(project ->
                        concerns(project, passed.getOrDefault(project.id().value(), Map.of()))
                                .stream())
                .toList();
    }

    private List<Concern> concerns(Project project, Map<String, List<String>> met) {
        var today = clerk.today();
        var faded = Sagging.of(project, met, today);
        var concerns = new ArrayList<Concern>();
        if (!faded.isEmpty()) {
            concerns.add(new Concern(project, Kind.FADED, today, faded));
        }
        project.silentSince(today)
                .ifPresent(day -> concerns.add(new Concern(project, Kind.SILENT, day, List.of())));
        return concerns;
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
        keep(ids, concerns(all, told, Map.of(Visible.USER.getName(), 0L)));
        return Optional.of(ids.getLast());
    }

    private void keep(List<Long> looked, List<Concern> found) {
        var rows = found.stream().map(Concerns::record).toList();
        sql.deleteFrom(CONCERN)
                .where(CONCERN.PROJECT_ID.in(looked))
                .and(
                        row(CONCERN.PROJECT_ID, CONCERN.KIND)
                                .notIn(
                                        rows.stream()
                                                .map(one -> row(one.getProjectId(), one.getKind()))
                                                .toList()))
                .execute();
        sql.insertInto(CONCERN)
                .set(rows)
                .onDuplicateKeyUpdate()
                .set(CONCERN.OWNER_ID, excluded(CONCERN.OWNER_ID))
                .execute();
    }

    private static ConcernRecord record(Concern concern) {
        return new ConcernRecord(
                concern.project().id().value(),
                concern.kind().name(),
                concern.project().owner().id().value(),
                concern.since());
    }
}

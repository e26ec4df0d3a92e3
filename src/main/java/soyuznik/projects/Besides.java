package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;

/**
 * What rows of a list tell beside themselves, where a column asks for it: one statement for all of
 * them, and one more for what is owed, which looks at those alone that have ever owed something.
 */
// W-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Besides {
    private static final Set<ProjectColumn> TOLD =
            EnumSet.of(ProjectColumn.REASON, ProjectColumn.COMPETITOR, ProjectColumn.NEXT);

    private static final Param<Long[]> IDS = param("ids", Long[].class);

    private final DSLContext sql;
    private final Question<Told> told;
    private final Question<Project> owing;

    Besides(DSLContext sql, ProjectFields fields, Upcoming upcoming) {
        this.sql = sql;
        this.told =
                Question.of(
                        select(
                                        PROJECT.ID,
                                        CLOSURE.OUTCOME.convertFrom(Besides::end),
                                        coalesce(CLOSURE.REASON, inline("")),
                                        coalesce(CLOSURE.COMPETITOR, inline("")),
                                        upcoming.nearest(PROJECT.ID))
                                .from(PROJECT)
                                .leftJoin(CLOSURE)
                                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                                .and(CLOSURE.REOPENED_AT.isNull())
                                .where(PROJECT.ID.eq(any(IDS))),
                        mapping(Told::new));
        var debts = selectOne().from(DEBT).where(DEBT.PROJECT_ID.eq(PROJECT.ID));
        this.owing =
                Projects.question(
                        fields,
                        PROJECT.ID.eq(any(IDS)).and(PROJECT.OUTCOME.isNull()).and(exists(debts)));
    }

    private static @Nullable End end(@Nullable String outcome) {
        return outcome == null ? null : End.valueOf(outcome);
    }

    private record Told(
            long project,
            @Nullable End end,
            String reason,
            String competitor,
            @Nullable Next next) {
        Beside beside(boolean open) {
            return new Beside(end, reason, competitor, Beside.Owed.NOTHING, open ? next : null);
        }
    }

    /** The same rows, with what the columns ask of them. */
    public List<ProjectRow> of(List<ProjectRow> rows, Collection<ProjectColumn> columns) {
        var told = columns.stream().anyMatch(TOLD::contains) ? told(rows) : Map.<Long, Told>of();
        var owed = columns.contains(ProjectColumn.DEBTS) ? owed(rows) : Map.<Long, Beside.Owed>of();
        return told.isEmpty() && owed.isEmpty()
                ? rows
                : rows.stream().map(row -> row.with(beside(row, told, owed))).toList();
    }

    private static Beside beside(
            ProjectRow row, Map<Long, Told> told, Map<Long, Beside.Owed> owed) {
        var one = told.get(row.id().value());
        var beside = one == null ? Beside.NOTHING : one.beside(row.course().end() == null);
        return beside.owing(owed.getOrDefault(row.id().value(), Beside.Owed.NOTHING));
    }

    private Map<Long, Told> told(List<ProjectRow> rows) {
        return told.all(sql, Map.of(IDS.getName(), ids(rows))).stream()
                .collect(toMap(Told::project, one -> one));
    }

    private Map<Long, Beside.Owed> owed(List<ProjectRow> rows) {
        var these = Map.of(IDS.getName(), ids(rows), Visible.USER.getName(), 0L);
        return owing.all(sql, these).stream()
                .collect(toMap(project -> project.id().value(), Besides::owed));
    }

    private static Beside.Owed owed(Project project) {
        var days = project.owed().stream().flatMap(Besides::day).toList();
        return new Beside.Owed(
                days.size(), days.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private static Stream<LocalDate> day(Finding owed) {
        return owed.state() instanceof Finding.Carried(var debt)
                ? Stream.of(debt.dueOn())
                : Stream.empty();
    }

    private static Long[] ids(List<ProjectRow> rows) {
        return rows.stream().map(row -> row.id().value()).toArray(Long[]::new);
    }
}

package soyuznik.projects;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.Viewer;

/** Debts that fall due and no fact has paid yet, for whoever leads the project (P-15). */
// P-15
@Repository
@Transactional(readOnly = true)
class DueDebts {
    /** So many come to the day: more at once is a matter for the list. */
    static final int MOST = 5;

    /** So long before, there is time left to pay one. */
    static final int AHEAD = 3;

    /** So many of the latest are held against what is known: most of them were paid. */
    static final int LOOKED = 30;

    /** So many times the next ones are looked at, as long as too few are unpaid. */
    private static final int LOOKS = 10;

    private static final Param<LocalDate> UNTIL = param("until", LocalDate.class);
    private static final Param<Integer> SKIPPED = param("skipped", Integer.class);

    private final DSLContext sql;
    private final Question<Project> owing;

    DueDebts(DSLContext sql, ProjectFields fields) {
        this.sql = sql;
        this.owing =
                Projects.question(
                        fields, PROJECT.ID.in(latest()).and(Visible.condition(PROJECT.COMPANY_ID)));
    }

    /** One of them, as what is missing and until when it is carried. */
    record Due(Project project, Criterion criterion, LocalDate day) {}

    private static Select<Record1<Long>> latest() {
        var led = PROJECT.as("led");
        return select(DEBT.PROJECT_ID)
                .from(led)
                .join(DEBT)
                .on(DEBT.PROJECT_ID.eq(led.ID))
                .where(led.OWNER_ID.eq(Visible.USER))
                .and(led.OUTCOME.isNull())
                .and(DEBT.DUE_ON.le(UNTIL))
                .orderBy(DEBT.DUE_ON.desc(), DEBT.ID)
                .limit(LOOKED)
                .offset(SKIPPED);
    }

    /** The latest first. Paid ones push nothing out: further ones are looked at instead. */
    List<Due> of(Viewer viewer, LocalDate today) {
        var until = today.plusDays(AHEAD);
        var found = new LinkedHashSet<Due>();
        var goesOn = true;
        for (int look = 0; goesOn && look < LOOKS; look++) {
            var projects = latest(viewer, until, look * LOOKED);
            projects.stream()
                    .flatMap(DueDebts::unpaid)
                    .filter(due -> !due.day().isAfter(until))
                    .forEach(found::add);
            goesOn = found.size() < MOST && due(projects, until) >= LOOKED;
        }
        return found.stream()
                .sorted(
                        comparing(Due::day)
                                .reversed()
                                .thenComparingLong(due -> due.criterion().id())
                                .thenComparingLong(due -> due.project().id().value()))
                .limit(MOST)
                .toList();
    }

    private List<Project> latest(Viewer viewer, LocalDate until, int skipped) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(UNTIL.getName(), until);
        values.put(SKIPPED.getName(), skipped);
        return owing.all(sql, values);
    }

    /** How many fall due, paid or not; less than were looked for: there are no more. */
    private static long due(List<Project> projects, LocalDate until) {
        return projects.stream()
                .flatMap(project -> project.known().debts().stream())
                .filter(debt -> !debt.dueOn().isAfter(until))
                .count();
    }

    private static Stream<Due> unpaid(Project project) {
        return project.owed().stream()
                .flatMap(owed ->
                        owed.state() instanceof Finding.Carried(var debt)
                                ? Stream.of(new Due(project, owed.criterion(), debt.dueOn()))
                                : Stream.empty());
    }
}

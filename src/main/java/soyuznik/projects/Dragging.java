package soyuznik.projects;

import static org.jooq.Records.mapping;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/** Which of somebody's projects stand in their stage longer than usual (P-08). */
// P-08
@Repository
@Transactional(readOnly = true)
class Dragging {
    /** So many come to the day: more at once is a matter for the list. */
    static final int MOST = 5;

    private final DSLContext sql;
    private final Methods methods;

    Dragging(DSLContext sql, Methods methods) {
        this.sql = sql;
        this.methods = methods;
    }

    /** One of them. */
    record Drag(long project, String title, String client, long stage, LocalDate since) {}

    /** Of those that the viewer leads, the latest to drag on first: there is most to save. */
    List<Drag> of(Viewer viewer, LocalDate today) {
        return sql.select(
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        PROJECT.STAGE_ID,
                        PROJECT.STAGE_SINCE)
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(PROJECT.OWNER_ID.eq(viewer.user().value()))
                .and(PROJECT.OUTCOME.isNull())
                .and(PROJECT.IMPORTED.isFalse())
                .and(longer(today))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROJECT.STAGE_SINCE.desc(), PROJECT.ID)
                .limit(MOST)
                .fetch(mapping(Drag::new));
    }

    private Condition longer(LocalDate today) {
        var byDays =
                methods.all().stream()
                        .flatMap(method -> method.stages().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Stage::normDays,
                                        Collectors.mapping(Stage::id, Collectors.toList())));
        return DSL.or(
                byDays.entrySet().stream()
                        .map(same ->
                                PROJECT.STAGE_ID
                                        .in(same.getValue())
                                        .and(
                                                PROJECT.STAGE_SINCE.lt(
                                                        today.minusDays(same.getKey()))))
                        .toList());
    }
}

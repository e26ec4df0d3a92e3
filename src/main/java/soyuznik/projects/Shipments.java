package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.SHIPMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Goods that left us, recorded by hand. */
@Repository
@Transactional(readOnly = true)
public class Shipments {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Shipments(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** What a person records. */
    public record Draft(LocalDate shippedOn, String document) {}

    /**
     * @param key made when the form was shown: the same key again is the same shipment
     */
    @Transactional
    public Outcome<ProjectId> record(ProjectId id, UUID key, Draft draft, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() ->
                        draft.shippedOn().isAfter(clerk.today())
                                ? Outcome.invalid("shippedOn", "projects.error.future")
                                : insert(project, key, draft, by));
    }

    private Outcome<ProjectId> insert(Project project, UUID key, Draft draft, Viewer by) {
        sql.insertInto(SHIPMENT)
                .set(SHIPMENT.KEY, key)
                .set(SHIPMENT.PROJECT_ID, project.id().value())
                .set(SHIPMENT.SHIPPED_ON, draft.shippedOn())
                .set(SHIPMENT.DOCUMENT, draft.document().strip())
                .set(SHIPMENT.AT, clerk.now())
                .set(SHIPMENT.BY_ID, by.user().value())
                .onConflict(SHIPMENT.KEY)
                .doNothing()
                .returningResult(SHIPMENT.ID)
                .fetchOptional(Record1::value1)
                .ifPresent(made ->
                        clerk.note(ProjectEvent.ShipmentRecorded.of(project, made, draft), by));
        return Outcome.done(project.id(), Text.of("projects.shipment.recorded"));
    }

    /** All that stand about a project, as one field of its statement. */
    static Field<List<Shipment>> about(Field<Long> projectId) {
        return multiset(
                        select(SHIPMENT.ID, SHIPMENT.SHIPPED_ON, SHIPMENT.DOCUMENT)
                                .from(SHIPMENT)
                                .where(SHIPMENT.PROJECT_ID.eq(projectId))
                                .and(SHIPMENT.REMOVED_AT.isNull())
                                .orderBy(SHIPMENT.SHIPPED_ON, SHIPMENT.ID))
                .convertFrom(found -> found.map(mapping(Shipment::new)));
    }
}

package soyuznik.projects.sheets;

import static soyuznikdb.projects.Tables.TENDER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectFiles;
import soyuznik.projects.TheirProjects;
import soyuznik.shell.NotFound;

/** A tender with its files: the technical task, the protocol. */
// P-14
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TenderFiles implements Holder, PersonalData {
    private static final String KIND = "tender";

    private final DSLContext sql;
    private final ProjectFiles files;

    TenderFiles(DSLContext sql, ProjectFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        return sql.select(TENDER.PROJECT_ID, TENDER.NUMBER)
                .from(TENDER)
                .where(TENDER.ID.eq(id))
                .fetchOptional()
                .map(row -> holding(new ProjectId(row.value1()), row.value2(), id, viewer))
                .orElseThrow(NotFound::new);
    }

    private Holding holding(ProjectId project, String number, long id, Viewer viewer) {
        var tender = new SheetPaper.Key(Sheet.TENDERS, project, id);
        return files.holding(project, number, tender.address() + "/edit", viewer);
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var tenders =
                sql.select(TENDER.ID)
                        .from(TENDER)
                        .where(TENDER.PROJECT_ID.in(TheirProjects.of(person)))
                        .fetch(Record1::value1);
        files.forget(person, KIND, tenders);
    }
}

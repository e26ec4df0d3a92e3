package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

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

/** A talk with its files: what was shown, what was photographed there. */
//
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TalkFiles implements Holder, PersonalData {
    private static final String KIND = "talk";

    private final DSLContext sql;
    private final ProjectFiles files;

    TalkFiles(DSLContext sql, ProjectFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        return sql.select(TALK.PROJECT_ID, TALK.SUBJECT)
                .from(TALK)
                .where(TALK.ID.eq(id))
                .and(TALK.REMOVED_AT.isNull())
                .fetchOptional()
                .map(row -> holding(new ProjectId(row.value1()), row.value2(), id, viewer))
                .orElseThrow(NotFound::new);
    }

    private Holding holding(ProjectId project, String subject, long id, Viewer viewer) {
        var address = "/projects/" + project + "/talks/" + id;
        return files.holding(project, subject, address, viewer);
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var talks =
                sql.select(TALK.ID)
                        .from(TALK)
                        .where(TALK.PROJECT_ID.in(TheirProjects.of(person)))
                        .fetch(Record1::value1);
        files.forget(person, KIND, talks);
    }
}

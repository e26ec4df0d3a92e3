package soyuznik.projects;

import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import soyuznik.clients.TitlesAtClients;
import soyuznik.kernel.Subject;

/** What projects are called, for the lines about them in the history of their client. */
@Repository
class ProjectTitles extends TitlesAtClients {
    ProjectTitles(DSLContext sql) {
        super(
                sql,
                Subject.Kind.PROJECT,
                new Named(PROJECT, PROJECT.ID, PROJECT.TITLE, PROJECT.COMPANY_ID),
                "/projects/");
    }
}

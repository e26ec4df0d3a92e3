package soyuznik.projects;

import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;

/** In which projects a person is named. */
// C-03
@Order(20)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ProjectPeople implements PersonalData {
    private static final int MOST = 1000;

    private final DSLContext sql;

    ProjectPeople(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part("projects", projects(person)), new Part("proposals", proposals(person)));
    }

    /** Nothing: these rows hold the number of a person who has no name any more. */
    @Override
    public void erase(PersonId person) {}

    private List<Map<String, String>> projects(PersonId person) {
        return sql.select(PROJECT.TITLE, PROJECT.OPENED_ON)
                .from(PROJECT)
                .where(PROJECT.PERSON_ID.eq(person.value()))
                .orderBy(PROJECT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of("project", row.value1(), "opened_on", row.value2().toString()));
    }

    private List<Map<String, String>> proposals(PersonId person) {
        return sql.select(PROJECT.TITLE, PROPOSAL.SENT_ON)
                .from(PROPOSAL)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROPOSAL.PROJECT_ID))
                .where(
                        PROPOSAL.SENT_TO
                                .eq(person.value())
                                .or(PROPOSAL.ANSWERED_BY.eq(person.value())))
                .orderBy(PROPOSAL.ID)
                .limit(MOST)
                .fetch(row -> Map.of("project", row.value1(), "sent_on", row.value2().toString()));
    }
}

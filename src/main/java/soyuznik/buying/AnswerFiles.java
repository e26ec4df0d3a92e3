package soyuznik.buying;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Visible;
import soyuznik.files.FileRows;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectFiles;
import soyuznik.projects.TheirProjects;
import soyuznik.shell.NotFound;

/**
 * An answer to a criterion of choice with its files: what proves it. As the criteria, they are seen
 * by those alone who work on the project.
 */
// S-04
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class AnswerFiles implements Holder, PersonalData {
    private static final String KIND = "answer";

    private final DSLContext sql;
    private final Participants participants;
    private final ProjectFiles files;
    private final FileRows rows;

    AnswerFiles(DSLContext sql, Participants participants, ProjectFiles files, FileRows rows) {
        this.sql = sql;
        this.participants = participants;
        this.files = files;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        return sql.select(
                        CHOICE_CRITERION.PROJECT_ID,
                        CHOICE_CRITERION.ID,
                        CHOICE_CRITERION.CRITERION)
                .from(CHOICE_ANSWER)
                .join(CHOICE_CRITERION)
                .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                .where(CHOICE_ANSWER.ID.eq(id))
                .and(CHOICE_CRITERION.REMOVED_AT.isNull())
                .fetchOptional()
                .map(row -> {
                    var key = new ChoiceCriterion.Key(new ProjectId(row.value1()), row.value2());
                    return holding(key, row.value3(), address(key, id), viewer);
                })
                .orElseThrow(NotFound::new);
    }

    private Holding holding(ChoiceCriterion.Key key, String title, String address, Viewer viewer) {
        participants.worked(key.project(), viewer);
        return files.holding(key.project(), title, address, viewer);
    }

    /** Works on the project: owns it, stands on the team of its client, or may lead any. */
    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        var own =
                PROJECT.OWNER_ID
                        .eq(viewer.user().value())
                        .or(condition(Visible.own(viewer.user(), PROJECT.COMPANY_ID)));
        return exists(
                selectOne()
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(CHOICE_CRITERION.PROJECT_ID))
                        .where(CHOICE_ANSWER.ID.eq(id))
                        .and(CHOICE_CRITERION.REMOVED_AT.isNull())
                        .and(Visible.probe(viewer.scopes(), PROJECT.COMPANY_ID))
                        .and(viewer.may(Right.LEAD_PROJECTS, false) ? noCondition() : own));
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return exists(
                selectOne()
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(CHOICE_CRITERION.PROJECT_ID))
                        .where(CHOICE_ANSWER.ID.eq(id))
                        .and(PROJECT.COMPANY_ID.eq(any(clients))));
    }

    @Override
    public Field<String> title(Field<Long> id) {
        return field(
                select(CHOICE_CRITERION.CRITERION)
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .where(CHOICE_ANSWER.ID.eq(id)));
    }

    /** Of the page of an answer. */
    public static String address(ChoiceCriterion.Key key, long answer) {
        return "/projects/" + key.project() + "/criteria/" + key.id() + "/answers/" + answer;
    }

    /** How many stand with each answer to these criteria, found for the viewer by the caller. */
    public Map<Long, Integer> counts(List<ChoiceCriterion> criteria) {
        var answers =
                criteria.stream()
                        .flatMap(one -> one.answers().stream())
                        .map(ChoiceAnswer::id)
                        .toList();
        return answers.isEmpty() ? Map.of() : rows.counts(KIND, answers);
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    /** Those of the person's own criteria go with them; all others lose the name. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var answers =
                sql.select(CHOICE_ANSWER.ID)
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .where(CHOICE_CRITERION.PROJECT_ID.in(TheirProjects.of(person)))
                        .fetch(Record1::value1);
        files.forget(person, KIND, answers);
    }

    /** Before the answers to somebody's own criteria are erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person) {
        var theirs =
                sql.select(CHOICE_ANSWER.ID)
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .where(CHOICE_CRITERION.PERSON_ID.eq(person.value()))
                        .fetch(Record1::value1);
        rows.forget(KIND, theirs);
    }
}

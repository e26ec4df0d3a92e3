package soyuznik.buying;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.ESCALATION;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.buying.Tables.PATH_STEP;
import static soyuznikdb.buying.Tables.PRESENTATION;
import static soyuznikdb.buying.Tables.PROBLEM;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Trace;
import soyuznik.clients.Written;
import soyuznik.kernel.PersonId;
import soyuznik.projects.TheirProjects;

/** What was written of problems and people; whoever is erased is not named there any more. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Sayings {
    private final DSLContext sql;
    private final Written written;

    Sayings(DSLContext sql, Written written) {
        this.sql = sql;
        this.written = written;
    }

    /** The person’s own words go; the name goes from all projects of the companies. */
    void forget(PersonId person, Trace trace) {
        var projects = TheirProjects.of(person);
        sql.update(FINDING)
                .set(FINDING.QUOTE, Trace.GONE)
                .where(FINDING.PERSON_ID.eq(person.value()))
                .and(FINDING.QUOTE.ne(""))
                .execute();
        columns(projects).forEach(column -> sql.batch(written.without(column, trace)).execute());
    }

    private static Stream<Written.Column> columns(Select<Record1<Long>> projects) {
        var people =
                select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.PROJECT_ID.in(projects));
        var presented =
                List.of(
                        PRESENTATION.BENEFIT,
                        PRESENTATION.EFFECT,
                        PRESENTATION.CONFORMITY,
                        PRESENTATION.DETAILS);
        var sheets =
                presented.stream()
                        .map(words ->
                                new Written.Column(
                                        PRESENTATION.ID,
                                        words,
                                        PRESENTATION.PARTICIPANT_ID.in(people)));
        return Stream.concat(sheets, lists(projects));
    }

    private static Stream<Written.Column> lists(Select<Record1<Long>> projects) {
        var problems = select(PROBLEM.ID).from(PROBLEM).where(PROBLEM.PROJECT_ID.in(projects));
        var people =
                select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.PROJECT_ID.in(projects));
        var criteria =
                select(CHOICE_CRITERION.ID)
                        .from(CHOICE_CRITERION)
                        .where(CHOICE_CRITERION.PROJECT_ID.in(projects));
        return Stream.of(
                new Written.Column(PATH_STEP.ID, PATH_STEP.BODY, PATH_STEP.PROJECT_ID.in(projects)),
                new Written.Column(PATH_STEP.ID, PATH_STEP.NOTE, PATH_STEP.PROJECT_ID.in(projects)),
                new Written.Column(
                        CHOICE_CRITERION.ID,
                        CHOICE_CRITERION.CRITERION,
                        CHOICE_CRITERION.PROJECT_ID.in(projects)),
                new Written.Column(
                        CHOICE_ANSWER.ID,
                        CHOICE_ANSWER.WORDS,
                        CHOICE_ANSWER.CRITERION_ID.in(criteria)),
                new Written.Column(
                        ESCALATION.ID, ESCALATION.NOTE, ESCALATION.PROJECT_ID.in(projects)),
                new Written.Column(
                        ESCALATION.ID, ESCALATION.RESULT, ESCALATION.PROJECT_ID.in(projects)),
                new Written.Column(PROBLEM.ID, PROBLEM.TEXT, PROBLEM.PROJECT_ID.in(projects)),
                new Written.Column(PROBLEM.ID, PROBLEM.DEPARTMENT, PROBLEM.PROJECT_ID.in(projects)),
                new Written.Column(
                        CONSEQUENCE.ID, CONSEQUENCE.TEXT, CONSEQUENCE.PROBLEM_ID.in(problems)),
                new Written.Column(FINDING.ID, FINDING.QUOTE, FINDING.PROBLEM_ID.in(problems)),
                new Written.Column(
                        JUDGEMENT.ID, JUDGEMENT.WHY, JUDGEMENT.PARTICIPANT_ID.in(people)));
    }
}

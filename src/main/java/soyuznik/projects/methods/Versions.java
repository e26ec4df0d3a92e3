package soyuznik.projects.methods;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Methods;
import tools.jackson.databind.json.JsonMapper;

/** Versions of methods of our own; what is written never changes (P-01). */
// P-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Versions {
    private final DSLContext sql;
    private final Methods methods;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Versions(DSLContext sql, Methods methods, Journal journal, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** The next one of the method, or the first; new projects follow it from now on. */
    int publish(String code, MethodDraft body, Viewer by) {
        int number = add(code, body);
        methods.forget();
        var name = body.name();
        journal.record(
                new MethodEvent.MethodPublished(code, number, name.ru(), name.en()),
                by.user(),
                clock.instant());
        return number;
    }

    private int add(String code, MethodDraft body) {
        sql.insertInto(METHOD).set(METHOD.CODE, code).onConflictDoNothing().execute();
        long method =
                sql.select(METHOD.ID)
                        .from(METHOD)
                        .where(METHOD.CODE.eq(code))
                        .fetchSingle(Record1::value1);
        int number =
                sql.select(coalesce(max(METHOD_VERSION.NUMBER), inline(0)).plus(1))
                        .from(METHOD_VERSION)
                        .where(METHOD_VERSION.METHOD_ID.eq(method))
                        .fetchSingle(Record1::value1);
        var name = body.name();
        long version =
                sql.insertInto(METHOD_VERSION)
                        .set(METHOD_VERSION.METHOD_ID, method)
                        .set(METHOD_VERSION.NUMBER, number)
                        .set(METHOD_VERSION.NAME_RU, name.ru())
                        .set(METHOD_VERSION.NAME_EN, name.en())
                        .set(METHOD_VERSION.PUBLISHED_AT, clock.instant())
                        .returningResult(METHOD_VERSION.ID)
                        .fetchSingle(Record1::value1);
        var stages = body.coded().stages();
        for (int i = 0; i < stages.size(); i++) {
            insert(version, i + 1, stages.get(i));
        }
        return number;
    }

    private void insert(long version, int position, MethodDraft.StageDraft stage) {
        Bilingual goal = stage.goal();
        long id =
                sql.insertInto(STAGE)
                        .set(STAGE.METHOD_VERSION_ID, version)
                        .set(STAGE.POSITION, (short) position)
                        .set(STAGE.CODE, stage.code())
                        .set(STAGE.NAME_RU, stage.name().ru())
                        .set(STAGE.NAME_EN, stage.name().en())
                        .set(STAGE.GOAL_RU, goal.ru())
                        .set(STAGE.GOAL_EN, goal.en())
                        .set(STAGE.NORM_DAYS, stage.normDays())
                        .returningResult(STAGE.ID)
                        .fetchSingle(Record1::value1);
        for (int i = 0; i < stage.criteria().size(); i++) {
            insertCriterion(id, i + 1, stage.criteria().get(i));
        }
    }

    private void insertCriterion(long stage, int position, MethodDraft.CriterionDraft criterion) {
        sql.insertInto(CRITERION)
                .set(CRITERION.STAGE_ID, stage)
                .set(CRITERION.POSITION, (short) position)
                .set(CRITERION.CODE, criterion.code())
                .set(CRITERION.KIND, criterion.kind())
                .set(
                        CRITERION.PARAMETERS,
                        JSONB.valueOf(json.writeValueAsString(criterion.parameters())))
                .set(CRITERION.STRICTNESS, criterion.strictness().name())
                .set(CRITERION.TEXT_RU, criterion.text().ru())
                .set(CRITERION.TEXT_EN, criterion.text().en())
                .execute();
    }
}

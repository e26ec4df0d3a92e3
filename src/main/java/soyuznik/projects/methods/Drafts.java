package soyuznik.projects.methods;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_DRAFT;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.shell.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Methods of our own while they are written, and their publishing as versions (P-01). */
// P-01
@Repository
@Transactional(readOnly = true)
public class Drafts {
    private static final int MOST = 100;
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private final DSLContext sql;
    private final Methods methods;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DSLContext sql, Methods methods, Journal journal, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param method the code of the method whose next version it becomes
     */
    public record Draft(long id, String method, MethodDraft body, int version) {}

    public List<Draft> all() {
        return find(METHOD_DRAFT.ID.isNotNull());
    }

    public Draft get(long id) {
        return find(METHOD_DRAFT.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Draft> find(Condition which) {
        return sql.select(
                        METHOD_DRAFT.ID, METHOD_DRAFT.CODE, METHOD_DRAFT.BODY, METHOD_DRAFT.VERSION)
                .from(METHOD_DRAFT)
                .where(which)
                .orderBy(METHOD_DRAFT.ID)
                .limit(MOST)
                .fetch(row ->
                        new Draft(
                                row.value1(),
                                row.value2(),
                                json.readValue(row.value3().data(), MethodDraft.class),
                                row.value4()));
    }

    /** How a draft begins. */
    public enum Beginning {
        /** A method of our own that begins like this one. */
        COPY,
        /** The next version of a method of our own. */
        NEXT
    }

    /**
     * @param key made when the form was shown: the same key again is the same draft
     * @param method the code of the one it begins like
     */
    @Transactional
    public Outcome<Long> begin(UUID key, Beginning beginning, String method, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var like = methods.find(method).orElseThrow(NotFound::new);
        if (beginning == Beginning.NEXT && !like.own()) {
            return Outcome.refused("projects.method.error.built_in");
        }
        var code =
                beginning == Beginning.NEXT
                        ? method
                        : "OWN_" + key.toString().replace("-", "").substring(0, 12);
        var body =
                new MethodDraft(
                        like.name(),
                        like.stages().stream()
                                .map(stage -> MethodDraft.StageDraft.of(stage, kinds(like)))
                                .toList());
        return insert(key, code.toUpperCase(java.util.Locale.ROOT), body, by)
                .<Outcome<Long>>map(id -> Outcome.done(id, Text.of("projects.method.begun")))
                .orElseGet(() -> Outcome.refused("projects.method.error.drafted"));
    }

    /** The kind and the parameters of each criterion, by its id, as they were published. */
    private Map<Long, MethodDraft.Kind> kinds(Method method) {
        return sql.select(CRITERION.ID, CRITERION.KIND, CRITERION.PARAMETERS)
                .from(CRITERION)
                .join(STAGE)
                .on(STAGE.ID.eq(CRITERION.STAGE_ID))
                .where(STAGE.METHOD_VERSION_ID.eq(method.version()))
                .fetchMap(
                        CRITERION.ID,
                        row ->
                                new MethodDraft.Kind(
                                        row.value2(),
                                        json.readValue(row.value3().data(), PARAMETERS)));
    }

    private java.util.Optional<Long> insert(UUID key, String code, MethodDraft body, Viewer by) {
        sql.insertInto(METHOD_DRAFT)
                .set(METHOD_DRAFT.KEY, key)
                .set(METHOD_DRAFT.CODE, code)
                .set(METHOD_DRAFT.BODY, written(body))
                .set(METHOD_DRAFT.CHANGED_AT, clock.instant())
                .set(METHOD_DRAFT.CHANGED_BY, by.user().value())
                .onConflictDoNothing()
                .execute();
        return sql.select(METHOD_DRAFT.ID)
                .from(METHOD_DRAFT)
                .where(METHOD_DRAFT.KEY.eq(key))
                .fetchOptional(Record1::value1);
    }

    private JSONB written(Object body) {
        return JSONB.valueOf(json.writeValueAsString(body));
    }

    /** Keeps what was written, also what can't be published yet. */
    @Transactional
    public Outcome<Long> write(long id, int version, MethodDraft body, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var theirs = get(id);
        int changed =
                sql.update(METHOD_DRAFT)
                        .set(METHOD_DRAFT.BODY, written(body.coded()))
                        .set(METHOD_DRAFT.CHANGED_AT, clock.instant())
                        .set(METHOD_DRAFT.CHANGED_BY, by.user().value())
                        .set(METHOD_DRAFT.VERSION, METHOD_DRAFT.VERSION.plus(1))
                        .where(METHOD_DRAFT.ID.eq(id))
                        .and(METHOD_DRAFT.VERSION.eq(version))
                        .execute();
        return changed == 1
                ? Outcome.done(id, Text.of("projects.method.saved"))
                : new Outcome.Stale<>(List.of(), theirs.version());
    }

    @Transactional
    public Outcome<Long> discard(long id, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        get(id);
        sql.deleteFrom(METHOD_DRAFT).where(METHOD_DRAFT.ID.eq(id)).execute();
        return Outcome.done(id, Text.of("projects.method.discarded"));
    }

    /**
     * Makes it a version that never changes; new projects follow it from now on, those that stand
     * on an older version keep theirs.
     *
     * @param version of the draft as it was read
     */
    @Transactional
    public Outcome<String> publish(long id, int version, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        sql.selectOne().from(METHOD_DRAFT).where(METHOD_DRAFT.ID.eq(id)).forUpdate().fetch();
        var draft = get(id);
        if (draft.version() != version) {
            return Outcome.refused("projects.method.error.changed");
        }
        var errors = draft.body().errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        return published(draft, by);
    }

    private Outcome<String> published(Draft draft, Viewer by) {
        var name = draft.body().name();
        int number = insert(draft);
        sql.deleteFrom(METHOD_DRAFT).where(METHOD_DRAFT.ID.eq(draft.id())).execute();
        methods.forget();
        journal.record(
                new MethodEvent.MethodPublished(draft.method(), number, name.ru(), name.en()),
                by.user(),
                clock.instant());
        return Outcome.done(draft.method(), Text.of("projects.method.published", "number", number));
    }

    private int insert(Draft draft) {
        sql.insertInto(METHOD).set(METHOD.CODE, draft.method()).onConflictDoNothing().execute();
        long method =
                sql.select(METHOD.ID)
                        .from(METHOD)
                        .where(METHOD.CODE.eq(draft.method()))
                        .fetchSingle(Record1::value1);
        int number =
                sql.select(coalesce(max(METHOD_VERSION.NUMBER), inline(0)).plus(1))
                        .from(METHOD_VERSION)
                        .where(METHOD_VERSION.METHOD_ID.eq(method))
                        .fetchSingle(Record1::value1);
        var name = draft.body().name();
        long version =
                sql.insertInto(METHOD_VERSION)
                        .set(METHOD_VERSION.METHOD_ID, method)
                        .set(METHOD_VERSION.NUMBER, number)
                        .set(METHOD_VERSION.NAME_RU, name.ru())
                        .set(METHOD_VERSION.NAME_EN, name.en())
                        .set(METHOD_VERSION.PUBLISHED_AT, clock.instant())
                        .returningResult(METHOD_VERSION.ID)
                        .fetchSingle(Record1::value1);
        var stages = draft.body().coded().stages();
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
                .set(CRITERION.PARAMETERS, written(criterion.parameters()))
                .set(CRITERION.STRICTNESS, criterion.strictness().name())
                .set(CRITERION.TEXT_RU, criterion.text().ru())
                .set(CRITERION.TEXT_EN, criterion.text().en())
                .execute();
    }
}

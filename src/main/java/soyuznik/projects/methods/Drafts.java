package soyuznik.projects.methods;

import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.METHOD_DRAFT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
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
    private final MethodNames names;
    private final Versions versions;
    private final DraftHistory history;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(
            DSLContext sql,
            Methods methods,
            MethodNames names,
            Versions versions,
            DraftHistory history,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.names = names;
        this.versions = versions;
        this.history = history;
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
        var isNext = beginning == Beginning.NEXT;
        var code = isNext ? method : "OWN_" + key.toString().replace("-", "").substring(0, 12);
        var body =
                new MethodDraft(
                        isNext ? like.name() : copied(like.name()),
                        like.stages().stream()
                                .map(stage -> MethodDraft.StageDraft.of(stage, kinds(like)))
                                .toList());
        return insert(key, code.toUpperCase(Locale.ROOT), body, by)
                .<Outcome<Long>>map(id -> Outcome.done(id, Text.of("projects.method.begun")))
                .orElseGet(() -> Outcome.refused("projects.method.error.drafted"));
    }

    private Bilingual copied(Bilingual name) {
        return names.copy(name, all().stream().map(draft -> draft.body().name()).toList());
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

    private Optional<Long> insert(UUID key, String code, MethodDraft body, Viewer by) {
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
        history.keep(id, version);
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

    /**
     * @param version as whoever discards it read it: what somebody has written since is asked about
     */
    @Transactional
    public Outcome<Long> discard(long id, int version, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        get(id);
        int discarded =
                sql.deleteFrom(METHOD_DRAFT)
                        .where(METHOD_DRAFT.ID.eq(id))
                        .and(METHOD_DRAFT.VERSION.eq(version))
                        .execute();
        return discarded == 1
                ? Outcome.done(id, Text.of("projects.method.discarded"))
                : new Outcome.Refused<>(
                        Text.of(
                                "projects.method.error.discard",
                                "who",
                                history.since(id, version).by()));
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
        hold();
        var draft = get(id);
        if (draft.version() != version) {
            return Outcome.refused("projects.method.error.changed");
        }
        methods.forget();
        var errors = errors(draft);
        return errors.isEmpty() ? published(draft, by) : new Outcome.Invalid<>(errors);
    }

    /** Of two who publish at once one waits: neither takes the name of the other. */
    private void hold() {
        sql.select(METHOD_DRAFT.ID).from(METHOD_DRAFT).orderBy(METHOD_DRAFT.ID).forUpdate().fetch();
    }

    /** What keeps it from being published; the fields as the form names them. */
    public List<FieldError> errors(Draft draft) {
        return Stream.concat(
                        draft.body().errors().stream(),
                        names.taken(draft.method(), draft.body().name()).stream())
                .toList();
    }

    private Outcome<String> published(Draft draft, Viewer by) {
        int number = versions.publish(draft.method(), draft.body(), by);
        sql.deleteFrom(METHOD_DRAFT).where(METHOD_DRAFT.ID.eq(draft.id())).execute();
        return Outcome.done(draft.method(), Text.of("projects.method.published", "number", number));
    }
}

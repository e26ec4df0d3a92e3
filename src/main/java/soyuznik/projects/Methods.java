package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_RETIREMENT;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.STAGE;
import static soyuznikdb.projects.Tables.USUAL;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of all methods; read once, since a version never changes (P-01). */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Methods {
    public static final String SHORT = "SHORT";
    static final String KEY_PROJECT = "KEY_PROJECT";
    public static final String ACCOMPANYING = "ACCOMPANYING";

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private final DSLContext sql;
    private final JsonMapper json;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());

    Methods(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Method version(long id) {
        var version = known.get().versions().get(id);
        return version == null ? found(read().versions().get(id), "version " + id) : version;
    }

    /** All versions of all methods, the newest of a method last. */
    public List<Method> all() {
        var sorted = known.get().sorted();
        return sorted.isEmpty() ? read().sorted() : sorted;
    }

    /** The version that a new project of the method gets. */
    public Method newest(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("No method " + code));
    }

    public Optional<Method> find(String code) {
        return all().stream()
                .filter(method -> method.code().equals(code))
                .max(Comparator.comparingInt(Method::number));
    }

    /** Those that a new project may follow, each in its newest version. */
    public List<Method> offered() {
        return newest().stream().filter(method -> !method.retired()).toList();
    }

    /** Each method in its newest version. */
    public List<Method> newest() {
        return all().stream()
                .filter(method -> newest(method.code()).version() == method.version())
                .toList();
    }

    private static Method found(@Nullable Method method, String name) {
        if (method == null) {
            throw new NoSuchElementException("No method " + name);
        }
        return method;
    }

    /**
     * What is usual was counted anew, or a version has come: now for whoever did it, and again when
     * the transaction is through, since others have read meanwhile what stood before.
     */
    public void forget() {
        known.set(Known.nothing());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            known.set(Known.nothing());
                        }
                    });
        }
    }

    /** What was read at one time; a reading that began before it was forgotten is not kept. */
    private record Known(Map<Long, Method> versions, List<Method> sorted) {
        static Known nothing() {
            return new Known(Map.of(), List.of());
        }

        static Known of(Map<Long, Method> versions) {
            return new Known(
                    versions,
                    versions.values().stream()
                            .sorted(
                                    Comparator.comparing(Method::code)
                                            .thenComparingInt(Method::number))
                            .toList());
        }
    }

    private Known read() {
        var before = known.get();
        var versions =
                sql
                        .select(
                                METHOD_VERSION.ID,
                                METHOD.CODE,
                                METHOD_VERSION.NUMBER,
                                row(METHOD_VERSION.NAME_RU, METHOD_VERSION.NAME_EN)
                                        .mapping(Bilingual::new),
                                stages(),
                                field(
                                        exists(
                                                selectOne()
                                                        .from(METHOD_RETIREMENT)
                                                        .where(
                                                                METHOD_RETIREMENT.METHOD_ID.eq(
                                                                        METHOD.ID)))),
                                won())
                        .from(METHOD_VERSION)
                        .join(METHOD)
                        .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                        .orderBy(METHOD_VERSION.ID)
                        .fetch(mapping(Method::new))
                        .stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Method::version, Function.identity()));
        var now = Known.of(versions);
        known.compareAndSet(before, now);
        return now;
    }

    private static Field<Method.@Nullable Cycle> won() {
        return field(
                select(row(USUAL.DAYS, USUAL.PROJECTS).mapping(Method.Cycle::new))
                        .from(USUAL)
                        .where(USUAL.METHOD_ID.eq(METHOD.ID))
                        .and(USUAL.STAGE.eq(Usuals.WHOLE)));
    }

    private Field<List<Stage>> stages() {
        return multiset(
                        select(
                                        STAGE.ID,
                                        STAGE.POSITION.convertFrom(Short::intValue),
                                        STAGE.CODE,
                                        row(STAGE.NAME_RU, STAGE.NAME_EN).mapping(Bilingual::new),
                                        row(STAGE.GOAL_RU, STAGE.GOAL_EN).mapping(Bilingual::new),
                                        coalesce(USUAL.DAYS, STAGE.NORM_DAYS),
                                        coalesce(USUAL.PROJECTS, inline(0)),
                                        criteria())
                                .from(STAGE)
                                .leftJoin(USUAL)
                                .on(USUAL.METHOD_ID.eq(METHOD_VERSION.METHOD_ID))
                                .and(USUAL.STAGE.eq(STAGE.CODE))
                                .where(STAGE.METHOD_VERSION_ID.eq(METHOD_VERSION.ID))
                                .orderBy(STAGE.POSITION))
                .convertFrom(found -> found.map(mapping(Stage::new)));
    }

    private Field<Gate> criteria() {
        return multiset(
                        select(
                                        CRITERION.ID,
                                        CRITERION.CODE,
                                        row(CRITERION.KIND, CRITERION.PARAMETERS)
                                                .mapping(this::demand),
                                        CRITERION.STRICTNESS.convertFrom(Strictness::valueOf),
                                        row(CRITERION.TEXT_RU, CRITERION.TEXT_EN)
                                                .mapping(Bilingual::new))
                                .from(CRITERION)
                                .where(CRITERION.STAGE_ID.eq(STAGE.ID))
                                .orderBy(CRITERION.POSITION))
                .convertFrom(found -> new Gate(found.map(mapping(Criterion::new))));
    }

    private Demand demand(String kind, JSONB parameters) {
        return Demands.of(kind, json.readValue(parameters.data(), PARAMETERS));
    }
}

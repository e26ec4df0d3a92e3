package soyuznik.clients;

import static soyuznikdb.clients.Tables.OWN_ENTITY;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.journal.Journal;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Input;
import soyuznik.shell.Input.Kind;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** Our own legal entities: one of them is a side of each contract. The administrator keeps them. */
// C-12
@Repository
@Transactional(readOnly = true)
public class OwnEntities {
    private static final int MOST = 500;

    /** What the form asks. */
    public static final Inputs INPUTS =
            new Inputs(
                    List.of(
                            Input.of("name", Kind.TEXT).needed(),
                            Input.of("fullName", Kind.TEXT),
                            Input.of("inn", Kind.TEXT),
                            Input.of("kpp", Kind.TEXT),
                            Input.of("ogrn", Kind.TEXT),
                            Input.of("address", Kind.TEXT),
                            Input.of("bic", Kind.TEXT),
                            Input.of("account", Kind.TEXT),
                            Input.of("bank", Kind.TEXT)));

    private final DSLContext sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    OwnEntities(DSLContext sql, Journal journal, Clock clock, PlatformTransactionManager manager) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /** The standard one first, the retired ones last. */
    public List<OwnEntity> all() {
        return read(org.jooq.impl.DSL.noCondition());
    }

    public OwnEntity get(long id) {
        return read(OWN_ENTITY.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The first one is the standard one at once. */
    @Transactional
    public Outcome<Long> add(UUID key, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var values = INPUTS.read(typed).values();
        var made = insert(key, written(values));
        made.ifPresent(id -> note(new OwnEntityEvent.OwnEntityAdded(id, name(values)), by));
        return made.or(() -> again(key))
                .map(id -> Outcome.done(id, Text.of("clients.entity.saved", "name", name(values))))
                .orElseGet(() -> Outcome.invalid("inn", "clients.entity.taken"));
    }

    @Transactional
    public Outcome<Long> edit(long id, int version, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var before = get(id);
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var ours = INPUTS.read(typed).values();
        var changed = Inputs.differences(before.values().all(), ours);
        if (before.version() != version) {
            return new Outcome.Stale<>(changed, before.version());
        }
        if (!write(before, written(ours))) {
            return Outcome.invalid("inn", "clients.entity.taken");
        }
        if (!changed.isEmpty()) {
            var fields = changed.stream().map(it -> "field.clients." + it.field()).toList();
            note(new OwnEntityEvent.OwnEntityChanged(id, name(ours), fields), by);
        }
        return Outcome.done(id, Text.of("clients.entity.saved", "name", name(ours)));
    }

    /** No new contract is made with it; those that are there keep it. */
    @Transactional
    public Outcome<Long> retire(long id, Viewer by) {
        return by.may(Right.ADMINISTER) ? retire(get(id), by) : new Outcome.Forbidden<>();
    }

    @Transactional
    public Outcome<Long> restore(long id, Viewer by) {
        return by.may(Right.ADMINISTER) ? restore(get(id), by) : new Outcome.Forbidden<>();
    }

    /** New contracts begin with it. */
    @Transactional
    public Outcome<Long> prefer(long id, Viewer by) {
        return by.may(Right.ADMINISTER) ? prefer(get(id), by) : new Outcome.Forbidden<>();
    }

    private Outcome<Long> retire(OwnEntity entity, Viewer by) {
        if (entity.standard()) {
            return Outcome.refused("clients.entity.standard_stays");
        }
        if (set(entity, Map.of(OWN_ENTITY.RETIRED, true)) && !entity.retired()) {
            note(new OwnEntityEvent.OwnEntityRetired(entity.id(), entity.name()), by);
        }
        return Outcome.done(
                entity.id(),
                Text.of("clients.entity.retired", "name", entity.name()),
                new Outcome.Undo("/settings/entities/" + entity.id() + "/restoration"));
    }

    private Outcome<Long> restore(OwnEntity entity, Viewer by) {
        if (set(entity, Map.of(OWN_ENTITY.RETIRED, false)) && entity.retired()) {
            note(new OwnEntityEvent.OwnEntityRestored(entity.id(), entity.name()), by);
        }
        return Outcome.done(entity.id(), Text.of("clients.entity.restored", "name", entity.name()));
    }

    private Outcome<Long> prefer(OwnEntity entity, Viewer by) {
        if (!entity.standard()) {
            sql.update(OWN_ENTITY)
                    .set(OWN_ENTITY.STANDARD, false)
                    .where(OWN_ENTITY.STANDARD)
                    .execute();
            set(entity, Map.of(OWN_ENTITY.STANDARD, true, OWN_ENTITY.RETIRED, false));
            note(new OwnEntityEvent.OwnEntityPreferred(entity.id(), entity.name()), by);
        }
        return Outcome.done(
                entity.id(), Text.of("clients.entity.preferred", "name", entity.name()));
    }

    private boolean set(OwnEntity entity, Map<Field<Boolean>, Boolean> states) {
        return sql.update(OWN_ENTITY).set(states).where(OWN_ENTITY.ID.eq(entity.id())).execute()
                == 1;
    }

    private static List<FieldError> errors(Map<String, String> typed) {
        var read = INPUTS.read(typed);
        if (!read.errors().isEmpty()) {
            return read.errors();
        }
        var values = new Item.Values(read.values());
        return requisites(values).errors().stream()
                .map(error ->
                        error.field().equals("bankAccount")
                                ? new FieldError("account", error.text())
                                : error)
                .toList();
    }

    private static TypedRequisites requisites(Item.Values values) {
        return new TypedRequisites(
                Requisites.RUSSIA,
                values.get("inn"),
                values.get("kpp"),
                values.get("ogrn"),
                "",
                values.get("account"),
                values.get("bic"));
    }

    private static Map<Field<?>, @Nullable Object> written(Map<String, String> typed) {
        var values = new Item.Values(typed);
        var proven = requisites(values).proven();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(OWN_ENTITY.NAME, values.get("name"));
        row.put(OWN_ENTITY.FULL_NAME, values.get("fullName"));
        row.put(OWN_ENTITY.INN, proven.inn());
        row.put(OWN_ENTITY.KPP, proven.kpp());
        row.put(OWN_ENTITY.OGRN, proven.ogrn());
        row.put(OWN_ENTITY.ADDRESS, values.get("address"));
        row.put(OWN_ENTITY.BANK, values.get("bank"));
        row.put(OWN_ENTITY.BIC, proven.bic());
        row.put(OWN_ENTITY.ACCOUNT, proven.bankAccount());
        return row;
    }

    private Optional<Long> insert(UUID key, Map<Field<?>, @Nullable Object> row) {
        boolean first = !sql.fetchExists(OWN_ENTITY);
        return sql.insertInto(OWN_ENTITY)
                .set(row)
                .set(OWN_ENTITY.KEY, key)
                .set(OWN_ENTITY.STANDARD, first)
                .onConflictDoNothing()
                .returningResult(OWN_ENTITY.ID)
                .fetchOptional(Record1::value1);
    }

    private Optional<Long> again(UUID key) {
        return read(OWN_ENTITY.KEY.eq(key)).stream().map(OwnEntity::id).findFirst();
    }

    /** False when another of ours has the number. */
    private boolean write(OwnEntity before, Map<Field<?>, @Nullable Object> row) {
        try {
            savepoint.executeWithoutResult(_ ->
                    sql.update(OWN_ENTITY)
                            .set(row)
                            .set(OWN_ENTITY.VERSION, before.version() + 1)
                            .where(OWN_ENTITY.ID.eq(before.id()))
                            .execute());
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private void note(OwnEntityEvent event, Viewer by) {
        journal.record(event, by.user(), clock.instant());
    }

    private List<OwnEntity> read(Condition which) {
        return sql.select(
                        OWN_ENTITY.ID,
                        OWN_ENTITY.VERSION,
                        OWN_ENTITY.STANDARD,
                        OWN_ENTITY.RETIRED,
                        OWN_ENTITY.NAME,
                        OWN_ENTITY.FULL_NAME,
                        OWN_ENTITY.INN,
                        OWN_ENTITY.KPP,
                        OWN_ENTITY.OGRN,
                        OWN_ENTITY.ADDRESS,
                        OWN_ENTITY.BIC,
                        OWN_ENTITY.ACCOUNT,
                        OWN_ENTITY.BANK)
                .from(OWN_ENTITY)
                .where(which)
                .orderBy(
                        OWN_ENTITY.RETIRED,
                        OWN_ENTITY.STANDARD.desc(),
                        OWN_ENTITY.NAME.collate("ru-x-icu"),
                        OWN_ENTITY.ID)
                .limit(MOST)
                .fetch(OwnEntities::entity);
    }

    private static OwnEntity entity(org.jooq.Record row) {
        var values = new HashMap<String, String>();
        for (var input : INPUTS.all()) {
            var column = input.name().equals("fullName") ? "full_name" : input.name();
            var value = row.get(column, String.class);
            values.put(input.name(), value == null ? "" : value);
        }
        return new OwnEntity(
                row.get(OWN_ENTITY.ID),
                row.get(OWN_ENTITY.VERSION),
                new Item.Values(values),
                row.get(OWN_ENTITY.STANDARD),
                row.get(OWN_ENTITY.RETIRED));
    }

    private static String name(Map<String, String> values) {
        return values.getOrDefault("name", "");
    }
}

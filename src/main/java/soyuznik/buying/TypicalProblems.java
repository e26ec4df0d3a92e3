package soyuznik.buying;

import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.buying.Tables.TYPICAL_PROBLEM;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.journal.Journal;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** The library of problems that clients usually have, by industry and group of products. */
// S-10
@Repository
@Transactional(readOnly = true)
public class TypicalProblems {
    private final DSLContext sql;
    private final TypicalRows rows;
    private final Dictionaries dictionaries;
    private final Journal journal;
    private final Clock clock;

    TypicalProblems(
            DSLContext sql,
            TypicalRows rows,
            Dictionaries dictionaries,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.dictionaries = dictionaries;
        this.journal = journal;
        this.clock = clock;
    }

    public List<TypicalProblem> all(Viewer viewer) {
        return rows.find(noCondition(), viewer);
    }

    public TypicalProblem get(long id, Viewer viewer) {
        return rows.find(TYPICAL_PROBLEM.ID.eq(id), viewer).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param key the same again is the same problem
     */
    @Transactional
    public Outcome<Long> add(UUID key, Map<String, String> typed, Viewer by) {
        var read = read(typed);
        return this.<Long>refusal(read, by)
                .or(() ->
                        sql.fetchCount(TYPICAL_PROBLEM) < TypicalRows.MOST
                                ? Optional.empty()
                                : Optional.of(Outcome.refused("buying.typical.error.full")))
                .orElseGet(() -> {
                    int made = insert(key, read.values(), by);
                    if (made > 0) {
                        note(read.values(), LibraryEvent.Deed.ADDED, by);
                    }
                    return done(id(key), LibraryEvent.Deed.ADDED);
                });
    }

    private static Inputs.Read read(Map<String, String> typed) {
        var read = TypicalForm.ALL.read(typed);
        var values = new LinkedHashMap<>(TypicalForm.whole(read.values()));
        return new Inputs.Read(values, read.errors());
    }

    private <T> Optional<Outcome<T>> refusal(Inputs.Read read, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return Optional.of(new Outcome.Forbidden<>());
        }
        var errors = new ArrayList<>(read.errors());
        TypicalForm.wrong(read.values()).ifPresent(errors::add);
        errors.addAll(unknown(read.values()));
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** A word or a group that is not there. */
    private List<FieldError> unknown(Map<String, String> values) {
        var errors = new ArrayList<FieldError>();
        var industry = values.getOrDefault("industry", "");
        var group = values.getOrDefault("groupId", "");
        var words = dictionaries.words().choices(Dictionary.INDUSTRY, Language.RU);
        if (!industry.isEmpty() && words.stream().noneMatch(w -> w.value().equals(industry))) {
            errors.add(FieldError.of("industry", "buying.typical.error.unknown"));
        }
        if (!group.isEmpty() && !isGroup(group)) {
            errors.add(FieldError.of("groupId", "buying.typical.error.unknown"));
        }
        return errors;
    }

    private boolean isGroup(String id) {
        return id.matches("\\d{1,18}")
                && sql.fetchExists(PRODUCT_GROUP, PRODUCT_GROUP.ID.eq(Long.valueOf(id)));
    }

    /** Nothing where the same form was sent before. */
    private int insert(UUID key, Map<String, String> values, Viewer by) {
        return sql.insertInto(TYPICAL_PROBLEM)
                .set(TypicalRows.COLUMNS.written(values))
                .set(TYPICAL_PROBLEM.KEY, key)
                .set(TYPICAL_PROBLEM.AT, clock.instant())
                .set(TYPICAL_PROBLEM.BY_ID, by.user().value())
                .onConflict(TYPICAL_PROBLEM.KEY)
                .doNothing()
                .execute();
    }

    private long id(UUID key) {
        return sql.select(TYPICAL_PROBLEM.ID)
                .from(TYPICAL_PROBLEM)
                .where(TYPICAL_PROBLEM.KEY.eq(key))
                .fetchSingle(Record1::value1);
    }

    private void note(Map<String, String> values, LibraryEvent.Deed deed, Viewer by) {
        var ru = values.getOrDefault("ru", "");
        var en = values.getOrDefault("en", "");
        var event = new LibraryEvent.TypicalProblemKept(ru, en, deed);
        journal.record(event, by.user(), clock.instant());
    }

    private static Outcome<Long> done(long id, LibraryEvent.Deed deed) {
        return Outcome.done(id, Text.of("buying.typical." + deed));
    }

    /**
     * @param version of it as somebody had it before the eyes
     */
    @Transactional
    public Outcome<Long> change(long id, int version, Map<String, String> typed, Viewer by) {
        var theirs = held(id, by);
        var read = read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return this.<Long>refusal(read, by)
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        sql.update(TYPICAL_PROBLEM)
                                .set(TypicalRows.COLUMNS.written(read.values()))
                                .set(TYPICAL_PROBLEM.VERSION, theirs.version() + 1)
                                .where(TYPICAL_PROBLEM.ID.eq(id))
                                .execute();
                        note(read.values(), LibraryEvent.Deed.CHANGED, by);
                    }
                    return done(id, LibraryEvent.Deed.CHANGED);
                });
    }

    private TypicalProblem held(long id, Viewer by) {
        var held =
                sql.select(TYPICAL_PROBLEM.ID)
                        .from(TYPICAL_PROBLEM)
                        .where(TYPICAL_PROBLEM.ID.eq(id))
                        .forUpdate()
                        .fetch();
        if (held.isEmpty()) {
            throw new NotFound();
        }
        return get(id, by);
    }

    /** It is offered no more, or again; where it was taken it stays. */
    @Transactional
    public Outcome<Long> retire(long id, boolean retired, Viewer by) {
        var problem = held(id, by);
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var deed = retired ? LibraryEvent.Deed.RETIRED : LibraryEvent.Deed.OFFERED;
        if (problem.retired() != retired) {
            sql.update(TYPICAL_PROBLEM)
                    .set(TYPICAL_PROBLEM.RETIRED, retired)
                    .where(TYPICAL_PROBLEM.ID.eq(id))
                    .execute();
            note(problem.values(), deed, by);
        }
        var back = "/settings/problems/" + id + "/retirement/withdrawal";
        return retired
                ? Outcome.done(id, Text.of("buying.typical." + deed), new Outcome.Undo(back))
                : done(id, deed);
    }
}

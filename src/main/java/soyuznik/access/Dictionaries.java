package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.DICTIONARY_ENTRY;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The words that records are described by; a word that is not wanted any more is retired. */
@Repository
@Transactional(readOnly = true)
public class Dictionaries {
    private static final int MOST = 2_000;

    /** On another node a new word is there as soon. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final String PAGE = "/settings/dictionaries/entries/";

    private final DSLContext sql;
    private final Registrar registrar;
    private final LoadingCache<Dictionary, List<DictionaryEntry>> remembered;

    Dictionaries(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
        this.remembered =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .build(dictionary ->
                                read(DICTIONARY_ENTRY.DICTIONARY.eq(dictionary.name())));
    }

    /** All words of all dictionaries; costs no statement but once a second. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Words words() {
        return new Words(
                Arrays.stream(Dictionary.values())
                        .collect(Collectors.toMap(Function.identity(), remembered::get)));
    }

    /** In their order, the retired ones last. */
    public List<DictionaryEntry> all(Dictionary dictionary) {
        return read(DICTIONARY_ENTRY.DICTIONARY.eq(dictionary.name()));
    }

    public DictionaryEntry get(long id) {
        return read(DICTIONARY_ENTRY.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The word that was meant, in either language and however it was typed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<DictionaryEntry> find(Dictionary dictionary, String typed) {
        var folded = Folding.fold(typed);
        return meant(remembered.get(dictionary), folded);
    }

    private static Optional<DictionaryEntry> meant(List<DictionaryEntry> words, String folded) {
        return words.stream()
                .filter(word -> word.means(folded))
                .findFirst()
                .or(() -> words.stream().filter(word -> word.meant(folded)).findFirst());
    }

    /**
     * The code of what was typed; a word that is missing is added. Whoever calls has asked whether
     * it may be: an import brings its words along.
     */
    @Transactional
    public String admit(Dictionary dictionary, String typed, Viewer by) {
        var form = new EntryForm(UUID.randomUUID(), typed, "", 0).whole();
        return find(dictionary, form.ru())
                .or(() -> insert(dictionary, form, by))
                .or(() -> meant(all(dictionary), folded(form)))
                .map(DictionaryEntry::code)
                .orElse(typed);
    }

    @Transactional
    public Outcome<Dictionary> make(Dictionary dictionary, EntryForm typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        boolean made = insert(dictionary, typed.whole(), by).isPresent() || again(typed.key());
        return made
                ? Outcome.done(dictionary, Text.of("access.entry.made", "word", typed.whole().ru()))
                : Outcome.invalid("ru", "access.error.entry.taken");
    }

    @Transactional
    public Outcome<Dictionary> rename(long id, EntryForm typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var before = get(id);
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var after = typed.whole();
        return taken(before, after)
                ? Outcome.invalid("ru", "access.error.entry.taken")
                : renamed(before, after, by);
    }

    /** Not offered any more; records that hold it keep it. */
    @Transactional
    public Outcome<Dictionary> retire(long id, Viewer by) {
        return offer(id, false, by);
    }

    /** The inverse of retiring. */
    @Transactional
    public Outcome<Dictionary> restore(long id, Viewer by) {
        return offer(id, true, by);
    }

    /** One place up, or down. */
    @Transactional
    public Outcome<Dictionary> move(long id, boolean up, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var entry = get(id);
        var order =
                sql.select(DICTIONARY_ENTRY.ID)
                        .from(DICTIONARY_ENTRY)
                        .where(DICTIONARY_ENTRY.DICTIONARY.eq(entry.dictionary().name()))
                        .and(DICTIONARY_ENTRY.RETIRED.eq(entry.retired()))
                        .orderBy(DICTIONARY_ENTRY.POSITION, DICTIONARY_ENTRY.ID)
                        .limit(MOST)
                        .forUpdate()
                        .fetch(Record1::value1);
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            order.add(to, order.remove(at));
            place(order);
            enter(new OfficeEvent.WordMoved(name(entry), entry.ru(), entry.en()), by);
        }
        return Outcome.done(entry.dictionary(), Text.of("access.entry.moved"));
    }

    private void place(List<Long> order) {
        var place =
                field(
                        "array_position({0}, {1})",
                        Integer.class, order.toArray(Long[]::new), DICTIONARY_ENTRY.ID);
        sql.update(DICTIONARY_ENTRY)
                .set(DICTIONARY_ENTRY.POSITION, place)
                .where(DICTIONARY_ENTRY.ID.in(order))
                .execute();
    }

    private Outcome<Dictionary> offer(long id, boolean offered, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var entry = get(id);
        int changed =
                sql.update(DICTIONARY_ENTRY)
                        .set(DICTIONARY_ENTRY.RETIRED, !offered)
                        .where(DICTIONARY_ENTRY.ID.eq(id))
                        .and(DICTIONARY_ENTRY.RETIRED.eq(offered))
                        .execute();
        if (changed == 1) {
            enter(
                    offered
                            ? new OfficeEvent.WordRestored(name(entry), entry.ru(), entry.en())
                            : new OfficeEvent.WordRetired(name(entry), entry.ru(), entry.en()),
                    by);
        }
        return Outcome.done(
                entry.dictionary(),
                Text.of(
                        offered ? "access.entry.restored" : "access.entry.retired",
                        "word",
                        entry.ru()),
                new Outcome.Undo(PAGE + id + (offered ? "/retirement" : "/restoration")));
    }

    private Optional<DictionaryEntry> insert(Dictionary dictionary, EntryForm form, Viewer by) {
        var made =
                sql.insertInto(DICTIONARY_ENTRY)
                        .set(DICTIONARY_ENTRY.KEY, form.key())
                        .set(DICTIONARY_ENTRY.DICTIONARY, dictionary.name())
                        .set(DICTIONARY_ENTRY.CODE, code(dictionary, form))
                        .set(DICTIONARY_ENTRY.RU, form.ru())
                        .set(DICTIONARY_ENTRY.EN, form.en())
                        .set(DICTIONARY_ENTRY.POSITION, next(dictionary))
                        .onConflictDoNothing()
                        .returningResult(DICTIONARY_ENTRY.ID)
                        .fetchOptional(Record1::value1)
                        .map(this::get);
        made.ifPresent(it -> enter(new OfficeEvent.WordAdded(name(it), it.ru(), it.en()), by));
        return made;
    }

    private static Field<Integer> next(Dictionary dictionary) {
        return field(
                select(coalesce(max(DICTIONARY_ENTRY.POSITION), inline(0)).plus(1))
                        .from(DICTIONARY_ENTRY)
                        .where(DICTIONARY_ENTRY.DICTIONARY.eq(dictionary.name())));
    }

    private boolean again(UUID key) {
        return !read(DICTIONARY_ENTRY.KEY.eq(key)).isEmpty();
    }

    /** The word itself, unless another was called so once. */
    private String code(Dictionary dictionary, EntryForm form) {
        var folded = folded(form);
        boolean once = all(dictionary).stream().anyMatch(other -> other.meant(folded));
        return once ? form.ru() + ' ' + form.key() : form.ru();
    }

    private boolean taken(DictionaryEntry before, EntryForm after) {
        return all(before.dictionary()).stream()
                .filter(other -> other.id() != before.id())
                .anyMatch(other ->
                        other.ru().equalsIgnoreCase(after.ru())
                                || other.en().equalsIgnoreCase(after.en()));
    }

    private Outcome<Dictionary> renamed(DictionaryEntry before, EntryForm after, Viewer by) {
        var updated =
                sql.update(DICTIONARY_ENTRY)
                        .set(DICTIONARY_ENTRY.RU, after.ru())
                        .set(DICTIONARY_ENTRY.EN, after.en())
                        .set(DICTIONARY_ENTRY.VERSION, DICTIONARY_ENTRY.VERSION.plus(1))
                        .where(DICTIONARY_ENTRY.ID.eq(before.id()))
                        .and(DICTIONARY_ENTRY.VERSION.eq(after.version()))
                        .execute();
        if (updated == 0) {
            return new Outcome.Stale<>(after.differences(before), before.version());
        }
        enter(OfficeEvent.WordRenamed.of(before, after.ru(), after.en()), by);
        return Outcome.done(
                before.dictionary(), Text.of("access.entry.renamed", "word", after.ru()));
    }

    private void enter(OfficeEvent event, Viewer by) {
        registrar.enter(event, by.user());
        remembered.invalidateAll();
    }

    private List<DictionaryEntry> read(Condition which) {
        return sql.select(
                        DICTIONARY_ENTRY.ID,
                        DICTIONARY_ENTRY.DICTIONARY.convertFrom(Dictionary::valueOf),
                        DICTIONARY_ENTRY.CODE,
                        DICTIONARY_ENTRY.RU,
                        DICTIONARY_ENTRY.EN,
                        DICTIONARY_ENTRY.RETIRED,
                        DICTIONARY_ENTRY.VERSION)
                .from(DICTIONARY_ENTRY)
                .where(which)
                .orderBy(DICTIONARY_ENTRY.RETIRED, DICTIONARY_ENTRY.POSITION, DICTIONARY_ENTRY.ID)
                .limit(MOST)
                .fetch(mapping(DictionaryEntry::new));
    }

    private static String folded(EntryForm form) {
        return Folding.fold(form.ru());
    }

    /** The dictionary as a message. */
    private static String name(DictionaryEntry entry) {
        return "dictionary." + entry.dictionary();
    }
}

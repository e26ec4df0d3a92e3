package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.TAG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** The tags of clients. */
@Repository
@Transactional(readOnly = true)
public class Tags {
    private static final int OFFERED = 200;

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Companies companies;
    private final CompanyTags rows;

    Tags(DSLContext sql, Chronicle chronicle, Companies companies, CompanyTags rows) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.companies = companies;
        this.rows = rows;
    }

    /** Those of a client that the viewer sees, by name. */
    public List<Tag> of(CompanyId company, Viewer viewer) {
        var seen = Visible.condition(viewer, COMPANY_TAG.COMPANY_ID);
        return sql.fetch(on(COMPANY_TAG.COMPANY_ID.eq(company.value()).and(seen)))
                .map(mapping(Tag::new));
    }

    /** In a question about a client that the viewer sees. */
    static Field<List<Tag>> of(Field<Long> company) {
        return multiset(on(COMPANY_TAG.COMPANY_ID.eq(company)))
                .convertFrom(found -> found.map(mapping(Tag::new)));
    }

    private static Select<Record2<Long, String>> on(Condition companies) {
        return select(TAG.ID, TAG.NAME)
                .from(COMPANY_TAG)
                .join(TAG)
                .on(TAG.ID.eq(COMPANY_TAG.TAG_ID))
                .where(companies)
                .orderBy(TAG.NAME.collate("ru-x-icu"), TAG.ID)
                .limit(TypedTags.MOST * 2);
    }

    /** The names to choose from, of tags that stand on any client or person. */
    public List<String> offered() {
        return sql.select(TAG.NAME)
                .from(TAG)
                .where(exists(selectOne().from(COMPANY_TAG).where(COMPANY_TAG.TAG_ID.eq(TAG.ID))))
                .or(
                        exists(
                                selectOne()
                                        .from(PERSON)
                                        .where(PERSON.TAGS.contains(array(TAG.NAME)))
                                        .and(PERSON.TAGS.ne(new String[0]))))
                .orderBy(TAG.NAME.collate("ru-x-icu"), TAG.ID)
                .limit(OFFERED)
                .fetch(TAG.NAME);
    }

    /** The tags of these names, by the folded name; what nobody has used is not among them. */
    public Map<String, Long> find(TypedTags typed) {
        return typed.isEmpty()
                ? Map.of()
                : sql.select(TAG.NAME_KEY, TAG.ID)
                        .from(TAG)
                        .where(
                                TAG.NAME_KEY.eq(
                                        any(
                                                typed.byKey()
                                                        .sequencedKeySet()
                                                        .toArray(String[]::new))))
                        .fetchMap(TAG.NAME_KEY, TAG.ID);
    }

    /** The same, each as it is written on whoever has it. */
    public Map<String, String> named(TypedTags typed) {
        return typed.isEmpty()
                ? Map.of()
                : sql.select(TAG.NAME_KEY, TAG.NAME)
                        .from(TAG)
                        .where(TAG.NAME_KEY.in(typed.byKey().keySet()))
                        .fetchMap(TAG.NAME_KEY, TAG.NAME);
    }

    /** «+ выставка, − старый»: what is put on, what is taken off. */
    public String signed(Collection<Long> on, Collection<Long> off) {
        var names = rows.names(Stream.concat(on.stream(), off.stream()).toList());
        return Stream.concat(
                        named(List.copyOf(on), names).stream().map(name -> "+ " + name),
                        named(List.copyOf(off), names).stream().map(name -> "− " + name))
                .collect(Collectors.joining(", "));
    }

    /**
     * Changes the tags of a client from those that the person saw to those that were typed; what
     * somebody else added meanwhile stays.
     */
    @Transactional
    public Outcome<CompanyId> change(CompanyId id, TypedTags seen, TypedTags typed, Viewer by) {
        if (!by.may(Right.EDIT_CLIENTS, companies.get(id, by).own())) {
            return new Outcome.Forbidden<>();
        }
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var gone = find(seen.without(typed)).values();
        return change(id, rows.made(typed.without(seen), by), gone, by);
    }

    /** Takes a change back: puts tags back on and takes others off, by their numbers. */
    @Transactional
    public Outcome<CompanyId> revert(
            CompanyId id, Collection<Long> back, Collection<Long> off, Viewer by) {
        return by.may(Right.EDIT_CLIENTS, companies.get(id, by).own())
                ? change(id, rows.names(back).keySet(), off, by)
                : new Outcome.Forbidden<>();
    }

    private Outcome<CompanyId> change(
            CompanyId id, Collection<Long> on, Collection<Long> off, Viewer by) {
        var removed = tags(rows.remove(List.of(id), off));
        var added = tags(rows.add(List.of(id), on));
        var notice = Text.of("clients.notice.changed");
        if (added.isEmpty() && removed.isEmpty()) {
            return Outcome.done(id, notice);
        }
        var names = rows.names(Stream.concat(added.stream(), removed.stream()).toList());
        chronicle.record(
                ClientEvent.TagsChanged.of(id, named(added, names), named(removed, names)), by);
        return Outcome.done(id, notice, new Outcome.Undo(reversal(id, removed, added)));
    }

    private static String reversal(CompanyId id, List<Long> on, List<Long> off) {
        return "/companies/" + id + "/tags/reversal?on=" + dotted(on) + "&off=" + dotted(off);
    }

    private static String dotted(List<Long> tags) {
        return tags.stream().map(Object::toString).collect(Collectors.joining("."));
    }

    private static List<Long> tags(List<CompanyTags.Tagged> tagged) {
        return tagged.stream().map(CompanyTags.Tagged::tag).toList();
    }

    private static List<String> named(List<Long> tags, Map<Long, String> names) {
        return tags.stream().map(names::get).filter(Objects::nonNull).sorted().toList();
    }
}

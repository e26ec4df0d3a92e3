package soyuznik.clients.merging;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ContactData;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** People of one client who may be one person: of one phone or mail, or of one name and post. */
// C-09
@Repository
@Transactional(readOnly = true)
public class Namesakes {
    /** More people of one client are not compared. */
    private static final int MOST = 2_000;

    /** As many are shown. */
    private static final int SHOWN = 50;

    /** What more people than this have in common says nothing. */
    private static final int TELLING = 3;

    private static final Field<List<Contact>> CONTACTS =
            multiset(
                            select(
                                            PERSON_CONTACT.KIND,
                                            PERSON_CONTACT.TYPED,
                                            PERSON_CONTACT.CANONICAL,
                                            PERSON_CONTACT.EXTENSION)
                                    .from(PERSON_CONTACT)
                                    .where(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                                    .and(PERSON_CONTACT.REMOVED_AT.isNull())
                                    .and(PERSON_CONTACT.CANONICAL.isNotNull())
                                    .orderBy(PERSON_CONTACT.ID))
                    .convertFrom(found ->
                            found.map(row ->
                                    new Contact(
                                            ContactData.Kind.valueOf(row.value1()),
                                            row.value2(),
                                            row.value3(),
                                            row.value4())));

    private final DSLContext sql;

    Namesakes(DSLContext sql) {
        this.sql = sql;
    }

    /** By what two are likely one. */
    public enum Why {
        PHONE,
        MAIL,
        NAME
    }

    /** One of the two. */
    public record Side(
            PersonId id, int version, String name, String position, List<String> reached) {}

    /** The one known longer stands first. */
    public record Pair(Side first, Side second, Set<Why> why) {}

    private record Known(Side side, String sortKey, List<Contact> contacts) {}

    private record Contact(
            ContactData.Kind kind, String typed, String canonical, String extension) {}

    /** Those who work at the client now. */
    public List<Pair> at(CompanyId company, Viewer viewer) {
        var holders = new LinkedHashMap<Sign, List<Side>>();
        for (var person : people(company, viewer)) {
            signs(person)
                    .forEach(sign ->
                            holders.computeIfAbsent(sign, _ -> new ArrayList<>())
                                    .add(person.side()));
        }
        var pairs = new LinkedHashMap<List<Side>, Pair>();
        holders.forEach((sign, sides) -> {
            if (sides.size() <= TELLING) {
                add(pairs, sign.why(), sides);
            }
        });
        return pairs.values().stream().limit(SHOWN).toList();
    }

    /** Each with the first of them. */
    private static void add(Map<List<Side>, Pair> pairs, Why why, List<Side> sides) {
        var first = sides.getFirst();
        for (var other : sides.subList(1, sides.size())) {
            pairs.computeIfAbsent(
                            List.of(first, other),
                            _ -> new Pair(first, other, EnumSet.noneOf(Why.class)))
                    .why()
                    .add(why);
        }
    }

    /** Something by which a person would be taken for another. */
    private record Sign(Why why, String value) {}

    private static Set<Sign> signs(Known person) {
        var signs = new LinkedHashSet<Sign>();
        for (var contact : person.contacts()) {
            boolean mail = contact.kind() == ContactData.Kind.MAIL;
            if (mail || isOwn(contact)) {
                var value = contact.canonical() + '|' + contact.extension();
                signs.add(new Sign(mail ? Why.MAIL : Why.PHONE, value));
            }
        }
        if (person.sortKey().indexOf(' ') > 0) {
            var post = Folding.fold(person.side().position());
            signs.add(new Sign(Why.NAME, Folding.fold(person.sortKey()) + '|' + post));
        }
        return signs;
    }

    /** A telephone of the office without an extension is everybody’s. */
    private static boolean isOwn(Contact contact) {
        return contact.kind() == ContactData.Kind.WORK
                ? !contact.extension().isEmpty()
                : contact.kind().isPhone();
    }

    private List<Known> people(CompanyId company, Viewer viewer) {
        return sql.select(
                        PERSON.ID,
                        PERSON.VERSION,
                        PERSON.NAME,
                        EMPLOYMENT.POSITION,
                        PERSON.SORT_KEY,
                        CONTACTS)
                .from(EMPLOYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(company.value()))
                .and(EMPLOYMENT.UNTIL.isNull())
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .orderBy(PERSON.ID)
                .limit(MOST)
                .fetch(row ->
                        new Known(
                                new Side(
                                        new PersonId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value6().stream().map(Contact::typed).toList()),
                                row.value5(),
                                row.value6()));
    }
}

package soyuznik.clients.merging;

import static java.util.stream.Collectors.joining;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.CompanyName;
import soyuznik.clients.ContactData;
import soyuznik.clients.Person;
import soyuznik.clients.PersonRows;
import soyuznik.clients.TypedRequisites;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Doubt;

/**
 * Clients and people that a form would make a second time: they are asked about, among those that
 * the viewer sees.
 */
// C-09
@Repository
@Transactional(readOnly = true)
public class MadeTwice {
    private static final int MOST = 5;

    private final DSLContext sql;
    private final PersonRows people;

    MadeTwice(DSLContext sql, PersonRows people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * A client as it is typed.
     *
     * @param key of the form: what it made already is no second one
     */
    public record Client(UUID key, String name, TypedRequisites numbers) {
        /** Two with different numbers are two. */
        private Condition mayBe() {
            return COMPANY.KEY
                    .ne(key)
                    .and(isSame(COMPANY.INN, numbers.inn()))
                    .and(isSame(COMPANY.OGRN, numbers.ogrn()))
                    .and(isSame(COMPANY.TAX_NUMBER, numbers.taxNumber()));
        }

        private static Condition isSame(Field<String> number, String typed) {
            return typed.isEmpty() ? noCondition() : number.isNull().or(number.eq(typed));
        }
    }

    /** One of the same name. */
    record Named(CompanyId id, String name) {}

    /** A person as it is typed. */
    public record Somebody(UUID key, List<ContactData> contacts) {
        public Somebody {
            contacts = List.copyOf(contacts);
        }
    }

    /** However it is written, with any legal form. */
    List<Named> named(String name, Viewer viewer) {
        return named(name, noCondition(), viewer);
    }

    private List<Named> named(String name, Condition which, Viewer viewer) {
        return sql.select(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.NAME_KEY.eq(CompanyName.key(name)))
                .and(COMPANY.NAME_KEY.ne(""))
                .and(Visible.condition(viewer, COMPANY.ID))
                .and(which)
                .orderBy(COMPANY.NAME_KEY, COMPANY.ID)
                .limit(MOST)
                .fetch(mapping(Named::new));
    }

    /** Of its name, beside it. */
    public List<Doubt> of(Client typed, Viewer viewer) {
        var found = named(typed.name(), typed.mayBe(), viewer);
        var what = found.stream().map(one -> one.id().toString()).collect(joining(" "));
        return found.stream()
                .limit(1)
                .map(first ->
                        Text.of("clients.twice.client", "name", first.name())
                                .with("more", found.size() - 1))
                .map(text -> new Doubt("name", what, text))
                .toList();
    }

    /** Of its mail and its phone, beside each; who has both is asked about once. */
    public List<Doubt> of(Somebody typed, Viewer viewer) {
        var doubts = new ArrayList<Doubt>();
        var told = new HashSet<PersonId>();
        typed.contacts().stream()
                .filter(contact -> PersonTraits.isOwn(contact.kind(), contact.extension()))
                .sorted((one, other) -> Boolean.compare(isMail(other), isMail(one)))
                .forEach(contact -> {
                    var found =
                            with(contact, typed.key(), viewer).stream()
                                    .filter(person -> told.add(person.id()))
                                    .toList();
                    if (!found.isEmpty()) {
                        doubts.add(doubt(contact, found));
                    }
                });
        return doubts;
    }

    private static boolean isMail(ContactData contact) {
        return contact.kind() == ContactData.Kind.MAIL;
    }

    /** What many have says nothing. */
    private List<Person> with(ContactData contact, UUID key, Viewer viewer) {
        if (contact.canonical() == null) {
            return List.of();
        }
        var ids =
                sql.selectDistinct(PERSON.ID)
                        .from(PERSON_CONTACT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(PERSON_CONTACT.PERSON_ID))
                        .where(PERSON_CONTACT.CANONICAL.eq(contact.canonical()))
                        .and(PERSON_CONTACT.EXTENSION.eq(contact.extension()))
                        .and(PERSON_CONTACT.REMOVED_AT.isNull())
                        .and(PERSON.KEY.ne(key))
                        .orderBy(PERSON.ID)
                        .limit(PersonTraits.TELLING + 1)
                        .fetch(row -> new PersonId(row.value1()));
        return ids.size() > PersonTraits.TELLING ? List.of() : people.seen(ids, viewer);
    }

    private static Doubt doubt(ContactData contact, List<Person> found) {
        var first = found.getFirst();
        var what = found.stream().map(one -> one.id().toString()).collect(joining(" "));
        var text =
                Text.of("clients.twice.person", "name", first.name().ordered())
                        .with("client", first.main().workplace().name())
                        .with("by", isMail(contact) ? "MAIL" : "PHONE")
                        .with("more", found.size() - 1);
        return new Doubt(isMail(contact) ? "email" : "phone", what, text);
    }
}

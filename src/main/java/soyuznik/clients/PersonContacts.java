package soyuznik.clients;

import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** How people are reached; what was removed by mistake comes back. */
// C-03
@Repository
@Transactional(readOnly = true)
public class PersonContacts {
    private final DSLContext sql;
    private final Chronicle chronicle;
    private final PersonRows rows;

    PersonContacts(DSLContext sql, Chronicle chronicle, PersonRows rows) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.rows = rows;
    }

    /**
     * @param key made together with the form
     */
    @Transactional
    public Outcome<PersonId> add(PersonId id, UUID key, ContactData contact, Viewer by) {
        rows.hold(id);
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        if (insert(id, key, contact, by) == 1) {
            rows.index(id);
            chronicle.record(
                    new ClientEvent.ContactAdded(person.main().company(), id, word(contact)), by);
        }
        return Outcome.done(id, notice(contact));
    }

    /**
     * Writes one contact anew.
     *
     * @param version of the contact as somebody had it before the eyes
     */
    @Transactional
    public Outcome<PersonId> edit(PersonContact.Key key, int version, ContactData ours, Viewer by) {
        rows.hold(key.person());
        var person = rows.find(key.person(), by).orElseThrow(NotFound::new);
        var theirs = person.contact(key.contact()).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        if (theirs.version() != version) {
            return new Outcome.Stale<>(
                    Fields.differences(theirs.data().fields(), ours.fields()), theirs.version());
        }
        if (!theirs.data().equals(ours)) {
            sql.update(PERSON_CONTACT)
                    .set(written(ours))
                    .set(PERSON_CONTACT.VERSION, version + 1)
                    .where(PERSON_CONTACT.ID.eq(key.contact()))
                    .execute();
            rows.index(key.person());
            chronicle.record(
                    new ClientEvent.ContactChanged(
                            person.main().company(), key.person(), word(ours)),
                    by);
        }
        return Outcome.done(key.person(), notice(ours));
    }

    @Transactional
    public Outcome<PersonId> remove(PersonContact.Key key, Viewer by) {
        rows.hold(key.person());
        var person = rows.find(key.person(), by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        var contact = person.contact(key.contact());
        if (contact.isPresent()) {
            stand(key, false);
            chronicle.record(
                    new ClientEvent.ContactRemoved(
                            person.main().company(), key.person(), word(contact.get().data())),
                    by);
        }
        return Outcome.done(
                key.person(),
                Text.of("clients.notice.contact_removed"),
                new Outcome.Undo(
                        "/people/" + key.person() + "/contacts/" + key.contact() + "/restoration"));
    }

    /** The inverse of removing. */
    @Transactional
    public Outcome<PersonId> restore(PersonContact.Key key, Viewer by) {
        rows.hold(key.person());
        var person = rows.find(key.person(), by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        if (stand(key, true) == 1) {
            var back =
                    rows.find(key.person(), by)
                            .flatMap(now -> now.contact(key.contact()))
                            .orElseThrow(NotFound::new);
            chronicle.record(
                    new ClientEvent.ContactRestored(
                            person.main().company(), key.person(), word(back.data())),
                    by);
        }
        return Outcome.done(key.person(), Text.of("clients.notice.contact_restored"));
    }

    /** Within the verb that makes the person. */
    void insert(PersonId id, List<ContactData> contacts, Viewer by) {
        contacts.forEach(contact -> insert(id, UUID.randomUUID(), contact, by));
    }

    /** Within the verb that writes the person anew. */
    void add(Person person, UUID key, ContactData contact, PersonRenewals.Act act) {
        if (insert(person.id(), key, contact, act.by()) == 1) {
            var event =
                    new ClientEvent.ContactAdded(
                            person.main().company(), person.id(), word(contact));
            chronicle.record(List.of(event), act.by().user(), act.cause());
        }
    }

    /** The same taken back, of those that still stand as they were added. */
    void remove(Person person, List<UUID> keys, PersonRenewals.Act act) {
        var events =
                sql.update(PERSON_CONTACT)
                        .set(PERSON_CONTACT.REMOVED_AT, chronicle.now())
                        .where(PERSON_CONTACT.KEY.in(keys))
                        .and(PERSON_CONTACT.PERSON_ID.eq(person.id().value()))
                        .and(PERSON_CONTACT.VERSION.eq(0))
                        .and(PERSON_CONTACT.REMOVED_AT.isNull())
                        .returningResult(PERSON_CONTACT.KIND)
                        .fetch(row ->
                                new ClientEvent.ContactRemoved(
                                        person.main().company(),
                                        person.id(),
                                        "clients.contact." + row.value1()));
        chronicle.record(events, act.by().user(), act.cause());
    }

    private int insert(PersonId id, UUID key, ContactData contact, Viewer by) {
        return sql.insertInto(PERSON_CONTACT)
                .set(PERSON_CONTACT.KEY, key)
                .set(PERSON_CONTACT.PERSON_ID, id.value())
                .set(written(contact))
                .set(PERSON_CONTACT.CREATED_AT, chronicle.now())
                .set(PERSON_CONTACT.CREATED_BY, by.user().value())
                .onConflictDoNothing()
                .execute();
    }

    private int stand(PersonContact.Key key, boolean stands) {
        int changed =
                sql.update(PERSON_CONTACT)
                        .set(PERSON_CONTACT.REMOVED_AT, stands ? null : chronicle.now())
                        .where(PERSON_CONTACT.ID.eq(key.contact()))
                        .and(PERSON_CONTACT.PERSON_ID.eq(key.person().value()))
                        .and(
                                stands
                                        ? PERSON_CONTACT.REMOVED_AT.isNotNull()
                                        : PERSON_CONTACT.REMOVED_AT.isNull())
                        .execute();
        rows.index(key.person());
        return changed;
    }

    static Map<Field<?>, @Nullable Object> written(ContactData contact) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(PERSON_CONTACT.KIND, contact.kind().name());
        columns.put(PERSON_CONTACT.TYPED, contact.typed());
        columns.put(PERSON_CONTACT.CANONICAL, contact.canonical());
        columns.put(PERSON_CONTACT.EXTENSION, contact.extension());
        return columns;
    }

    private static String word(ContactData contact) {
        return "clients.contact." + contact.kind().name();
    }

    private static Text notice(ContactData contact) {
        return Text.of(
                contact.isDoubtful()
                        ? "clients.notice.contact_doubtful"
                        : "clients.notice.person_changed");
    }
}

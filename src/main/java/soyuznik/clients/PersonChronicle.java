package soyuznik.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Writes what happened to people into the journal. */
@Component
class PersonChronicle {
    private final Chronicle chronicle;
    private final CustomFields fields;

    PersonChronicle(Chronicle chronicle, CustomFields fields) {
        this.chronicle = chronicle;
        this.fields = fields;
    }

    Instant now() {
        return chronicle.now();
    }

    void added(CompanyId company, PersonId person, Viewer by) {
        chronicle.record(new ClientEvent.PersonAdded(company, person), by);
    }

    /** The values are the person's own: only what it was that changed. */
    void changed(Person person, List<String> changed, Viewer by) {
        changed(person, changed, by, null);
    }

    /**
     * @param cause shared by all events of one bulk change; null for one of its own
     */
    void changed(Person person, List<String> changed, Viewer by, @Nullable UUID cause) {
        var events = new ArrayList<ClientEvent>();
        var company = person.main().company();
        var known = changed.stream().filter(field -> !Extra.isKey(field)).toList();
        if (!known.isEmpty()) {
            var names = known.stream().map(field -> "field.person." + field).toList();
            events.add(new ClientEvent.PersonChanged(company, person.id(), names));
        }
        var labels =
                fields.of(Bearer.PERSON).all().stream()
                        .filter(field -> changed.contains(field.key()))
                        .map(CustomField::label)
                        .toList();
        if (!labels.isEmpty()) {
            events.add(new ClientEvent.PersonExtraChanged(company, person.id(), labels));
        }
        chronicle.record(events, by.user(), cause);
    }

    /** One and the same of many people, each with an event of its own. */
    void changed(Collection<Person> people, String field, UserId by, UUID cause) {
        var names = List.of("field.person." + field);
        chronicle.record(
                people.stream()
                        .map(person ->
                                new ClientEvent.PersonChanged(
                                        person.main().company(), person.id(), names))
                        .toList(),
                by,
                cause);
    }

    /** Who leaves or comes back does so by an event of its own. */
    void worked(Employment before, Term after, List<String> changed, PersonRenewals.Act act) {
        var client = before.company();
        var person = before.person();
        var events = new ArrayList<ClientEvent>();
        boolean turned = before.isNow() != (after.until() == null);
        if (turned) {
            events.add(
                    before.isNow()
                            ? new ClientEvent.PersonLeft(client, person)
                            : new ClientEvent.PersonReturned(client, person));
        }
        var fields =
                changed.stream()
                        .filter(field -> !turned || !field.equals("until"))
                        .map(field -> "field.clients." + field)
                        .toList();
        if (!fields.isEmpty()) {
            events.add(new ClientEvent.EmploymentChanged(client, person, fields));
        }
        chronicle.record(events, act.by().user(), act.cause());
    }
}

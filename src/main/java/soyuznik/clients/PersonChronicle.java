package soyuznik.clients;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
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
        var company = person.main().company();
        var known = changed.stream().filter(field -> !Extra.isKey(field)).toList();
        if (!known.isEmpty()) {
            var names = known.stream().map(field -> "field.person." + field).toList();
            chronicle.record(new ClientEvent.PersonChanged(company, person.id(), names), by);
        }
        var labels =
                fields.of(Bearer.PERSON).all().stream()
                        .filter(field -> changed.contains(field.key()))
                        .map(CustomField::label)
                        .toList();
        if (!labels.isEmpty()) {
            chronicle.record(new ClientEvent.PersonExtraChanged(company, person.id(), labels), by);
        }
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldSet;

/** What administrators want to know of people beside what the product asks. */
@Component
class PersonWords {
    private final CustomFields fields;

    PersonWords(CustomFields fields) {
        this.fields = fields;
    }

    FieldSet fields() {
        return fields.of(Bearer.PERSON);
    }
}

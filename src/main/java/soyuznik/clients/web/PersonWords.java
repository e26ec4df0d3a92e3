package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Dictionaries;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;

/** What administrators want to know of people beside what the product asks. */
@Component
class PersonWords {
    private final CustomFields fields;
    private final Dictionaries dictionaries;

    PersonWords(CustomFields fields, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        this.fields = fields;
    }

    /** Positions and departments that are proposed. */
    Words dictionaries() {
        return dictionaries.words();
    }

    FieldSet fields() {
        return fields.of(Bearer.PERSON);
    }
}

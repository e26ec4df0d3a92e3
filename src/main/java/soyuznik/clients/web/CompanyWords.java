package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Dictionaries;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;

/** The words that administrators give to companies: those of dictionaries, and custom fields. */
@Component
class CompanyWords {
    private final Dictionaries dictionaries;
    private final CustomFields fields;

    CompanyWords(Dictionaries dictionaries, CustomFields fields) {
        this.dictionaries = dictionaries;
        this.fields = fields;
    }

    Words dictionaries() {
        return dictionaries.words();
    }

    FieldSet fields() {
        return fields.of(Bearer.COMPANY);
    }
}

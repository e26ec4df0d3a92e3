package soyuznik.projects.web;

import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Dictionaries;
import soyuznik.access.Words;

/** The words that administrators give to projects: those of dictionaries, and custom fields. */
@Component
class Vocabulary {
    private final CustomFields fields;
    private final Dictionaries dictionaries;

    Vocabulary(CustomFields fields, Dictionaries dictionaries) {
        this.fields = fields;
        this.dictionaries = dictionaries;
    }

    /** Whether projects have fields of their own. */
    boolean isCustom() {
        return !fields.of(Bearer.PROJECT).all().isEmpty();
    }

    Words words() {
        return dictionaries.words();
    }
}

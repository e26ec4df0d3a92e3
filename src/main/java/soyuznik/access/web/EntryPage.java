package soyuznik.access.web;

import soyuznik.access.DictionaryEntry;
import soyuznik.access.EntryForm;

/** One word of a dictionary. */
public record EntryPage(DictionaryEntry entry, EntryForm form) {
    public String action() {
        return DictionariesController.INDEX + "/entries/" + entry.id();
    }

    public String leave() {
        return DictionariesController.INDEX + "/" + entry.dictionary().path();
    }
}

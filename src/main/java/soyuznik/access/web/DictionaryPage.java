package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.EntryForm;

/** One dictionary with its words, and the form of a new one. */
public record DictionaryPage(Dictionary dictionary, List<DictionaryEntry> entries, EntryForm form) {
    public String address() {
        return DictionariesController.INDEX + "/" + dictionary.path();
    }

    public String address(DictionaryEntry entry, String act) {
        return DictionariesController.INDEX + "/entries/" + entry.id() + act;
    }

    /** Whether there is another above it, or below it, to change places with. */
    public boolean movable(DictionaryEntry entry, boolean up) {
        int other = entries.indexOf(entry) + (up ? -1 : 1);
        return other >= 0
                && other < entries.size()
                && entries.get(other).retired() == entry.retired();
    }
}

package soyuznik.access;

import java.util.List;
import java.util.Map;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;

/** The words of all dictionaries, to show the codes that records hold. */
public record Words(Map<Dictionary, List<DictionaryEntry>> entries) {
    public Words {
        entries = Map.copyOf(entries);
    }

    /** The word in the reader's language; what is no code stays as it is. */
    public String read(Dictionary dictionary, String code, Language language) {
        return all(dictionary).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(entry -> entry.in(language))
                .orElse(code);
    }

    /** To choose from, also among the retired ones for what was chosen before. */
    public List<Choice> choices(Dictionary dictionary, Language language) {
        return all(dictionary).stream()
                .map(entry -> new Choice(entry.code(), entry.in(language)))
                .toList();
    }

    /** Those that are still offered. */
    public List<Choice> offered(Dictionary dictionary, Language language) {
        return all(dictionary).stream()
                .filter(entry -> !entry.retired())
                .map(entry -> new Choice(entry.code(), entry.in(language)))
                .toList();
    }

    /** In their order, the retired ones last. */
    public List<DictionaryEntry> all(Dictionary dictionary) {
        return entries.getOrDefault(dictionary, List.of());
    }
}

package soyuznik.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.Words;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;

/** Why projects end: a word of a dictionary by its code, or what somebody typed of its own. */
// P-05
@Component
public class Reasons {
    private final Dictionaries dictionaries;

    Reasons(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    private static Optional<Dictionary> words(End end) {
        return switch (end) {
            case WON -> Optional.empty();
            case LOST -> Optional.of(Dictionary.LOSS_REASON);
            case NOT_OURS -> Optional.of(Dictionary.REFUSAL_REASON);
            case FROZEN -> Optional.of(Dictionary.FREEZE_REASON);
        };
    }

    /** The words that are still offered. */
    public List<Choice> offered(End end, Language language) {
        return words(end)
                .map(dictionary -> dictionaries.words().offered(dictionary, language))
                .orElse(List.of());
    }

    /** What means a word stands by its code, however it was typed; all else as it was. */
    String known(End end, String typed) {
        return words(end)
                .flatMap(dictionary -> dictionaries.find(dictionary, typed))
                .map(DictionaryEntry::code)
                .orElse(typed);
    }

    /**
     * In the reader's language; what is no word of a dictionary as it was typed.
     *
     * @param end of which kind: the same word may stand in the dictionary of another
     */
    public static String read(Words words, End end, String reason, Language language) {
        return words(end).stream()
                .flatMap(dictionary -> words.all(dictionary).stream())
                .filter(entry -> entry.code().equalsIgnoreCase(reason))
                .findFirst()
                .map(entry -> entry.in(language))
                .orElse(reason);
    }
}

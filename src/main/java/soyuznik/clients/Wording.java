package soyuznik.clients;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** What was typed as an industry or a source, as words of the dictionaries. */
// C-01
@Component
class Wording {
    private final Dictionaries dictionaries;

    Wording(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Words that are there stand by their code; a new one stays as it was typed. */
    CompanyData known(CompanyData typed) {
        return typed.with(
                known(Dictionary.INDUSTRY, typed.profile().industry()),
                known(Dictionary.SOURCE, typed.profile().source()));
    }

    /** Whoever may not edit dictionaries chooses among the words that are offered. */
    List<FieldError> refused(CompanyData ours, @Nullable CompanyData theirs, Viewer by) {
        var before = theirs == null ? Profile.UNKNOWN : theirs.profile();
        var after = ours.profile();
        return Stream.of(
                        objection("industry", before.industry(), after.industry(), by),
                        objection("source", before.source(), after.source(), by))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** New words are added to their dictionaries. */
    CompanyData admitted(CompanyData typed, Viewer by) {
        return typed.with(
                admitted(Dictionary.INDUSTRY, typed.profile().industry(), by),
                admitted(Dictionary.SOURCE, typed.profile().source(), by));
    }

    private @Nullable FieldError objection(String field, String before, String after, Viewer by) {
        if (after.isEmpty() || after.equals(before)) {
            return null;
        }
        var dictionary = field.equals("industry") ? Dictionary.INDUSTRY : Dictionary.SOURCE;
        var found = dictionaries.find(dictionary, after);
        if (found.isEmpty()) {
            return by.may(Right.EDIT_DICTIONARIES)
                    ? null
                    : FieldError.of(field, "clients." + field + ".unknown");
        }
        return found.get().retired() ? FieldError.of(field, "clients.word.retired") : null;
    }

    private String known(Dictionary dictionary, String typed) {
        return typed.isEmpty()
                ? ""
                : dictionaries.find(dictionary, typed).map(DictionaryEntry::code).orElse(typed);
    }

    private String admitted(Dictionary dictionary, String typed, Viewer by) {
        return typed.isEmpty() ? "" : dictionaries.admit(dictionary, typed, by);
    }
}

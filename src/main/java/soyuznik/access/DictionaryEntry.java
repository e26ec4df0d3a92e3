package soyuznik.access;

import java.util.stream.Stream;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Language;

/**
 * One word of a dictionary, in both languages.
 *
 * @param code what records hold; stays when the word is renamed
 * @param retired not offered any more; where it was chosen it stays
 */
public record DictionaryEntry(
        long id,
        Dictionary dictionary,
        String code,
        String ru,
        String en,
        boolean retired,
        int version) {

    public String in(Language language) {
        return switch (language) {
            case RU -> ru;
            case EN -> en;
        };
    }

    /** Whether this word was meant, in either language and however it was typed. */
    boolean means(String folded) {
        return Stream.of(ru, en).map(Folding::fold).anyMatch(folded::equals);
    }

    /** Whether it was called so once: what was written then is read by it, unless a word is. */
    boolean meant(String folded) {
        return Folding.fold(code).equals(folded);
    }
}

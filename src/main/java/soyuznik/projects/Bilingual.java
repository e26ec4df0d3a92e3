package soyuznik.projects;

import soyuznik.kernel.Language;
import soyuznik.kernel.Worded;

/** A name or sentence of a method, as its author wrote it in both languages. */
public record Bilingual(String ru, String en) implements Worded {
    @Override
    public String in(Language language) {
        return switch (language) {
            case RU -> ru;
            case EN -> en;
        };
    }
}

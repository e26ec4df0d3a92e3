package soyuznik.access;

import soyuznik.kernel.Language;

/** What something is called, in both languages. */
public record Label(String ru, String en) {
    static final Label NONE = new Label("", "");

    public String in(Language language) {
        return switch (language) {
            case RU -> ru;
            case EN -> en;
        };
    }

    /** Said in one language only, it is the same in the other until somebody says it. */
    Label whole() {
        return new Label(ru.isEmpty() ? en : ru, en.isEmpty() ? ru : en);
    }

    /** For a file that is read in any language. */
    String both() {
        return ru.equals(en) ? ru : ru + " / " + en;
    }

    boolean isEmpty() {
        return ru.isEmpty() && en.isEmpty();
    }

    /** Whether both would be read as the same by somebody. */
    boolean meets(Label other) {
        return ru.equalsIgnoreCase(other.ru) || en.equalsIgnoreCase(other.en);
    }
}

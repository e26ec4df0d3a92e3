package soyuznik.kernel;

/** What its author wrote in both languages; a sentence that names it says it in the reader's. */
public interface Worded {
    String in(Language language);
}

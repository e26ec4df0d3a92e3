package soyuznik.clients;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which somebody is known, to be taken out of what others wrote: name, in any Russian
 * case, phones and mails as they were typed. Rather a word too many than one too few.
 */
// C-03
public final class Trace {
    /** Stands where the words stood. */
    public static final String GONE = "…";

    /** So many letters an ending may have: Петров, Петровыми. */
    private static final String ENDING = "\\p{L}{0,3}";

    private static final Pattern SOFT =
            Pattern.compile("(?iu)(ий|ый|ой|ая|яя|[аеёийоуыэюяьъ]|[aeiouy])$");

    /** Shorter names have no stem that is theirs alone. */
    private static final int STEM = 4;

    /** Fewer signs are no phone and no mail. */
    private static final int CONTACT = 5;

    /** A number of the whole country, or a mail. */
    private static final int DIALLED = 10;

    private final Pattern words;

    private Trace(Pattern words) {
        this.words = words;
    }

    /**
     * @param name whole, as somebody writes it
     */
    static Trace of(String name, List<String> contacts) {
        var names = Pattern.compile("[\\s.,]+").splitAsStream(name);
        var all =
                Stream.concat(
                                names.filter(word -> word.length() > 1).map(Trace::word),
                                contacts.stream()
                                        .filter(one -> one.length() >= CONTACT)
                                        .map(Trace::contact))
                        .collect(Collectors.joining("|"));
        return new Trace(all.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile("(?u)" + all));
    }

    /** Few figures are no part of a longer number; many are, with whatever is dialled before. */
    private static String contact(String typed) {
        var one = "(?i:" + Pattern.quote(typed) + ")";
        return typed.length() < DIALLED ? "(?<![\\p{L}\\d])" + one + "(?![\\p{L}\\d])" : one;
    }

    /** A name begins with a capital: «вера в успех» names nobody. */
    private static String word(String name) {
        int first = name.offsetByCodePoints(0, 1);
        var capital = Pattern.quote(name.substring(0, first).toUpperCase(Locale.ROOT));
        boolean bends = name.length() >= STEM;
        var rest = name.substring(first);
        var stem = bends ? SOFT.matcher(rest).replaceFirst("") : rest;
        return "(?<!\\p{L})"
                + capital
                + "(?i:"
                + Pattern.quote(stem)
                + ")"
                + (bends ? ENDING : "")
                + "(?!\\p{L})";
    }

    public boolean isIn(String text) {
        return words.matcher(text).find();
    }

    public String without(String text) {
        return words.matcher(text).replaceAll(GONE);
    }
}

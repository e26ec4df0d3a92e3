package soyuznik.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import soyuznik.access.Name;
import soyuznik.kernel.Folding;

/**
 * Tells which of ours a value of a file is written almost like: with other signs, spaces,
 * look-alike letters or another alphabet, or with one typing error; people also with initials and
 * with the words in another order. Of two that are as near none is.
 */
// W-01
final class Closeness {
    /** So far apart are those that do not resemble each other. */
    private static final int FAR = 2;

    /** In shorter words one letter makes another word. */
    private static final int LONG_ENOUGH = 5;

    private static final int MOST_WORDS = 5;

    /** Written in Latin, the first letter of a name may take two. */
    private static final int INITIAL = 2;

    private Closeness() {}

    /**
     * One of ours.
     *
     * @param spellings in which a file may name it
     */
    record Named(String code, List<String> spellings) {
        Named {
            spellings = List.copyOf(spellings);
        }

        int apart(String written) {
            return spellings.stream()
                    .mapToInt(each -> Closeness.apart(written, each))
                    .min()
                    .orElse(FAR);
        }
    }

    static Optional<String> of(String written, List<Named> ours) {
        return nearest(ours, one -> one.apart(written)).map(Named::code);
    }

    static Optional<Colleague> person(String written, List<Colleague> ours) {
        return written.contains("@")
                ? Optional.empty()
                : nearest(ours, one -> apart(written, one.name()));
    }

    private static <T> Optional<T> nearest(List<T> ours, ToIntFunction<T> apart) {
        var found = new ArrayList<T>();
        int least = FAR;
        for (var one : ours) {
            int now = apart.applyAsInt(one);
            if (now < least) {
                found.clear();
                least = now;
            }
            if (now == least && now < FAR) {
                found.add(one);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static int apart(String written, String ours) {
        return Math.min(
                apart(written, ours, Closeness::letters), apart(written, ours, Folding::fold));
    }

    private static int apart(String written, String ours, UnaryOperator<String> form) {
        var some = form.apply(written);
        var others = form.apply(ours);
        if (some.isEmpty() || others.isEmpty()) {
            return FAR;
        }
        return some.replace(" ", "").equals(others.replace(" ", ""))
                ? 0
                : apart(words(some), words(others));
    }

    /** One of the words is mistyped, the others are the same. */
    private static int apart(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return FAR;
        }
        int apart = 0;
        for (int i = 0; i < some.size(); i++) {
            apart += word(some.get(i), others.get(i));
        }
        return Math.min(apart, FAR);
    }

    private static int word(String some, String other) {
        if (some.equals(other)) {
            return 0;
        }
        int shorter = Math.min(some.length(), other.length());
        int longer = Math.max(some.length(), other.length());
        boolean letters = (some + other).chars().noneMatch(Character::isDigit);
        return letters
                        && longer >= LONG_ENOUGH
                        && shorter >= LONG_ENOUGH - 1
                        && isMistyped(some, other)
                ? 1
                : FAR;
    }

    /** One letter more, less or another, or two in the wrong order. */
    private static boolean isMistyped(String some, String other) {
        return Countries.oneLetterApart(some, other) || isSwapped(some, other);
    }

    private static boolean isSwapped(String some, String other) {
        int at = Arrays.mismatch(some.toCharArray(), other.toCharArray());
        if (some.length() != other.length() || at < 0 || at + 1 >= some.length()) {
            return false;
        }
        var swapped = some.substring(0, at) + some.charAt(at + 1) + some.charAt(at);
        return other.equals(swapped + some.substring(at + 2));
    }

    private static int apart(String written, Name name) {
        return Math.min(
                apart(written, name, Closeness::letters), apart(written, name, Folding::fold));
    }

    /** The surname anywhere among the words, the others in the order given name, patronymic. */
    private static int apart(String written, Name name, UnaryOperator<String> form) {
        var left = new ArrayList<>(words(form.apply(written)));
        var surnames = words(form.apply(name.surname()));
        if (surnames.isEmpty() || left.size() < surnames.size() || left.size() > MOST_WORDS) {
            return FAR;
        }
        int apart = 0;
        for (var surname : surnames) {
            int at = nearest(left, surname);
            apart += surname(left.remove(at), surname);
        }
        boolean vague = left.isEmpty() && apart > 0;
        return vague ? FAR : Math.min(FAR, apart + others(left, name, form));
    }

    private static int nearest(List<String> words, String surname) {
        int best = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean nearer = surname(words.get(i), surname) < surname(words.get(best), surname);
            best = nearer ? i : best;
        }
        return best;
    }

    /** Of a woman’s surname the man’s is one letter apart. */
    private static int surname(String written, String ours) {
        return Math.min(word(written, ours), Math.max(1, word(stem(written), stem(ours))));
    }

    private static String stem(String surname) {
        return surname.replaceFirst("(?<=ов|ев|ин|ын|ov|ev|in)[аa]$", "")
                .replaceFirst("(?<=[сц]к)ая$", "ий")
                .replaceFirst("(?<=sk)aia$", "i");
    }

    /** What is left of the words: the given name, then the patronymic, each whole or initial. */
    private static int others(List<String> left, Name name, UnaryOperator<String> form) {
        var ours = List.of(form.apply(name.given()), form.apply(name.patronymic()));
        if (left.size() > ours.size()) {
            return FAR;
        }
        int apart = 0;
        for (int i = 0; i < left.size(); i++) {
            boolean initial =
                    left.get(i).length() <= INITIAL && ours.get(i).startsWith(left.get(i));
            apart += initial ? 0 : word(left.get(i), ours.get(i));
        }
        return apart;
    }

    private static List<String> words(String text) {
        return Pattern.compile(" ").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static String letters(String text) {
        return Folding.cyrillic(Vocabulary.words(text));
    }
}

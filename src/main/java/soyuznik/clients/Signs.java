package soyuznik.clients;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a text names somebody: surname with given name or initials in either order and in any
 * Russian case, the surname alone, a phone however it is written, a mail.
 */
// C-03
public final class Signs {
    /** One of them; a message {@code clients.sign.<sign>} names it. */
    public enum Sign {
        NAME,
        SURNAME,
        PHONE,
        MAIL
    }

    /** No sign is longer, as it is written. */
    static final int LONGEST = 200;

    private static final int AROUND = 60;

    /** Figures of a phone within the country. */
    private static final int FIGURES = 10;

    /** Fewer are no phone that is somebody's alone. */
    private static final int FEWEST = 6;

    /** A shorter word alone may be anything. */
    private static final int ALONE = 4;

    private static final Pattern OTHER = Pattern.compile("\\D+");
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L})-\\R\\s*(?=\\p{Ll})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SOFT =
            Pattern.compile("(?iu)(ий|ый|ой|ая|яя|[аеийоуыэюяьъ]|[aeiouy])$");

    /** Пав(е)л, Пётр: the last vowel may go where the word bends. */
    private static final Pattern FLEETING = Pattern.compile("(?iu)^(.{2,})[ео]([бвгдзклмнпрстц])$");

    private static final String BETWEEN = "[\\s\\p{P}\\p{Z}|]{1,4}";
    private static final String ENDING = "\\p{L}{0,3}";

    private final Map<Sign, Pattern> patterns = new EnumMap<>(Sign.class);

    /**
     * @param names all that the person had
     * @param contacts phones and mails as they were typed
     */
    Signs(Collection<PersonName> names, Collection<String> contacts) {
        var phones = contacts.stream().filter(one -> !isMail(one));
        put(Sign.NAME, names.stream().flatMap(Signs::together), "\\p{L}\\d");
        put(Sign.SURNAME, names.stream().flatMap(Signs::alone), "\\p{L}\\d");
        put(Sign.PHONE, phones.flatMap(Signs::phone), "\\d");
        put(Sign.MAIL, contacts.stream().filter(Signs::isMail).map(Signs::mail), "\\p{L}\\d");
    }

    /**
     * @param more neither before it nor behind it stands any of these
     */
    private void put(Sign sign, Stream<String> ways, String more) {
        var all = ways.distinct().collect(Collectors.joining("|"));
        if (!all.isEmpty()) {
            var bounded = "(?iu)(?<![" + more + "])(?:" + all + ")(?![" + more + "])";
            patterns.put(sign, Pattern.compile(bounded));
        }
    }

    private static boolean isMail(String contact) {
        return contact.contains("@");
    }

    /** Surname and given name, or initials; of a name without parts any two words of it. */
    private static Stream<String> together(PersonName name) {
        if (name.surname().isBlank() || name.given().isBlank()) {
            return pairs(BLANKS.splitAsStream(plain(name.whole())).filter(w -> w.length() > 1));
        }
        var surname = bent(name.surname());
        var given = bent(name.given());
        var initial = initial(name.given()) + "\\.(?:\\s?\\p{L}\\.)?";
        var father = "(?:\\p{L}{4,30}" + BETWEEN + ")?";
        return Stream.of(
                surname + BETWEEN + given,
                given + BETWEEN + father + surname,
                surname + "\\s?,?\\s?" + initial,
                initial + "\\s?" + surname);
    }

    private static Stream<String> pairs(Stream<String> words) {
        var all = words.map(Signs::bent).toList();
        return all.stream()
                .flatMap(one ->
                        all.stream()
                                .filter(other -> !other.equals(one))
                                .map(other -> one + BETWEEN + other));
    }

    /** It begins with a capital: «вера в успех» names nobody. */
    private static Stream<String> alone(PersonName name) {
        var words = BLANKS.splitAsStream(plain(name.whole())).toList();
        var surname =
                name.surname().isBlank() && words.size() == 1 ? words.getFirst() : name.surname();
        return surname.length() < ALONE
                ? Stream.of()
                : Stream.of("(?-i:(?=\\p{Lu}))" + bent(surname));
    }

    private static String initial(String word) {
        return Pattern.quote(plain(word).substring(0, 1));
    }

    private static String bent(String word) {
        var plain = plain(word);
        if (plain.length() < ALONE) {
            return Pattern.quote(plain);
        }
        var fleeting = FLEETING.matcher(plain);
        if (fleeting.matches()) {
            return Pattern.quote(fleeting.group(1)) + "[ео]?" + fleeting.group(2) + ENDING;
        }
        return Pattern.quote(SOFT.matcher(plain).replaceFirst("")) + ENDING;
    }

    private static Stream<String> phone(String typed) {
        var figures = OTHER.matcher(typed).replaceAll("");
        if (figures.length() < FEWEST) {
            return Stream.of();
        }
        var last = figures.substring(Math.max(0, figures.length() - FIGURES));
        var spread =
                String.join(
                        "[\\s\\p{Z}().+\\-\\p{Pd}/]{0,3}",
                        last.chars().mapToObj(Character::toString).toList());
        var before = "(?:\\+?\\d{1,3}[\\s\\p{Z}().\\-\\p{Pd}]{0,3})?\\(?";
        return Stream.of(last.length() < FIGURES ? spread : before + spread);
    }

    private static String mail(String typed) {
        return Pattern.quote(typed.strip());
    }

    /** As it is looked through: one writing of each letter, nothing hidden, no hyphenation. */
    static String plain(CharSequence text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var shown = HIDDEN.matcher(composed).replaceAll("").replace('ё', 'е').replace('Ё', 'Е');
        return HYPHENATED.matcher(shown).replaceAll("$1").strip();
    }

    /** Those that stand in the text. */
    Set<Sign> in(String plain) {
        var found = EnumSet.noneOf(Sign.class);
        patterns.forEach((sign, pattern) -> {
            if (pattern.matcher(plain).find()) {
                found.add(sign);
            }
        });
        return found;
    }

    /** What stands around the first of them, in one line. */
    Optional<String> excerpt(String plain) {
        return List.copyOf(patterns.values()).stream()
                .map(pattern -> pattern.matcher(plain))
                .filter(matcher -> matcher.find())
                .findFirst()
                .map(found -> {
                    int from = Math.max(0, found.start() - AROUND);
                    int to = Math.min(plain.length(), found.end() + AROUND);
                    return BLANKS.matcher(plain.substring(from, to)).replaceAll(" ").strip();
                });
    }

    /** The same person has the same. */
    @Override
    public String toString() {
        return patterns.toString();
    }
}

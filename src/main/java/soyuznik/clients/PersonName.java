package soyuznik.clients;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person: whole as somebody writes it, and in parts where it is a Russian one. A
 * foreigner's has no parts, and neither has one that can't be told apart.
 */
// C-03
public record PersonName(String whole, String surname, String given, String patronymic) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iu)[а-яё-]+(ич|вна|ична|оглы|кызы)");
    private static final Pattern SURNAME =
            Pattern.compile(
                    "(?iu)[а-яё-]+(ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ской|ская|цкая|енко|чук|юк|дзе|швили|ян)");

    /** Given names that end as surnames do. */
    private static final Set<String> GIVEN =
            Set.of(
                    "лев",
                    "константин",
                    "валентин",
                    "мартин",
                    "вениамин",
                    "северин",
                    "августин",
                    "ирина",
                    "марина",
                    "карина",
                    "полина",
                    "екатерина",
                    "кристина",
                    "ангелина",
                    "нина",
                    "валентина",
                    "галина",
                    "алина",
                    "регина",
                    "арина",
                    "сабина",
                    "дарина",
                    "василина",
                    "ева",
                    "марьян",
                    "севастьян",
                    "касьян",
                    "дамиан",
                    "ян");

    public PersonName {
        whole = tidy(whole);
        surname = tidy(surname);
        given = tidy(given);
        patronymic = tidy(patronymic);
        if (whole.isEmpty()) {
            throw new IllegalArgumentException("A person without a name");
        }
    }

    /** The name in parts; what they are is read from its words. */
    public static PersonName of(String whole) {
        var words = List.of(BLANKS.split(whole.strip()));
        return switch (words.size()) {
            case 2 -> ofTwo(whole, words.get(0), words.get(1));
            case 3 -> ofThree(whole, words);
            default -> unread(whole);
        };
    }

    /** The name as its parts say, or whole when there are none. */
    public static PersonName of(String whole, String surname, String given, String patronymic) {
        var parts = join(surname, given, patronymic);
        if (parts.isEmpty()) {
            return of(whole);
        }
        return new PersonName(whole.isBlank() ? parts : whole, surname, given, patronymic);
    }

    private static PersonName ofTwo(String whole, String first, String second) {
        if (PATRONYMIC.matcher(second).matches()) {
            return parts("", first, second);
        }
        boolean begins = isSurname(first);
        return begins == isSurname(second)
                ? unread(whole)
                : parts(begins ? first : second, begins ? second : first, "");
    }

    private static PersonName ofThree(String whole, List<String> words) {
        if (PATRONYMIC.matcher(words.get(2)).matches()) {
            return parts(words.get(0), words.get(1), words.get(2));
        }
        return PATRONYMIC.matcher(words.get(1)).matches()
                ? parts(words.get(2), words.get(0), words.get(1))
                : unread(whole);
    }

    private static PersonName parts(String surname, String given, String patronymic) {
        return new PersonName(join(surname, given, patronymic), surname, given, patronymic);
    }

    private static PersonName unread(String whole) {
        return new PersonName(whole, "", "", "");
    }

    private static boolean isSurname(String word) {
        return SURNAME.matcher(word).matches() && !GIVEN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How the person writes it, where that is not what the parts say; empty otherwise. */
    public String other() {
        return whole.equals(join(surname, given, patronymic)) ? "" : whole;
    }

    /** Surname first where the surname is known: how lists write it. */
    public String ordered() {
        return surname.isEmpty() ? whole : join(surname, given, patronymic);
    }

    /** Its place in a list. */
    public String sortKey() {
        return ordered().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String tidy(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ");
    }
}

package soyuznik.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what a row of a file means one person: surname and given name together, a mail, or a phone
 * however it is written.
 *
 * @param names of each of the names that the person had: all its words, as they are compared
 * @param mails in small letters
 * @param phones their last ten figures
 */
// C-03
record Likeness(List<List<String>> names, List<String> mails, List<String> phones) {
    static final String GONE = "…";

    private static final int FIGURES = 10;
    private static final Pattern OTHER = Pattern.compile("\\D+");

    Likeness {
        names = names.stream().filter(each -> !each.isEmpty()).toList();
        mails = List.copyOf(mails);
        phones = List.copyOf(phones);
    }

    /** Without the patronymic, which a file may leave out. */
    static List<String> words(String surname, String given, String whole) {
        var both = Stream.of(surname, given).filter(each -> !each.isBlank()).toList();
        return Stream.of(both.isEmpty() ? whole : String.join(" ", both))
                .map(Likeness::plain)
                .filter(each -> !each.isBlank())
                .flatMap(Pattern.compile(" ")::splitAsStream)
                .toList();
    }

    /** The last figures of a phone; empty where it has too few. */
    static String figures(String phone) {
        var bare = OTHER.matcher(phone).replaceAll("");
        return bare.length() < FIGURES ? "" : bare.substring(bare.length() - FIGURES);
    }

    boolean isIn(List<String> cells) {
        var text = plain(String.join(" ", cells));
        var spaced = ' ' + text + ' ';
        return names.stream()
                        .anyMatch(
                                name -> name.stream().allMatch(w -> spaced.contains(' ' + w + ' ')))
                || cells.stream().anyMatch(this::reaches);
    }

    /** Whether the cell holds a mail or a phone of the person. */
    boolean reaches(String cell) {
        var small = cell.toLowerCase(Locale.ROOT);
        var bare = OTHER.matcher(cell).replaceAll("");
        return mails.stream().anyMatch(small::contains) || phones.stream().anyMatch(bare::contains);
    }

    /** Of the cells of a row that means the person: those that tell who it is. */
    String without(String cell) {
        var spaced = ' ' + plain(cell) + ' ';
        boolean named =
                names.stream().flatMap(List::stream).anyMatch(w -> spaced.contains(' ' + w + ' '));
        return named || reaches(cell) ? GONE : cell;
    }

    private static String plain(String text) {
        return Vocabulary.words(text);
    }
}

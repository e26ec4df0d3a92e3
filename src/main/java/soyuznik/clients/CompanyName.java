package soyuznik.clients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import soyuznik.kernel.Folding;

/**
 * How the name of a company is compared and put in order: without legal form, quotes and how it
 * happens to be typed.
 */
// C-09
public final class CompanyName {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String LATIN_TWINS = "abcehkmoptxy";
    private static final String CYRILLIC_TWINS = "авсенкмортху";
    private static final Pattern TWINS = Pattern.compile('[' + LATIN_TWINS + "]+");
    private static final String LATIN_LETTER = ".*[a-z].*";
    private static final String CYRILLIC_LETTER = ".*[а-яё].*";

    /** Longest first: «общество с ограниченной ответственностью» before «общество». */
    private static final String FORMS =
            "общество с ограниченной ответственностью|публичное акционерное общество"
                    + "|непубличное акционерное общество|открытое акционерное общество|закрытое акционерное общество"
                    + "|акционерное общество|индивидуальный предприниматель|производственный кооператив"
                    + "|федеральное государственное унитарное предприятие|муниципальное унитарное предприятие"
                    + "|федеральное государственное бюджетное учреждение|товарищество с ограниченной ответственностью"
                    + "|ооо|пао|нао|оао|зао|ао|ип|фгуп|мкуп|муп|гуп|фгбу|фгбоу|фку|гбу|мбу|нко|ано|тоо|чуп|уп|одо|сп ооо"
                    + "|llc|ltd|limited|inc|incorporated|corp|corporation|plc|gmbh|ag|kg|sa|srl|spa|bv|nv|oy|ab|as|sro|co ltd"
                    + "|jsc|pjsc|ojsc|cjsc|llp";

    private static final Pattern FORM_FIRST = Pattern.compile("^(?:" + FORMS + ") (?=.)");
    private static final Pattern FORM_LAST = Pattern.compile("(?<=.) (?:" + FORMS + ")$");

    private static final Set<String> FOLDED_FORMS =
            Arrays.stream(FORMS.split("\\|"))
                    .filter(form -> form.indexOf(' ') < 0)
                    .map(Folding::fold)
                    .collect(Collectors.toSet());

    private CompanyName() {}

    /** The legal form as the name has it, in its own letters; empty when it names none. */
    public static String form(String name) {
        var words = SIGNS.matcher(name).replaceAll(" ").strip();
        var lower = unmixedWords(words);
        var first = FORM_FIRST.matcher(lower);
        if (first.find()) {
            return words.substring(0, first.end()).strip();
        }
        var last = FORM_LAST.matcher(lower);
        return last.find() ? words.substring(last.start()).strip() : "";
    }

    private static String unmixedWords(String words) {
        return WORD.matcher(words.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(word -> Matcher.quoteReplacement(unmixed(word.group())));
    }

    /** A word of what was typed into a search that says nothing: «ооо». */
    static boolean isLegalForm(String folded) {
        return FOLDED_FORMS.contains(folded);
    }

    /** The same for the same company written differently: «ООО "Ёлка"», «Елка, ООО», «Elka LLC». */
    public static String key(String name) {
        return Folding.fold(
                WORD.matcher(bare(name))
                        .replaceAll(word -> Matcher.quoteReplacement(mended(word.group()))));
    }

    /** Its place in a list: by its own word, not by «ООО»; ё stands with е. */
    public static String sortKey(String name) {
        return bare(name);
    }

    /**
     * Lower case, single spaces, no signs, no legal form at either end; a name of nothing else
     * stays as it is.
     */
    private static String bare(String name) {
        var words =
                SIGNS.matcher(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                        .replaceAll(" ")
                        .strip();
        var twinned =
                WORD.matcher(words)
                        .replaceAll(word -> Matcher.quoteReplacement(unmixed(word.group())));
        var bare = FORM_LAST.matcher(FORM_FIRST.matcher(twinned).replaceFirst("")).replaceFirst("");
        return bare.isEmpty() ? name.toLowerCase(Locale.ROOT).strip() : bare;
    }

    /** «OOO» and «Cевер» typed with Latin letters are Cyrillic all the same. */
    private static String unmixed(String word) {
        boolean mixed = word.matches(LATIN_LETTER) && word.matches(CYRILLIC_LETTER);
        var cyrillic = cyrillic(word);
        return mixed || cyrillic.matches("ооо|ао|оао|нао|ано") ? cyrillic : word;
    }

    /**
     * A word of nothing but look-alikes may be either alphabet: «ABC» and «АВС» are the same name.
     */
    private static String mended(String word) {
        return TWINS.matcher(word).matches() ? cyrillic(word) : word;
    }

    /** Latin letters that look like Cyrillic ones (С, о, р …) written as those. */
    private static String cyrillic(String word) {
        var written = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int twin = LATIN_TWINS.indexOf(word.charAt(i));
            if (twin >= 0) {
                written.setCharAt(i, CYRILLIC_TWINS.charAt(twin));
            }
        }
        return written.toString();
    }
}

package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern LATIN_LETTER = Pattern.compile("[a-z]");
    private static final Pattern CYRILLIC_LETTER = Pattern.compile("[а-яё]");

    /** The dots of «S.p.A.», «О.О.О.», "s. r. o.": what they part is one word. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.\\s?(?=\\p{L}(?![\\p{L}\\p{N}]))");

    /** Forms that look the same typed with Latin letters; «тоо» reads as English "too". */
    private static final Set<String> TWIN_FORMS = Set.of("ооо", "ао", "оао", "нао", "ано");

    /** What one writer puts into a name and the next leaves out. */
    private static final Set<String> COMMON =
            Stream.of(
                            "завод",
                            "компания",
                            "группа",
                            "холдинг",
                            "фирма",
                            "предприятие",
                            "торговый",
                            "дом",
                            "тд",
                            "group",
                            "holding",
                            "рус")
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final int HEARD = 4;

    private CompanyName() {}

    /** The legal form as the name has it, in its own letters; empty when it names none. */
    public static String form(String name) {
        var plain = SIGNS.matcher(INITIALS.matcher(name).replaceAll("")).replaceAll(" ").strip();
        var words = List.of(plain.split(" "));
        var small = mixed(plain.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        int before = LegalForms.before(small);
        int after = LegalForms.after(small);
        return String.join(
                " ",
                before > 0
                        ? words.subList(0, before)
                        : words.subList(words.size() - after, words.size()));
    }

    /** The same for the same company written differently: «ООО "Ёлка"», «Елка, ООО», «Elka LLC». */
    public static String key(String name) {
        return Folding.fold(
                WORD.matcher(bare(name))
                        .replaceAll(word -> Matcher.quoteReplacement(mended(word.group()))));
    }

    /**
     * The same for names that are heard alike: consonants without doubling, word by word in any
     * order, without words that many names share. Empty when too little is left to tell anything.
     */
    public static String sound(String name) {
        var words = Arrays.asList(key(name).split(" "));
        var telling = words.stream().filter(word -> !COMMON.contains(word)).toList();
        var heard =
                (telling.isEmpty() ? words : telling)
                        .stream().map(CompanyName::consonants).sorted().toList();
        return String.join("", heard).length() < HEARD ? "" : String.join(" ", heard).strip();
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
        var small = name.toLowerCase(Locale.ROOT).replace('ё', 'е');
        var words = SIGNS.matcher(INITIALS.matcher(small).replaceAll("")).replaceAll(" ").strip();
        return words.isEmpty() ? name.toLowerCase(Locale.ROOT).strip() : own(words);
    }

    private static String own(String words) {
        return String.join(" ", LegalForms.strip(mixed(words)));
    }

    private static List<String> mixed(String words) {
        return Arrays.stream(words.split(" ")).map(CompanyName::unmixed).toList();
    }

    /** «OOO» and «Cевер» typed with Latin letters are Cyrillic all the same. */
    private static String unmixed(String word) {
        if (!LATIN_LETTER.matcher(word).find()) {
            return word;
        }
        var cyrillic = cyrillic(word);
        return CYRILLIC_LETTER.matcher(word).find() || TWIN_FORMS.contains(cyrillic)
                ? cyrillic
                : word;
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

    /** A first vowel is heard and stays. */
    private static String consonants(String word) {
        var single = DOUBLED.matcher(word).replaceAll("$1");
        return single.isEmpty()
                ? ""
                : single.charAt(0) + VOWELS.matcher(single.substring(1)).replaceAll("");
    }
}

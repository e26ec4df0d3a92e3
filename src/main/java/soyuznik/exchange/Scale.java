package soyuznik.exchange;

import java.util.Collection;
import java.util.regex.Pattern;

/** In what the sums of a column are given, as its name says: “Выручка, тыс. руб.”. */
final class Scale {
    private static final Pattern SAID =
            Pattern.compile(
                    "^(.+?)(?: (?:в|in))?"
                            + "(?: (тыс|тысячах|thousands?|k)| (млн|миллионах|mln|millions?|m))?"
                            + "(?: (?:руб|рублей|рублях|rub|usd|eur|byn|kzt|cny))?$");

    private Scale() {}

    /**
     * The name of the column without what it says of the unit.
     *
     * @param words as {@link Vocabulary#words} writes it
     */
    static String bare(String words) {
        var said = SAID.matcher(words);
        return said.matches() ? said.group(1) : words;
    }

    /** 1, 1 000 or 1 000 000; columns that say different things say nothing. */
    static int of(Collection<String> names) {
        var units = names.stream().map(Scale::of).distinct().toList();
        return units.size() == 1 ? units.getFirst() : 1;
    }

    private static int of(String name) {
        var said = SAID.matcher(Vocabulary.words(name));
        if (!said.matches()) {
            return 1;
        }
        return said.group(2) != null ? 1_000 : said.group(3) != null ? 1_000_000 : 1;
    }
}

package soyuznik.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the country that a text names, in Russian or English, also with a letter too few. */
final class Countries {
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("usa", "US"),
                    Map.entry("united states of america", "US"),
                    Map.entry("сша", "US"),
                    Map.entry("uk", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("рф", "RU"),
                    Map.entry("российская федерация", "RU"),
                    Map.entry("russian federation", "RU"),
                    Map.entry("белоруссия", "BY"),
                    Map.entry("киргизия", "KG"),
                    Map.entry("молдавия", "MD"),
                    Map.entry("korea", "KR"),
                    Map.entry("корея", "KR"),
                    Map.entry("holland", "NL"),
                    Map.entry("uae", "AE"),
                    Map.entry("оаэ", "AE"),
                    Map.entry("czech republic", "CZ"));
    private static final int LONG_ENOUGH_FOR_AN_ERROR = 6;
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> named(String text) {
        var words = Vocabulary.words(text);
        var exact = CODES.get(words);
        return exact == null ? near(words) : Optional.of(exact);
    }

    private static Optional<String> near(String words) {
        if (words.length() < LONG_ENOUGH_FOR_AN_ERROR) {
            return Optional.empty();
        }
        Set<String> found = new HashSet<>();
        CODES.forEach((name, code) -> {
            if (oneLetterApart(name, words)) {
                found.add(code);
            }
        });
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** One letter more, less or another. */
    static boolean oneLetterApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        var restA = a.substring(start);
        var restB = b.substring(start);
        return tail(restA, 1).equals(tail(restB, 1))
                || restA.equals(tail(restB, 1))
                || tail(restA, 1).equals(restB);
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(Vocabulary.words(code), code);
            for (var language : List.of(Locale.of("ru"), Locale.ENGLISH)) {
                codes.put(Vocabulary.words(country.getDisplayCountry(language)), code);
            }
        }
        codes.putAll(OTHERWISE);
        return Map.copyOf(codes);
    }
}

package soyuznik.exchange;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.Name;
import soyuznik.exchange.sheet.Survey;

/** Makes the e-mail with which somebody comes in, where the file has none: given.surname@domain. */
// W-01
public final class Logins {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

    private static final Pattern DOMAIN = Pattern.compile("[^\\s@.<>\",;]+(\\.[^\\s@.<>\",;]+)+");

    private Logins() {}

    static boolean isDomain(String typed) {
        return DOMAIN.matcher(typed).matches();
    }

    static String of(Name name, String domain) {
        return Stream.of(name.given(), name.surname())
                        .map(Logins::latin)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("."))
                + '@'
                + domain;
    }

    private static String latin(String name) {
        return LATIN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "");
    }

    /** How the first row of the file would come in; empty where it names nobody. */
    public static String example(Survey survey, Mapping mapping) {
        var domain = mapping.standing().domain();
        return survey.beginning().stream()
                .map(row ->
                        UserRow.name(
                                mapping.text(row, Meaning.PERSON),
                                mapping.text(row, Meaning.SURNAME),
                                mapping.text(row, Meaning.GIVEN),
                                mapping.text(row, Meaning.PATRONYMIC)))
                .filter(name -> !name.surname().isEmpty() && isDomain(domain))
                .map(name -> of(name, domain))
                .findFirst()
                .orElse("");
    }
}

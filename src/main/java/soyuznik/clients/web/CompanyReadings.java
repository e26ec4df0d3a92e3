package soyuznik.clients.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.clients.Register;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** How what is written about a company is read. */
public final class CompanyReadings {
    /** Made once: putting them in order takes longer than all the rest of a page. */
    private static final Map<Language, List<Choice>> COUNTRIES =
            Arrays.stream(Language.values())
                    .collect(Collectors.toMap(Function.identity(), CompanyReadings::byName));

    private CompanyReadings() {}

    static Readings of(Frame frame, Words words) {
        var language = frame.visitor().language();
        return Readings.of(frame, "clients")
                .words("industry", words.choices(Dictionary.INDUSTRY, language))
                .words("source", words.choices(Dictionary.SOURCE, language))
                .words("country", countries(frame))
                .choices("seat", seats(frame))
                .number("employees")
                .money("revenue");
    }

    static List<Choice> seats(Frame frame) {
        return Arrays.stream(Register.Seat.values())
                .map(seat -> new Choice(seat.name(), frame.text("clients.seat." + seat)))
                .toList();
    }

    /** The name of the country of this code. */
    public static String country(Frame frame, String code) {
        return country(frame.visitor().language(), code);
    }

    static String country(Language reader, String code) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }

    /** In the order of their names. */
    public static List<Choice> countries(Frame frame) {
        return COUNTRIES.getOrDefault(frame.visitor().language(), List.of());
    }

    private static List<Choice> byName(Language reader) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, country(reader, code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader.locale())))
                .toList();
    }
}

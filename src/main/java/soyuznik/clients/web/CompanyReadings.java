package soyuznik.clients.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.clients.Register;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** How what is written about a company is read. */
public final class CompanyReadings {
    private CompanyReadings() {}

    static Readings of(Frame frame, Words words) {
        var language = frame.visitor().language();
        return Readings.of(frame, "clients")
                .words("industry", words.choices(Dictionary.INDUSTRY, language))
                .words("source", words.choices(Dictionary.SOURCE, language))
                .choices("country", countries(frame))
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

    public static List<Choice> countries(Frame frame) {
        var reader = frame.visitor().language().locale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader)))
                .toList();
    }
}

package soyuznik.exchange;

import java.util.Map;
import soyuznik.exchange.sheet.Survey;

/** What the product would propose, for a page that is being filled in. */
public final class Guesses {
    private Guesses() {}

    public static Mapping mapping(Survey survey, Kind kind, Ours ours) {
        return new Guess(survey, ours).mapping(kind);
    }

    public static Map<Meaning, Map<String, String>> values(
            Survey survey, Mapping mapping, Ours ours) {
        return new Guess(mapping.columns(survey), survey, ours).values(mapping);
    }

    /** How dates and numbers are written, as far as the file itself tells it. */
    public static Manner manner(Survey survey, Mapping mapping, Ours ours) {
        return new Guess(mapping.columns(survey), survey, ours).manner(mapping.all());
    }

    /** Whether the file leaves open which number of a date is the day. */
    public static boolean askDates(Survey survey, Mapping mapping) {
        return Guess.dateFit(mapping.columns(survey), mapping.all()).ask();
    }

    /** Whether the file leaves open what a sign in its numbers means. */
    public static boolean askNumbers(Survey survey, Mapping mapping) {
        return Guess.numberFit(mapping.columns(survey), mapping.all()).ask();
    }
}

package soyuznik.buying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.work.TalkForm;

/**
 * What the form of results asks beside the talk itself: what of the words goes onto the list of
 * problems, and by what somebody chooses. Three problems have a place each, and three criteria; the
 * first problem's words are those of the talk.
 */
// A-09 S-01 S-02
public final class HeardForm {
    /** What stands behind the names of the fields of each. */
    public static final List<String> PLACES = List.of("", "2", "3");

    /** The words of one place that belong to the talk. */
    static final List<String> WORDS = List.of("problem", "implication", "payoff");

    public static final Inputs ALL =
            new Inputs(
                    Stream.of(
                                    TalkForm.RESULTS.all().stream(),
                                    PLACES.stream().flatMap(HeardForm::place),
                                    PLACES.stream().flatMap(Wanted::asked))
                            .flatMap(all -> all)
                            .toList());

    private static final Pattern STANCES = Pattern.compile("(?:stance|why)-\\d");

    private static final List<String> WRITTEN =
            ALL.all().stream().filter(HeardForm::isWritten).map(Input::name).toList();

    private HeardForm() {}

    private static Stream<Input> place(String place) {
        var words =
                WORDS.stream()
                        .filter(_ -> !place.isEmpty())
                        .map(name -> Input.of(name + place, Input.Kind.AREA));
        var beside =
                Stream.of(
                        Input.of("about" + place, Input.Kind.CHOICE),
                        Input.of("listed" + place, Input.Kind.TICK),
                        Input.of("leads" + place, Input.Kind.TICK),
                        Input.of("worth" + place, Input.Kind.MONEY),
                        Input.of("need" + place, Input.Kind.TICK),
                        Input.of("saidBy" + place, Input.Kind.CHOICE),
                        Input.of("hurts" + place, Input.Kind.CHOICE));
        return Stream.concat(words, beside);
    }

    /**
     * Whether nothing is written down: neither what was said nor what was agreed. Who was there and
     * what else can only be chosen tells nothing of it.
     */
    static boolean isNothing(Map<String, String> typed) {
        var stances = typed.keySet().stream().filter(name -> STANCES.matcher(name).lookingAt());
        return Stream.concat(WRITTEN.stream(), stances)
                .allMatch(name -> typed.getOrDefault(name, "").isBlank());
    }

    private static boolean isWritten(Input input) {
        return switch (input.kind()) {
            case TEXT, AREA, DAY, MONEY -> !TalkForm.PLAN.all().contains(input);
            case CHOICE -> input.name().equals("answer");
            case NUMBER, WHOLE, TIME, LASTING, CHOICES, TICK, LINK, LINK_OR_MAIL -> false;
        };
    }

    /** Each place as it was filled in. */
    static List<Heard> heard(Map<String, String> read) {
        return PLACES.stream().map(place -> new Heard(place, read)).toList();
    }

    /** Each criterion of choice, where one was heard. */
    static List<Wanted> wanted(Map<String, String> read) {
        return PLACES.stream().map(place -> new Wanted(place, read)).toList();
    }

    /** The words of all places, one after the other, as those of the talk. */
    static Map<String, String> joined(Map<String, String> typed) {
        var joined = new HashMap<>(typed);
        for (var name : WORDS) {
            var all =
                    PLACES.stream()
                            .map(place -> typed.getOrDefault(name + place, "").strip())
                            .filter(words -> !words.isEmpty())
                            .toList();
            joined.put(name, String.join("\n", all));
        }
        return joined;
    }
}

package soyuznik.buying.web;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.HeardForm;
import soyuznik.buying.Participant;
import soyuznik.buying.ParticipantForm;
import soyuznik.shell.Answer;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;
import soyuznik.work.From;
import soyuznik.work.Ground;
import soyuznik.work.ObjectionForm;
import soyuznik.work.Preparation;
import soyuznik.work.Side;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkState;

/**
 * The form of the results of a talk.
 *
 * @param talk that is known; null: a new one
 * @param planned which of those that wait it may be
 */
public record ResultPage(
        Ground ground,
        @Nullable Talk talk,
        Map<String, String> typed,
        OfferedTalks planned,
        Known known) {
    /** The name of the field that says where the results were begun. */
    static final String FROM = "from";

    private static final Set<String> HINTED =
            Set.of(
                    "situation",
                    "problem",
                    "implication",
                    "payoff",
                    "need",
                    "theirPromise",
                    "lasts");

    /**
     * What can be chosen.
     *
     * @param people of the client
     * @param ours who of ours can have been there
     * @param problems of the list
     * @param participants of whom a stance is kept, as far as they still work there
     * @param prepared what was to be asked
     */
    public record Known(
            List<Choice> people,
            List<Choice> ours,
            List<Choice> problems,
            List<Participant> participants,
            Preparation prepared) {}

    private String address() {
        return ground.about().address();
    }

    /** Without a project there are no lists onto which something could go. */
    public boolean hasLists() {
        return ground.project() != null;
    }

    public String action() {
        return talk == null ? address() + "/results" : talk.key().address() + "/results";
    }

    /** Where the results were begun. */
    public From from() {
        return From.of(typed.get(FROM));
    }

    public String leave() {
        return from().address(address() + "#talks");
    }

    /** A new one that a bad line has taken already is 0 too. */
    public int version() {
        return talk == null ? 0 : talk.version();
    }

    /** How what is kept on the device is called there. */
    public String title() {
        return hasLists() ? ground.client().name() + " · " + ground.title() : ground.title();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(
                frame.text(hasLists() ? "place.projects" : "place.clients"),
                hasLists() ? "/projects" : "/companies");
        crumbs.put(ground.title(), address());
        return crumbs;
    }

    /** Of a planned talk we know who, when and how. */
    public boolean isExpected() {
        return talk != null && talk.state() != TalkState.HELD;
    }

    /** Whether something is wrong with one of the fields, so that they must be seen. */
    public boolean isWrong(Answer.@Nullable Trouble trouble, List<Asked> asked) {
        return trouble instanceof Answer.Trouble.Fields(var errors)
                && asked.stream()
                        .anyMatch(one ->
                                errors.stream()
                                        .anyMatch(e -> e.field().equals(one.input().name())));
    }

    public List<String> places() {
        return HeardForm.PLACES;
    }

    public List<String> promises() {
        return TalkForm.PLACES;
    }

    /** Who, when and how; of one that is planned it may be left as it was. */
    public List<Asked> frameOf(Frame frame) {
        return TalkForm.PLAN.all().stream()
                .map(input -> asked(planned.isEmpty() ? input : input.optional(), frame))
                .toList();
    }

    /** One problem with all that was said of it, as its place of the form holds it. */
    public List<Asked> heard(String place, Frame frame) {
        var listed =
                Stream.of(
                        "problem",
                        "listed",
                        "implication",
                        "worth",
                        "leads",
                        "payoff",
                        "need",
                        "saidBy");
        var words = Stream.of("problem", "implication", "payoff");
        return (hasLists() ? listed : words).map(name -> asked(name + place, frame)).toList();
    }

    /** Which problem it is, and whose. */
    public List<Asked> more(String place, Frame frame) {
        return Stream.of("about", "hurts").map(name -> asked(name + place, frame)).toList();
    }

    /** By what somebody chooses. */
    public List<Asked> wanted(String place, Frame frame) {
        return Stream.of("criterion", "whose", "weight")
                .map(name -> asked(name + place, frame))
                .toList();
    }

    /** What was said against us. */
    public List<Asked> against(String place, Frame frame) {
        return ObjectionForm.NAMES.stream().map(name -> asked(name + place, frame)).toList();
    }

    public boolean isAgainst(Answer.@Nullable Trouble trouble, Frame frame) {
        var all =
                ObjectionForm.PLACES.stream()
                        .flatMap(place -> against(place, frame).stream())
                        .toList();
        return isFilled(all) || isWrong(trouble, all);
    }

    /** One of the criteria, or of the objections, as its place of the form holds it. */
    public List<Asked> said(String kind, int at, Frame frame) {
        var place = places().get(at);
        return kind.equals("criteria") ? wanted(place, frame) : against(place, frame);
    }

    /** Whether one was heard, or something is wrong with one. */
    public boolean isWanted(Answer.@Nullable Trouble trouble, Frame frame) {
        var all = places().stream().flatMap(place -> wanted(place, frame).stream()).toList();
        return isFilled(all) || isWrong(trouble, all);
    }

    public List<Asked> promised(Side side, String place, Frame frame) {
        return List.of(asked(side.promise(place), frame), asked(side.due(place), frame));
    }

    /** Whether something is typed there, so that it must be seen; ticks alone say nothing. */
    public boolean isFilled(List<Asked> asked) {
        return asked.stream()
                .anyMatch(one -> one.input().kind() != Input.Kind.TICK && !one.value().isEmpty());
    }

    public Asked asked(String name, Frame frame) {
        var input =
                HeardForm.ALL.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return asked(input, frame);
    }

    private Asked asked(Input input, Frame frame) {
        return asked(input, label(input.name()), frame);
    }

    private static String label(String name) {
        return name.replaceAll("\\d$", "");
    }

    private Asked asked(Input input, String label, Frame frame) {
        var values = new Asked.Typed(typed, hints(input, label, frame), frame.visitor().currency());
        return Asked.of(input, frame.field("talks", label), choices(input, label, frame), values);
    }

    /** What was prepared stands in place of what is usually asked, at the first of its kind. */
    private Map<String, String> hints(Input input, String label, Frame frame) {
        var prepared = input.name().equals(label) ? known.prepared().get(label) : "";
        if (!prepared.isEmpty()) {
            var questions = prepared.lines().collect(joining(" · "));
            var hint = frame.text("buying.result.prepared", "questions", questions);
            return Map.of(input.name(), hint);
        }
        return HINTED.contains(label)
                ? Map.of(input.name(), frame.text("work.hint." + label))
                : Map.of();
    }

    private List<Choice> choices(Input input, String label, Frame frame) {
        return switch (label) {
            case "people", "saidBy", "hurts", "whose", "objector" -> known.people();
            case "ours" -> known.ours();
            case "about" -> known.problems();
            case String _ ->
                    input.codes().stream()
                            .map(code -> new Choice(code, frame.text(said(label) + '.' + code)))
                            .toList();
        };
    }

    private static String said(String label) {
        return (label.equals("weight") ? "choice.criteria." : "choice.talks.") + label;
    }

    /** How somebody stands since this talk, and by which words. */
    public List<Asked> stances(Participant one, Frame frame) {
        return Stream.of("stance", "why")
                .map(name -> {
                    var input =
                            new Input(name + '-' + one.key().id(), kind(name), false, List.of());
                    var values = new Asked.Typed(typed, Map.of(), "");
                    var label = frame.text("buying.result." + name, "name", one.who().name());
                    return Asked.of(input, label, stances(name, frame), values);
                })
                .toList();
    }

    private static Input.Kind kind(String name) {
        return name.equals("stance") ? Input.Kind.CHOICE : Input.Kind.TEXT;
    }

    private static List<Choice> stances(String name, Frame frame) {
        return ParticipantForm.STANCE.all().stream()
                .filter(input -> input.name().equals(name))
                .flatMap(input -> input.codes().stream())
                .map(code -> new Choice(code, frame.text("choice.participants.stance." + code)))
                .toList();
    }

    public boolean isJudged(Frame frame) {
        return known.participants().stream().anyMatch(one -> isFilled(stances(one, frame)));
    }

    public Readings readings(Frame frame) {
        return Asked.readings(
                frame,
                "talks",
                HeardForm.ALL.all().stream().map(one -> asked(one.name(), frame)).toList());
    }
}

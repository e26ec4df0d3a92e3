package soyuznik.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.shell.ComingDays;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a talk, and what must be true of it. */
// A-01 A-09
public final class TalkForm {
    /** What is planned. */
    public static final Inputs PLAN =
            new Inputs(
                    List.of(
                            Input.choice("kind", kinds()).needed(),
                            Input.of("heldOn", Input.Kind.DAY).needed(),
                            Input.of("startsAt", Input.Kind.TIME),
                            Input.of("lasts", Input.Kind.LASTING),
                            Input.of("venue", Input.Kind.TEXT),
                            Input.of("subject", Input.Kind.TEXT).needed(),
                            Input.of("people", Input.Kind.CHOICES),
                            Input.of("ours", Input.Kind.CHOICES)));

    /** What stands in the row of a talk that was held. */
    static final Inputs TALK =
            and(
                    PLAN,
                    Input.of("situation", Input.Kind.AREA),
                    Input.of("problem", Input.Kind.AREA),
                    Input.of("implication", Input.Kind.AREA),
                    Input.of("payoff", Input.Kind.AREA),
                    Input.choice("answer", "ORDERED", "REFUSED"),
                    Input.of("nextStep", Input.Kind.TEXT),
                    Input.of("nextOn", Input.Kind.DAY));

    /** So many things a side can promise in one talk; what stands behind the names of each. */
    public static final List<String> PLACES = List.of("", "2", "3", "4", "5");

    /** Of a talk that is planned. */
    public static final ComingDays PLANNED = ComingDays.of("heldOn");

    /** With what both sides promised, and what was said against us. */
    public static final Inputs RESULTS =
            new Inputs(
                    Stream.of(
                                    TALK.all().stream(),
                                    PLACES.stream().flatMap(TalkForm::promises),
                                    ObjectionForm.PLACES.stream().flatMap(ObjectionForm::asked))
                            .flatMap(all -> all)
                            .toList());

    /** What is agreed lies ahead. */
    public static final ComingDays AGREED =
            ComingDays.of(
                    Stream.concat(Stream.of("nextOn"), PLACES.stream().flatMap(TalkForm::due))
                            .toArray(String[]::new));

    private TalkForm() {}

    private static Stream<String> due(String place) {
        return Stream.of(Side.values()).map(side -> side.due(place));
    }

    private static Inputs and(Inputs first, Input... more) {
        return new Inputs(Stream.concat(first.all().stream(), Stream.of(more)).toList());
    }

    private static Stream<Input> promises(String place) {
        return Stream.of(
                Input.of(Side.THEIRS.promise(place), Input.Kind.TEXT),
                Input.of(Side.THEIRS.due(place), Input.Kind.DAY),
                Input.of(Side.OURS.promise(place), Input.Kind.TEXT),
                Input.of(Side.OURS.due(place), Input.Kind.DAY));
    }

    private static String[] kinds() {
        return Arrays.stream(TalkKind.values()).map(Enum::name).toArray(String[]::new);
    }

    /**
     * What is planned for an hour lasts as long as its kind does, until somebody says otherwise.
     */
    static Inputs.Read plan(Map<String, String> typed) {
        var read = PLAN.read(typed);
        var values = read.values();
        boolean timed = !values.getOrDefault("startsAt", "").isEmpty();
        if (timed && read.errors().isEmpty() && values.getOrDefault("lasts", "").isEmpty()) {
            var kind = TalkKind.valueOf(values.getOrDefault("kind", ""));
            values.put("lasts", Integer.toString(kind.minutes()));
        }
        return read;
    }

    /** S-03: nobody types the outcome. */
    static Derived derived(Map<String, String> read) {
        var said = read.getOrDefault("answer", "");
        var answer = said.isEmpty() ? Derived.Answer.NONE : Derived.Answer.valueOf(said);
        var theirs =
                said(read, Side.THEIRS)
                        .map(place -> new Derived.Act(promise(read, place), isDated(read, place)))
                        .toList();
        return Derived.of(answer, theirs, said(read, Side.OURS).findAny().isPresent());
    }

    /** What came of it, in a notice. */
    static Text said(Map<String, String> read) {
        return Text.of("work.talk.held." + derived(read).came());
    }

    /** Where the side promised something. */
    private static Stream<String> said(Map<String, String> read, Side side) {
        return PLACES.stream()
                .filter(place -> !read.getOrDefault(side.promise(place), "").isEmpty());
    }

    private static String promise(Map<String, String> read, String place) {
        return read.getOrDefault(Side.THEIRS.promise(place), "");
    }

    private static boolean isDated(Map<String, String> read, String place) {
        return !read.getOrDefault(Side.THEIRS.due(place), "").isEmpty();
    }

    /** What must be true of a talk that was held, as far as it can be read. */
    static List<FieldError> errors(Map<String, String> read, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (day(read, "heldOn").filter(on -> on.isAfter(today)).isPresent()) {
            errors.add(FieldError.of("heldOn", "projects.error.future"));
        }
        if (read.getOrDefault("people", "").isEmpty()) {
            errors.add(FieldError.of("people", "work.error.people"));
        }
        for (var place : PLACES) {
            for (var side : Side.values()) {
                dated(read, side.promise(place), side.due(place), errors);
                ahead(read, side.due(place), errors);
            }
        }
        dated(read, "nextStep", "nextOn", errors);
        ahead(read, "nextOn", errors);
        ObjectionForm.errors(read).forEach(errors::add);
        return errors;
    }

    /** What is agreed in a talk is not of a day before it. */
    private static void ahead(Map<String, String> read, String day, List<FieldError> errors) {
        var held = day(read, "heldOn");
        if (day(read, day).filter(due -> held.filter(due::isBefore).isPresent()).isPresent()) {
            errors.add(FieldError.of(day, "work.error.before_talk"));
        }
    }

    private static Optional<LocalDate> day(Map<String, String> read, String name) {
        return Optional.ofNullable(read.get(name))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    /** A day alone says nothing. */
    private static void dated(
            Map<String, String> read, String text, String day, List<FieldError> errors) {
        if (!read.getOrDefault(day, "").isEmpty() && read.getOrDefault(text, "").isEmpty()) {
            errors.add(FieldError.of(text, "work.error.what"));
        }
    }
}

package soyuznik.buying.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.buying.Participant;
import soyuznik.buying.Problem;
import soyuznik.buying.ProblemState;
import soyuznik.buying.Questions;
import soyuznik.buying.TypicalProblem;
import soyuznik.buying.WhatWasFound;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
import soyuznik.work.Ground;
import soyuznik.work.Preparation;
import soyuznik.work.Preparations;
import soyuznik.work.Promise;
import soyuznik.work.PromiseState;
import soyuznik.work.QuestionKind;
import soyuznik.work.Talk;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;

/**
 * All that is worth knowing before a talk, on one screen and one sheet.
 *
 * @param all the talks about the same, the newest first
 * @param ours by name, who of ours is to be there
 * @param typed into the form
 */
public record PreparationPage(
        Ground ground,
        Talk talk,
        Preparation preparation,
        List<Talk> all,
        Known known,
        List<String> ours,
        Map<String, String> typed,
        boolean mayEdit) {
    /** So many of their last words. */
    private static final int WORDS = 5;

    /**
     * What is known of the project; without one nothing is.
     *
     * @param typical what of the problems came from the library
     * @param participants nobody for whoever does not work on the project
     */
    public record Known(
            List<Problem> problems, List<TypicalProblem> typical, List<Participant> participants) {
        static final Known NOTHING = new Known(List.of(), List.of(), List.of());

        public Known {
            problems = List.copyOf(problems);
            typical = List.copyOf(typical);
            participants = List.copyOf(participants);
        }
    }

    public String action() {
        return talk.key().address() + "/preparation";
    }

    public String results() {
        return talk.key().address() + "/results/edit";
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        boolean sells = ground.project() != null;
        crumbs.put(
                frame.text(sells ? "place.projects" : "place.clients"),
                sells ? "/projects" : "/companies");
        crumbs.put(ground.title(), ground.about().address());
        return crumbs;
    }

    /** What is known of somebody who comes; nothing of one who is not on the list. */
    public Optional<Participant> known(String name) {
        return known.participants().stream()
                .filter(one -> one.who().name().equals(name))
                .findFirst();
    }

    public List<Promise> open() {
        return all.reversed().stream()
                .flatMap(one -> one.promises().stream())
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .toList();
    }

    /** The last talk that was held before this one. */
    public Optional<Talk> last() {
        return all.stream().filter(one -> one.state() == TalkState.HELD).findFirst();
    }

    /** What it told, group by group, as far as something was written. */
    public List<String> told() {
        return last().stream()
                .flatMap(_ -> Stream.of(QuestionKind.values()).map(QuestionKind::field))
                .filter(name -> !last().orElseThrow().get(name).isEmpty())
                .toList();
    }

    /** Their own words, the latest first. */
    public List<WhatWasFound> quotes() {
        return known.problems().stream()
                .flatMap(problem -> problem.found().stream())
                .filter(found -> !found.quote().isEmpty())
                .sorted((one, other) -> other.on().compareTo(one.on()))
                .limit(WORDS)
                .toList();
    }

    /** What is worth asking, of one kind: by what is known, then what is usually asked (S-10). */
    public List<String> worthAsking(QuestionKind kind, Frame frame) {
        var next =
                Questions.of(known.problems()).stream()
                        .filter(one -> one.kind() == kind)
                        .map(one -> frame.text(one.text()));
        var usual =
                known.typical().stream()
                        .filter(_ -> kind == QuestionKind.PROBLEM)
                        .flatMap(one -> one.asks(frame.visitor().language()).stream());
        return Stream.concat(next, usual).distinct().toList();
    }

    /** The kinds of which something is worth asking, in the order in which they help. */
    public List<QuestionKind> kinds(Frame frame) {
        return Stream.of(QuestionKind.values())
                .filter(kind -> !worthAsking(kind, frame).isEmpty())
                .toList();
    }

    /** The kinds of which something is prepared. */
    public List<QuestionKind> prepared() {
        return Stream.of(QuestionKind.values())
                .filter(kind -> !preparation.questions(kind).isEmpty())
                .toList();
    }

    /** nothing is presented to whom nothing hurts yet. */
    public boolean isEarly() {
        return ground.project() != null
                && talk.kind() == TalkKind.PRESENTATION
                && Questions.isEarly(known.problems());
    }

    /** The problems that nobody has solved. */
    public List<Problem> standing() {
        return known.problems().stream().filter(one -> one.state() != ProblemState.SOLVED).toList();
    }

    public List<Asked> asked(Frame frame) {
        var hints = Map.of("aim", frame.text("work.hint.aim"));
        var values = new Asked.Typed(typed, hints, "");
        return Preparations.FORM.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("preparations", input.name()),
                                List.of(),
                                values))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "preparations", asked(frame));
    }
}

package soyuznik.buying.web;

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
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
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
 * @param all the talks about the project, the newest first
 * @param typical what of the problems came from the library
 * @param participants nobody for whoever does not work on the project
 * @param ours by name, who of ours is to be there
 * @param typed into the form
 */
public record PreparationPage(
        Project project,
        Talk talk,
        Preparation preparation,
        List<Talk> all,
        List<Problem> problems,
        List<TypicalProblem> typical,
        List<Participant> participants,
        List<String> ours,
        Map<String, String> typed,
        boolean mayEdit) {
    /** So many of their last words. */
    private static final int WORDS = 5;

    public String action() {
        return "/projects/" + project.id() + "/talks/" + talk.key().id() + "/preparation";
    }

    public String results() {
        return "/projects/" + project.id() + "/talks/" + talk.key().id() + "/results/edit";
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    /** What is known of somebody who comes; nothing of one who is not on the list. */
    public Optional<Participant> known(String name) {
        return participants.stream().filter(one -> one.who().name().equals(name)).findFirst();
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
        return problems.stream()
                .flatMap(problem -> problem.found().stream())
                .filter(found -> !found.quote().isEmpty())
                .sorted((one, other) -> other.on().compareTo(one.on()))
                .limit(WORDS)
                .toList();
    }

    /** What is worth asking, of one kind: by what is known, then what is usually asked (S-10). */
    public List<String> worthAsking(QuestionKind kind, Frame frame) {
        var known =
                Questions.of(problems).stream()
                        .filter(one -> one.kind() == kind)
                        .map(one -> frame.text(one.text()));
        var usual =
                typical.stream()
                        .filter(_ -> kind == QuestionKind.PROBLEM)
                        .flatMap(one -> one.asks(frame.visitor().language()).stream());
        return Stream.concat(known, usual).distinct().toList();
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
        return talk.kind() == TalkKind.PRESENTATION && Questions.isEarly(problems);
    }

    /** The problems that nobody has solved. */
    public List<Problem> standing() {
        return problems.stream().filter(one -> one.state() != ProblemState.SOLVED).toList();
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

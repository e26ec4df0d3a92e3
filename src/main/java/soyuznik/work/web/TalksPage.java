package soyuznik.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Project;
import soyuznik.shell.Frame;
import soyuznik.work.About;
import soyuznik.work.Derived;
import soyuznik.work.Ground;
import soyuznik.work.Objection;
import soyuznik.work.ObjectionState;
import soyuznik.work.Objections;
import soyuznik.work.Promise;
import soyuznik.work.PromiseState;
import soyuznik.work.Promises;
import soyuznik.work.Talk;
import soyuznik.work.TalkState;
import soyuznik.work.TalkStreams;

/**
 * Talks about a project.
 *
 * @param found one page of them
 * @param first whether it is the first one
 * @param maySettle whether the viewer says what became of promises, also when the project has ended
 */
public record TalksPage(TalkStreams.OfProject found, boolean first, boolean maySettle) {
    public boolean mayEdit() {
        return maySettle && project().isOpen();
    }

    public Project project() {
        return found.project();
    }

    private About about() {
        return new About.OfProject(project().id());
    }

    public boolean isEmpty() {
        return talks().isEmpty();
    }

    private List<Talk> talks() {
        return found.lines().rows().stream().map(TalkStreams.Line::talk).toList();
    }

    public @Nullable String more() {
        var next = found.lines().next();
        return next == null ? null : address() + "?after=" + next;
    }

    public String address() {
        return about().address() + "/talks";
    }

    public String address(Talk talk) {
        return talk.key().address();
    }

    public Map<String, String> crumbs(Frame frame) {
        return crumbs("place.projects", project().sale().title(), about(), frame);
    }

    static Map<String, String> crumbs(Ground ground, Frame frame) {
        var place = ground.project() == null ? "place.clients" : "place.projects";
        return crumbs(place, ground.title(), ground.about(), frame);
    }

    private static Map<String, String> crumbs(
            String place, String title, About about, Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        var list = about instanceof About.OfClient ? "/companies" : "/projects";
        crumbs.put(frame.text(place), list);
        crumbs.put(title, about.address());
        return crumbs;
    }

    /** S-03: three in a row without advance. */
    public boolean stalls() {
        return first && Talk.stall(talks());
    }

    /** Those ahead, the nearest first. */
    public List<Talk> ahead() {
        return talks().stream().filter(one -> one.state() == TalkState.PLANNED).toList();
    }

    /** Those that were, or were missed. */
    public List<Talk> past() {
        return talks().stream().filter(one -> one.state() != TalkState.PLANNED).toList();
    }

    /** Promises that nobody has settled, in the order of the talks. */
    public List<Promise> open() {
        return found.unsettled().reversed().stream()
                .flatMap(talk -> talk.promises().stream())
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .toList();
    }

    /** What nobody has answered, in the order of the talks. */
    public List<Objection> against() {
        return found.unsettled().reversed().stream()
                .flatMap(talk -> talk.objections().stream())
                .filter(objection -> objection.state() == ObjectionState.OPEN)
                .toList();
    }

    /** What was said against us in a talk, in a line. */
    public static String against(Talk talk) {
        return talk.objections().stream().map(Objection::words).collect(Collectors.joining(" · "));
    }

    public String address(Objection objection) {
        return new Objections.Key(about(), objection.id()).address();
    }

    public String address(Promise promise) {
        return new Promises.Key(about(), promise.id()).address();
    }

    /** The colour that goes with the word of what came of a talk. */
    public static String badge(Derived.Came came) {
        return switch (came) {
            case ORDER, ADVANCE -> "is-good";
            case NO_ADVANCE -> "is-near";
            case REFUSAL -> "is-bad";
        };
    }
}

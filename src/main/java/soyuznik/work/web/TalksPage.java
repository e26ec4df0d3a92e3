package soyuznik.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.projects.Project;
import soyuznik.shell.Frame;
import soyuznik.work.Derived;
import soyuznik.work.Hours;
import soyuznik.work.Objection;
import soyuznik.work.ObjectionState;
import soyuznik.work.Promise;
import soyuznik.work.PromiseState;
import soyuznik.work.Talk;
import soyuznik.work.TalkState;

/**
 * Talks about a project.
 *
 * @param all the newest first
 */
public record TalksPage(Project project, List<Talk> all, boolean mayEdit) {
    private static final Hours<Talk> HOURS = new Hours<>(Talk::on, Talk::at);

    public String address() {
        return "/projects/" + project.id() + "/talks";
    }

    public String address(Talk talk) {
        return address() + '/' + talk.key().id();
    }

    public Map<String, String> crumbs(Frame frame) {
        return crumbs(project, frame);
    }

    static Map<String, String> crumbs(Project project, Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.sale().title(), "/projects/" + project.id());
        return crumbs;
    }

    /** S-03: three in a row without advance. */
    public boolean stalls() {
        return Talk.stall(all);
    }

    /** Those ahead, the nearest first. */
    public List<Talk> ahead() {
        return all.reversed().stream()
                .filter(one -> one.state() == TalkState.PLANNED)
                .sorted(HOURS.earliestFirst())
                .toList();
    }

    /** Those that were, or were missed. */
    public List<Talk> past() {
        return all.stream()
                .filter(one -> one.state() != TalkState.PLANNED)
                .sorted(HOURS.latestFirst())
                .toList();
    }

    /** Promises that nobody has settled, in the order of the talks. */
    public List<Promise> open() {
        return all.reversed().stream()
                .flatMap(talk -> talk.promises().stream())
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .toList();
    }

    /** What nobody has answered, in the order of the talks. */
    public List<Objection> against() {
        return all.reversed().stream()
                .flatMap(talk -> talk.objections().stream())
                .filter(objection -> objection.state() == ObjectionState.OPEN)
                .toList();
    }

    /** What was said against us in a talk, in a line. */
    public static String against(Talk talk) {
        return talk.objections().stream().map(Objection::words).collect(Collectors.joining(" · "));
    }

    public String address(Objection objection) {
        return "/projects/" + project.id() + "/objections/" + objection.id();
    }

    public String address(Promise promise) {
        return "/projects/" + project.id() + "/promises/" + promise.id();
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

package soyuznik.work.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.work.Ground;
import soyuznik.work.ObjectionState;
import soyuznik.work.Preparation;
import soyuznik.work.PromiseState;
import soyuznik.work.QuestionKind;
import soyuznik.work.Talk;
import soyuznik.work.TalkProjects;
import soyuznik.work.TalkState;

/**
 * What was asked and said in a talk that was held, to be read.
 *
 * @param asked what was prepared
 * @param ours by name, who of ours was there
 * @param projects to which it can be given
 * @param gift how it is taken back from the one it was given to; null: not by who looks
 */
public record TalkPage(
        Ground ground,
        Talk talk,
        Preparation asked,
        List<String> ours,
        List<Choice> projects,
        TalkProjects.@Nullable Gift gift,
        boolean mayEdit) {
    public String address() {
        return talk.key().address();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = TalksPage.crumbs(ground, frame);
        crumbs.put(frame.text("region.talks"), ground.about().address() + "/talks");
        return crumbs;
    }

    /** The kinds of questions of which something was asked or answered. */
    public List<QuestionKind> kinds() {
        return Stream.of(QuestionKind.values())
                .filter(kind -> !asked.questions(kind).isEmpty() || !answer(kind).isEmpty())
                .toList();
    }

    /** What was said to questions of a kind; empty: nothing was written. */
    public String answer(QuestionKind kind) {
        return talk.get(kind.field());
    }

    public boolean isMissed() {
        return talk.state() == TalkState.MISSED;
    }

    /** Nobody wrote anything down, before or after. */
    public boolean isSilent() {
        return kinds().isEmpty() && asked.questions().isEmpty();
    }

    /** The colour that goes with the word of what became of a promise. */
    public static String badge(PromiseState state) {
        return switch (state) {
            case OPEN -> "";
            case KEPT -> "is-good";
            case WARNED -> "is-near";
            case BROKEN -> "is-bad";
        };
    }

    public static String badge(ObjectionState state) {
        return state == ObjectionState.OPEN ? "is-near" : "is-good";
    }
}

package soyuznik.plans.web;

import java.util.List;
import java.util.Map;
import soyuznik.plans.EffortCounts;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.work.TalkKind;
import soyuznik.work.web.TalkListForm;

/**
 * The talks about ended projects that tell how many one takes.
 *
 * @param list of those that are written down here
 */
record TalksTold(EffortCounts.Talks talks, Query list) {
    /** Meetings or calls, and all talks that tell which ended projects were talked about. */
    List<EffortPage.Base> bases(boolean called, Frame frame) {
        var brought = talks.brought();
        int held = called ? talks.calls() - brought.calls() : talks.meetings() - brought.meetings();
        var kind = called ? TalkKind.CALL.name() : TalkListForm.MEETINGS;
        int about = talks.projects() - brought.projects();
        return List.of(
                new EffortPage.Base(
                        frame.text("plans.step.base." + word(called), "talks", held),
                        list.with("kind", kind).at("/talks")),
                new EffortPage.Base(
                        frame.text("plans.step.base.about", "projects", about), list.at("/talks")));
    }

    private static String word(boolean called) {
        return called ? "calls" : "meetings";
    }

    /**
     * Those that another system kept: they are read at their projects. Where it kept none of the
     * kind, just the projects that it alone tells of. Empty: none either.
     */
    String brought(boolean called, Frame frame) {
        var brought = talks.brought();
        int kept = called ? brought.calls() : brought.meetings();
        if (kept > 0) {
            return frame.text(
                    "plans.step.base.brought." + word(called),
                    Map.of("talks", kept, "projects", talks.projects()));
        }
        return brought.projects() == 0
                ? ""
                : frame.text("plans.step.base.brought.about", "projects", brought.projects());
    }
}

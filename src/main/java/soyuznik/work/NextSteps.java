package soyuznik.work;

import java.util.List;
import java.util.Map;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;

/** What becomes of the next step that the results of a talk name. */
//
public interface NextSteps {
    /**
     * The results say this of it from now on.
     *
     * @param results empty where the talk is taken away
     */
    void keep(Talk.Key talk, Map<String, String> results, Viewer by);

    /** Whoever moved the task meanwhile is not overruled by a correction of something else. */
    static boolean concern(List<Outcome.Difference> changed) {
        return changed.stream().anyMatch(each -> each.field().startsWith("next"));
    }

    /** Whether the results say what is next, and when. */
    static boolean isNamed(Map<String, String> results) {
        return !results.getOrDefault("nextStep", "").isEmpty()
                && !results.getOrDefault("nextOn", "").isEmpty();
    }

    /** The talks are about something else from now on. */
    void move(List<Talk.Key> talks, About to, Viewer by);

    /** The talk is back, and its step as it was. */
    void restore(Talk.Key talk, Viewer by);
}

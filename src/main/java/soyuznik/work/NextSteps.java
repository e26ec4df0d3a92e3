package soyuznik.work;

import java.util.Map;
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
}

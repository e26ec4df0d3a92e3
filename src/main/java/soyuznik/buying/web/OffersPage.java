package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.buying.TypicalProblem;
import soyuznik.projects.Project;
import soyuznik.shell.Frame;

/**
 * What of the library is worth supposing in a project.
 *
 * @param all what clients are most likely to confirm, first
 */
public record OffersPage(Project project, List<TypicalProblem> all, boolean mayEditLibrary) {
    public String address() {
        return "/projects/" + project.id() + "/offers";
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    /** Of one button. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** What became of it elsewhere, in words. */
    public static String learned(TypicalProblem problem, Frame frame) {
        var learned = problem.learned();
        Map<String, Object> counts =
                Map.of("confirmed", learned.confirmed(), "decided", learned.decided());
        return learned.decided() == 0
                ? frame.text("buying.typical.never")
                : frame.text(
                        "buying.typical.learned." + (learned.isThin() ? "thin" : "told"), counts);
    }
}

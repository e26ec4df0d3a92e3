package soyuznik.buying.web;

import java.util.Map;
import soyuznik.buying.ChoiceAnswer;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.projects.Project;
import soyuznik.shell.Frame;

/** One answer to a criterion of choice, with its files. */
public record AnswerPage(Project project, ChoiceCriterion criterion, ChoiceAnswer answer) {
    public Map<String, String> crumbs(Frame frame) {
        var crumbs = ParticipantsPage.crumbs(project, frame);
        crumbs.put(frame.text("region.criteria"), CriterionPages.after(project.id()));
        return crumbs;
    }
}

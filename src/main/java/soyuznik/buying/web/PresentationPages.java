package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.buying.Presentations;
import soyuznik.buying.Problems;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;

/** Makes the sheet of what we present to one of those who decide. */
@Component
class PresentationPages {
    private final Projects projects;
    private final Participants participants;
    private final Presentations presentations;
    private final Problems problems;
    private final ChoiceCriteria criteria;

    PresentationPages(
            Projects projects,
            Participants participants,
            Presentations presentations,
            Problems problems,
            ChoiceCriteria criteria) {
        this.projects = projects;
        this.participants = participants;
        this.presentations = presentations;
        this.problems = problems;
        this.criteria = criteria;
    }

    ModelAndView show(Participant.Key key, Viewer viewer) {
        return show(key, presentations.of(key, viewer).values(), viewer);
    }

    /** What was typed stays. */
    ModelAndView again(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        projects.get(key.project(), Right.LEAD_PROJECTS, viewer);
        return show(key, typed, viewer);
    }

    private ModelAndView show(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        var participant = participants.get(key, viewer);
        var project = projects.get(key.project(), viewer);
        var known =
                new PresentationPage.Known(
                        problems.of(project.id(), viewer), criteria.of(project.id(), viewer));
        var page =
                new PresentationPage(
                        project,
                        participant,
                        presentations.of(key, viewer),
                        known,
                        typed,
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()));
        return Answer.page("buying/presentation/show", "page", page);
    }
}

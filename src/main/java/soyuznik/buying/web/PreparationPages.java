package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Participant;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;
import soyuznik.work.Attendees;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/** Makes the sheet with which somebody goes to a talk. */
@Component
class PreparationPages {
    private final Projects projects;
    private final Talks talks;
    private final Preparations preparations;
    private final Attendees attendees;
    private final ResultPages.Lists lists;

    PreparationPages(
            Projects projects,
            Talks talks,
            Preparations preparations,
            Attendees attendees,
            ResultPages.Lists lists) {
        this.projects = projects;
        this.talks = talks;
        this.preparations = preparations;
        this.attendees = attendees;
        this.lists = lists;
    }

    ModelAndView show(Talk.Key key, Viewer viewer) {
        return show(key, preparations.of(key, viewer).values(), viewer);
    }

    /** What was typed stays. */
    ModelAndView again(Talk.Key key, Map<String, String> typed, Viewer viewer) {
        projects.get(key.project(), Right.LEAD_PROJECTS, viewer);
        return show(key, typed, viewer);
    }

    private ModelAndView show(Talk.Key key, Map<String, String> typed, Viewer viewer) {
        var project = projects.get(key.project(), viewer);
        var talk = talks.get(key, viewer);
        if (talk.state() == TalkState.HELD) {
            throw new NotFound();
        }
        var page =
                new PreparationPage(
                        project,
                        talk,
                        preparations.of(key, viewer),
                        talks.of(key.project(), viewer),
                        lists.problems().of(key.project(), viewer),
                        lists.offers().supposed(key.project(), viewer),
                        participants(project, viewer),
                        attendees.ours(project, talk, viewer),
                        typed,
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()));
        return Answer.page("buying/preparation/show", "page", page);
    }

    /** B-02: opinions are for those who work on it. */
    private List<Participant> participants(Project project, Viewer viewer) {
        return project.worksOn(viewer) ? lists.participants().of(project.id(), viewer) : List.of();
    }
}

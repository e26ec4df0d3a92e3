package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Participant;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;
import soyuznik.work.Attendees;
import soyuznik.work.Grounds;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/** Makes the sheet with which somebody goes to a talk. */
@Component
class PreparationPages {
    private final Grounds grounds;
    private final Talks talks;
    private final Preparations preparations;
    private final Attendees attendees;
    private final ResultPages.Lists lists;

    PreparationPages(
            Grounds grounds,
            Talks talks,
            Preparations preparations,
            Attendees attendees,
            ResultPages.Lists lists) {
        this.grounds = grounds;
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
        grounds.led(key.about(), viewer);
        return show(key, typed, viewer);
    }

    private ModelAndView show(Talk.Key key, Map<String, String> typed, Viewer viewer) {
        var ground = grounds.get(key.about(), viewer);
        var talk = talks.get(key, viewer);
        if (talk.state() == TalkState.HELD) {
            throw new NotFound();
        }
        var page =
                new PreparationPage(
                        ground,
                        talk,
                        preparations.of(key, viewer),
                        talks.of(key.about(), viewer),
                        known(ground.project(), viewer),
                        attendees.ours(ground, talk, viewer),
                        typed,
                        ground.leads(viewer));
        return Answer.page("buying/preparation/show", "page", page);
    }

    private PreparationPage.Known known(@Nullable Project project, Viewer viewer) {
        return project == null
                ? PreparationPage.Known.NOTHING
                : new PreparationPage.Known(
                        lists.problems().of(project.id(), viewer),
                        lists.offers().supposed(project.id(), viewer),
                        participants(project, viewer));
    }

    /** B-02: opinions are for those who work on it. */
    private List<Participant> participants(Project project, Viewer viewer) {
        return project.worksOn(viewer) ? lists.participants().of(project.id(), viewer) : List.of();
    }
}

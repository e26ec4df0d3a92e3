package soyuznik.buying.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Escalation;
import soyuznik.buying.Escalations;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** Makes the page of what is done about somebody who does not act. */
@Component
class EscalationPages {
    /** So soon a step is taken, unless another day is said. */
    private static final int SOON_DAYS = 2;

    private final Projects projects;
    private final Participants participants;
    private final Escalations escalations;
    private final Clock clock;

    EscalationPages(
            Projects projects, Participants participants, Escalations escalations, Clock clock) {
        this.projects = projects;
        this.participants = participants;
        this.escalations = escalations;
        this.clock = clock;
    }

    ModelAndView show(Participant.Key key, Viewer viewer) {
        var steps = escalations.of(key, viewer);
        var usual =
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "step",
                        EscalationPage.next(steps).name(),
                        "dueOn",
                        LocalDate.now(clock).plusDays(SOON_DAYS).toString());
        return show(key, usual, viewer);
    }

    /** What was typed stays. */
    ModelAndView again(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        projects.get(key.project(), Right.LEAD_PROJECTS, viewer);
        return show(key, typed, viewer);
    }

    ModelAndView again(Escalation.Key key, Map<String, String> typed, Viewer viewer) {
        return again(escalations.about(key), typed, viewer);
    }

    private ModelAndView show(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        var project = projects.get(key.project(), viewer);
        var page =
                new EscalationPage(
                        project,
                        participants.get(key, viewer),
                        participants.of(project.id(), viewer),
                        escalations.of(key, viewer),
                        typed,
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()));
        return Answer.page("buying/escalation/show", "page", page);
    }

    Escalations.Draft draft(Participant.Key key, Map<String, String> typed) {
        return new Escalations.Draft(key, FormKey.of(typed), typed);
    }

    static String after(Participant.Key key) {
        return ParticipantPages.after(key.project()) + '/' + key.id() + "/escalation";
    }

    String after(Escalation.Key key) {
        return after(escalations.about(key));
    }
}

package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.Talks;

/** The results of a talk: of one that was planned, or of one that came by itself. */
@Controller
class ResultsController {
    private final Talks talks;
    private final TalkPages pages;

    ResultsController(Talks talks, TalkPages pages) {
        this.talks = talks;
        this.pages = pages;
    }

    /** A talk as it was before the eyes. */
    record Seen(long id, long talk, int version) {
        Talk.Key key() {
            return new Talk.Key(new ProjectId(id), talk);
        }
    }

    @GetMapping("/projects/{id}/results/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.results(new ProjectId(id), viewer);
    }

    @PostMapping("/projects/{id}/results")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var draft = TalkPages.draft(new ProjectId(id), sent);
        return answer.to(
                talks.hold(draft, viewer), TalkPages::after, _ -> pages.results(draft, viewer));
    }

    @GetMapping("/projects/{id}/talks/{talk}/results/edit")
    ModelAndView edit(TalksController.Place place, Viewer viewer) {
        return pages.results(place.key(), viewer);
    }

    @PostMapping("/projects/{id}/talks/{talk}/results")
    ModelAndView update(
            Seen seen,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = TalkForm.RESULTS.sent(sent);
        return answer.to(
                talks.hold(seen.key(), seen.version(), typed, viewer),
                TalkPages::after,
                _ -> pages.results(seen.key(), typed, viewer));
    }
}

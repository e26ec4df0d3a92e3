package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.HeardForm;
import soyuznik.buying.ResultQuestions;
import soyuznik.buying.Results;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.About;
import soyuznik.work.Spot;

/** The results of a talk: of one that was planned, or of one that came by itself. */
@Controller
class ResultsController {
    private final Results results;
    private final ResultQuestions questions;
    private final ResultPages pages;

    ResultsController(Results results, ResultQuestions questions, ResultPages pages) {
        this.questions = questions;
        this.results = results;
        this.pages = pages;
    }

    @GetMapping({"/projects/{id}/results/new", "/companies/{id}/results/new"})
    ModelAndView form(About about, Viewer viewer) {
        return pages.fresh(about, viewer);
    }

    @PostMapping({"/projects/{id}/results", "/companies/{id}/results"})
    ModelAndView create(
            About about,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var draft = ResultPages.draft(about, HeardForm.ALL.sent(sent));
        return answer.to(
                answer.meant(questions.of(draft, viewer), () -> results.hold(draft, viewer)),
                ResultPages::after,
                _ -> pages.again(draft, viewer));
    }

    @GetMapping({
        "/projects/{id}/talks/{talk}/results/edit",
        "/companies/{id}/talks/{talk}/results/edit"
    })
    ModelAndView edit(Spot spot, Viewer viewer) {
        return pages.edit(spot, viewer);
    }

    @PostMapping({"/projects/{id}/talks/{talk}/results", "/companies/{id}/talks/{talk}/results"})
    ModelAndView update(
            Spot spot,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = HeardForm.ALL.sent(sent);
        var there = spot.at(results.now(spot.talk(), viewer));
        var known = ResultPages.known(there, typed);
        var asked = questions.of(known, typed, viewer);
        return answer.to(
                answer.meant(asked, () -> results.hold(known, typed, viewer)),
                _ -> there.after(),
                _ -> pages.edit(there, typed, viewer));
    }
}

package soyuznik.buying.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.HeardForm;
import soyuznik.buying.Results;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.Talk;

/** The results of a talk: of one that was planned, or of one that came by itself. */
@Controller
class ResultsController {
    private final Results results;
    private final ResultPages pages;

    ResultsController(Results results, ResultPages pages) {
        this.results = results;
        this.pages = pages;
    }

    /** Which talk an address names, and where its results were begun. */
    record Seen(long id, long talk, @Nullable String from) {
        Talk.Key place() {
            return new Talk.Key(new ProjectId(id), talk);
        }

        /** Where the results were begun. */
        From back() {
            return From.of(from);
        }

        String after(ProjectId project) {
            return back().address(ResultPages.after(project));
        }
    }

    @GetMapping("/projects/{id}/results/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.fresh(new ProjectId(id), viewer);
    }

    @PostMapping("/projects/{id}/results")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var draft = ResultPages.draft(new ProjectId(id), HeardForm.ALL.sent(sent));
        return answer.to(
                results.hold(draft, viewer), ResultPages::after, _ -> pages.again(draft, viewer));
    }

    @GetMapping("/projects/{id}/talks/{talk}/results/edit")
    ModelAndView edit(Seen seen, Viewer viewer) {
        return pages.edit(seen, viewer);
    }

    @PostMapping("/projects/{id}/talks/{talk}/results")
    ModelAndView update(
            Seen seen,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = HeardForm.ALL.sent(sent);
        return answer.to(
                results.hold(ResultPages.known(seen, typed), typed, viewer),
                seen::after,
                _ -> pages.edit(seen, typed, viewer));
    }
}

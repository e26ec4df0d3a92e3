package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Proposals;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

@Controller
@RequestMapping("/projects/{id}/proposals")
class ProposalsController {
    private final Proposals proposals;
    private final PaperPages pages;

    ProposalsController(Proposals proposals, PaperPages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    /** Which proposal an address names. */
    record Place(long id, long proposal) {
        Proposals.Key key() {
            return new Proposals.Key(new ProjectId(id), proposal);
        }
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.newProposal(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, ProposalForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        var errors = form.errors();
        return answer.to(
                errors.isEmpty()
                        ? proposals.record(project, FormKey.read(form.key()), form.draft(), viewer)
                        : new Outcome.Invalid<>(errors),
                done -> "/projects/" + done,
                _ -> pages.proposal(project, 0, form, viewer));
    }

    @GetMapping("/{proposal}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.proposal(place.key(), viewer);
    }

    @PostMapping("/{proposal}")
    ModelAndView update(Place place, ProposalForm form, Answer answer, Viewer viewer) {
        var errors = form.errors();
        return answer.to(
                errors.isEmpty()
                        ? proposals.correct(place.key(), form.version(), form.draft(), viewer)
                        : new Outcome.Invalid<>(errors),
                done -> "/projects/" + done,
                _ -> pages.proposal(place.key().project(), place.proposal(), form, viewer));
    }
}

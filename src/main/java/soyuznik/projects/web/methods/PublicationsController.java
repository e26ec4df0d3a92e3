package soyuznik.projects.web.methods;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.shell.Answer;

/** A draft becomes a version that never changes. */
@Controller
class PublicationsController {
    private final Drafts drafts;
    private final MethodPages pages;

    PublicationsController(Drafts drafts, MethodPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @PostMapping("/settings/methods/drafts/{id}/publication")
    ModelAndView create(@PathVariable long id, int version, Answer answer, Viewer viewer) {
        return answer.to(
                drafts.publish(id, version, viewer),
                method -> "/settings/methods/" + method,
                _ -> pages.edit(id, viewer));
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Consents;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A consent was withdrawn by mistake: it holds again. */
@Controller
class ConsentRestorationsController {
    private final Consents consents;
    private final PersonPages pages;

    ConsentRestorationsController(Consents consents, PersonPages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @PostMapping("/people/{id}/consent/restoration")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                consents.restore(person, viewer),
                _ -> "/people/" + id + "#consent",
                _ -> pages.show(person, viewer));
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.PersonContacts;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A way to reach a person that leads nowhere is taken away; the inverse puts it back. */
@Controller
@RequestMapping("/people/{id}/contacts/{contact}")
class ContactRemovalsController {
    private final PersonContacts contacts;
    private final PersonPages pages;

    ContactRemovalsController(PersonContacts contacts, PersonPages pages) {
        this.contacts = contacts;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView create(PersonContactsController.Place place, Viewer viewer, Answer answer) {
        return answer.to(
                contacts.remove(place.key(), viewer),
                person -> "/people/" + person + "#contacts",
                _ -> pages.show(place.key().person(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView destroy(PersonContactsController.Place place, Viewer viewer, Answer answer) {
        return answer.to(
                contacts.restore(place.key(), viewer),
                person -> "/people/" + person + "#contacts",
                _ -> pages.show(place.key().person(), viewer));
    }
}

package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.People;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A person works at the client no more; the inverse takes it back. */
@Controller
class DeparturesController {
    private final People people;
    private final PersonPages pages;
    private final Clock clock;

    DeparturesController(People people, PersonPages pages, Clock clock) {
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/people/{id}/departure")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                people.leave(person, LocalDate.now(clock), viewer),
                _ -> "/people/" + id,
                _ -> pages.show(person, viewer));
    }

    @PostMapping("/people/{id}/return")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                people.comeBack(person, viewer),
                _ -> "/people/" + id,
                _ -> pages.show(person, viewer));
    }
}

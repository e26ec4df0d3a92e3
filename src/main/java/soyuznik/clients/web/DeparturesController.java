package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A person works at the company no more; the inverse takes it back. */
@Controller
class DeparturesController {
    private final Employments employments;
    private final PersonPages pages;
    private final Clock clock;

    DeparturesController(Employments employments, PersonPages pages, Clock clock) {
        this.employments = employments;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/employments/{id}/departure")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var employment = new EmploymentId(id);
        return answer.to(
                employments.leave(employment, LocalDate.now(clock), viewer),
                person -> "/people/" + person,
                _ -> pages.of(employment, viewer));
    }

    @PostMapping("/employments/{id}/return")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var employment = new EmploymentId(id);
        return answer.to(
                employments.comeBack(employment, viewer),
                person -> "/people/" + person,
                _ -> pages.of(employment, viewer));
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.History;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of one person at a client. */
@Component
class PersonPages {
    private static final int LINES = 20;

    private final People people;
    private final Employments employments;
    private final History history;

    PersonPages(People people, Employments employments, History history) {
        this.people = people;
        this.employments = employments;
        this.history = history;
    }

    ModelAndView show(PersonId id, Viewer viewer) {
        var person = people.get(id, viewer);
        var seen = person.employments().stream().map(Employment::company).distinct().toList();
        var page =
                new PersonPage(
                        person,
                        viewer.may(Right.EDIT_CLIENTS, person.own()),
                        history.about(Subject.of(id), seen, LINES));
        return Answer.page("clients/person/show", "page", page);
    }

    /** The page of who works there. */
    ModelAndView of(EmploymentId employment, Viewer viewer) {
        return show(employments.get(employment, viewer).person(), viewer);
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.People;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of one person at a client. */
@Component
class PersonPages {
    private final People people;
    private final Companies companies;

    PersonPages(People people, Companies companies) {
        this.people = people;
        this.companies = companies;
    }

    ModelAndView show(PersonId id, Viewer viewer) {
        var person = people.get(id, viewer);
        boolean mayEdit =
                viewer.may(Right.EDIT_CLIENTS, companies.get(person.company(), viewer).own());
        return Answer.page("clients/person/show", "page", new PersonPage(person, mayEdit));
    }
}

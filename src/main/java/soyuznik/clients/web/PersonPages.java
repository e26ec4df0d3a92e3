package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.PastPage;
import soyuznik.clients.Consents;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonParts;
import soyuznik.journal.Stretch;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of one person at a client. */
@Component
class PersonPages {
    private static final int LINES = 20;

    private final People people;
    private final Employments employments;
    private final Consents consents;
    private final GonePeople gone;
    private final PersonWords words;
    private final PersonParts parts;

    PersonPages(
            People people,
            Employments employments,
            Consents consents,
            GonePeople gone,
            PersonWords words,
            PersonParts parts) {
        this.words = words;
        this.parts = parts;
        this.consents = consents;
        this.people = people;
        this.employments = employments;
        this.gone = gone;
    }

    ModelAndView show(PersonId id, Viewer viewer) {
        return people.find(id, viewer)
                .map(person -> page(person, viewer))
                .orElseGet(() -> gone.page(id, viewer));
    }

    private ModelAndView page(Person person, Viewer viewer) {
        var page =
                new PersonPage(
                        person,
                        viewer.may(Right.EDIT_CLIENTS, person.own()),
                        consents.of(person.id()),
                        words.fields(),
                        parts.of(person.id(), viewer),
                        gone.history(person, Stretch.newest(LINES)),
                        gone.into(person, viewer));
        return Answer.page("clients/person/show", "page", page);
    }

    ModelAndView history(PersonId id, Stretch stretch, Viewer viewer) {
        var person = people.get(id, viewer);
        var name = person.name().whole();
        var past = gone.history(person, stretch);
        return Answer.page(
                "access/past",
                "page",
                new PastPage("place.clients", "/companies", name, "/people/" + id, past));
    }

    /** The page of who works there. */
    ModelAndView of(EmploymentId employment, Viewer viewer) {
        return show(employments.get(employment, viewer).person(), viewer);
    }
}

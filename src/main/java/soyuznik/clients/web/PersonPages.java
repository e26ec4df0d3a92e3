package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.History;
import soyuznik.clients.Consents;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonParts;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the page of one person at a client. */
@Component
class PersonPages {
    private static final int LINES = 20;

    private final People people;
    private final Employments employments;
    private final Consents consents;
    private final Erasures erasures;
    private final History history;
    private final PersonWords words;
    private final PersonParts parts;

    PersonPages(
            People people,
            Employments employments,
            Consents consents,
            Erasures erasures,
            History history,
            PersonWords words,
            PersonParts parts) {
        this.words = words;
        this.parts = parts;
        this.consents = consents;
        this.erasures = erasures;
        this.people = people;
        this.employments = employments;
        this.history = history;
    }

    ModelAndView show(PersonId id, Viewer viewer) {
        return people.find(id, viewer)
                .map(person -> page(person, viewer))
                .orElseGet(() -> erased(id, viewer));
    }

    private ModelAndView erased(PersonId id, Viewer viewer) {
        var erasure = erasures.find(id, viewer).orElseThrow(NotFound::new);
        return Answer.page("clients/dossier/erased", "page", new ErasurePage(erasure));
    }

    private ModelAndView page(Person person, Viewer viewer) {
        var seen = person.employments().stream().map(Employment::company).distinct().toList();
        var page =
                new PersonPage(
                        person,
                        viewer.may(Right.EDIT_CLIENTS, person.own()),
                        consents.of(person.id()),
                        words.fields(),
                        parts.of(person.id(), viewer),
                        history.about(Subject.of(person.id()), seen, LINES));
        return Answer.page("clients/person/show", "page", page);
    }

    /** The page of who works there. */
    ModelAndView of(EmploymentId employment, Viewer viewer) {
        return show(employments.get(employment, viewer).person(), viewer);
    }
}

package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.ConsentTexts;
import soyuznik.clients.Consents;
import soyuznik.clients.People;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Shows the form of a consent to advertising, and hands on what was typed. */
@Component
class ConsentForms {
    private final People people;
    private final Consents consents;
    private final ConsentTexts texts;
    private final Clock clock;

    ConsentForms(People people, Consents consents, ConsentTexts texts, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.texts = texts;
        this.clock = clock;
    }

    ModelAndView blank(PersonId id, Viewer viewer) {
        people.get(id, Right.EDIT_CLIENTS, viewer);
        return again(id, ConsentForm.blank(texts.newest().version(), today()), viewer);
    }

    ModelAndView again(PersonId id, ConsentForm form, Viewer viewer) {
        var page = new ConsentPage(people.get(id, viewer), form, texts.all());
        return Answer.page("clients/consent/form", "page", page);
    }

    Outcome<PersonId> give(PersonId id, ConsentForm form, Viewer viewer) {
        people.get(id, viewer);
        var errors = form.errors();
        return errors.isEmpty()
                ? consents.give(id, form.given(), today(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    Outcome<PersonId> withdraw(PersonId id, Viewer viewer) {
        return consents.withdraw(id, today(), viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

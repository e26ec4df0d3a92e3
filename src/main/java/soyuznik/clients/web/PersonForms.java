package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Extra;
import soyuznik.clients.Companies;
import soyuznik.clients.KnownPeople;
import soyuznik.clients.People;
import soyuznik.clients.merging.MadeTwice;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Doubt;
import soyuznik.shell.Questions;

/** Shows the form of a person, and hands on what was typed. */
@Component
class PersonForms {
    private final Companies companies;
    private final People people;
    private final KnownPeople known;
    private final PersonWords words;
    private final MadeTwice twice;

    PersonForms(
            Companies companies,
            People people,
            KnownPeople known,
            PersonWords words,
            MadeTwice twice) {
        this.twice = twice;
        this.words = words;
        this.companies = companies;
        this.people = people;
        this.known = known;
    }

    /** With what was typed so far. */
    ModelAndView blank(CompanyId company, Map<String, String> typed, Viewer viewer) {
        companies.get(company, Right.EDIT_CLIENTS, viewer);
        return fresh(company, PersonForm.begun(typed), viewer);
    }

    ModelAndView fresh(CompanyId company, PersonForm form, Viewer viewer) {
        var name = companies.get(company, viewer).data().name();
        var met = known.of(form.known(), viewer);
        var page = new PersonFormPage(company, name, form, met, words.fields());
        return Answer.page("clients/person/form", "page", page, "words", words.dictionaries());
    }

    ModelAndView stored(PersonId id, Viewer viewer) {
        var person = people.get(id, Right.EDIT_CLIENTS, viewer);
        return again(id, PersonForm.of(person.data(), person.version()), viewer);
    }

    ModelAndView again(PersonId id, PersonForm form, Viewer viewer) {
        var page = new PersonEditPage(people.get(id, viewer), form, words.fields());
        return Answer.page("clients/person/edit", "page", page);
    }

    /** Whether somebody seen already has this mail or phone. */
    Questions questions(CompanyId company, PersonForm form, Viewer viewer) {
        var contacts = form.contacts(country(company, viewer));
        var doubts =
                viewer.may(Right.EDIT_CLIENTS)
                        ? twice.of(new MadeTwice.Somebody(form.key(), contacts), viewer)
                        : List.<Doubt>of();
        return Questions.of(doubts, () -> wrong(form));
    }

    List<FieldError> wrong(PersonForm form) {
        return words.fields().read(form.typed(), Extra.NONE).with(form.errors());
    }

    Outcome<PersonId> add(CompanyId company, PersonForm form, Viewer viewer) {
        var country = country(company, viewer);
        var read = words.fields().read(form.typed(), Extra.NONE);
        var errors = read.with(form.errors());
        return errors.isEmpty()
                ? people.add(form.person(company, country, read.extra()), viewer)
                : new Outcome.Invalid<>(errors);
    }

    /** Where a phone without its country code rings. */
    private String country(CompanyId company, Viewer viewer) {
        return companies.get(company, viewer).data().requisites().country();
    }

    Outcome<PersonId> save(PersonId id, PersonForm form, Viewer viewer) {
        var held = people.get(id, viewer).data().extra();
        var read = words.fields().read(form.typed(), held);
        var errors = read.with(form.errors());
        return errors.isEmpty()
                ? people.edit(id, form.version(), form.data(read.extra()), viewer)
                : new Outcome.Invalid<>(errors);
    }
}

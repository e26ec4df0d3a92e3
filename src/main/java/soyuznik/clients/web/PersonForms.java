package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.People;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Shows the form of a person, and hands on what was typed. */
@Component
class PersonForms {
    private final Companies companies;
    private final People people;

    PersonForms(Companies companies, People people) {
        this.companies = companies;
        this.people = people;
    }

    ModelAndView blank(CompanyId company, Viewer viewer) {
        companies.get(company, Right.EDIT_CLIENTS, viewer);
        return fresh(company, PersonForm.blank(), viewer);
    }

    ModelAndView fresh(CompanyId company, PersonForm form, Viewer viewer) {
        var name = companies.get(company, viewer).data().name();
        return Answer.page("clients/person/form", "page", new PersonFormPage(company, name, form));
    }

    ModelAndView stored(PersonId id, Viewer viewer) {
        var person = people.get(id, Right.EDIT_CLIENTS, viewer);
        return again(id, PersonForm.of(person.data(), person.version()), viewer);
    }

    ModelAndView again(PersonId id, PersonForm form, Viewer viewer) {
        var page = new PersonEditPage(people.get(id, viewer), form);
        return Answer.page("clients/person/edit", "page", page);
    }

    Outcome<PersonId> add(CompanyId company, PersonForm form, Viewer viewer) {
        var country = companies.get(company, viewer).data().requisites().country();
        var errors = form.errors();
        return errors.isEmpty()
                ? people.add(form.person(company, country), viewer)
                : new Outcome.Invalid<>(errors);
    }

    Outcome<PersonId> save(PersonId id, PersonForm form, Viewer viewer) {
        people.get(id, viewer);
        var errors = form.errors();
        return errors.isEmpty()
                ? people.edit(id, form.version(), form.data(), viewer)
                : new Outcome.Invalid<>(errors);
    }
}

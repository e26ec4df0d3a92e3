package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.clients.Companies;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Shows the form of where a person works, and hands on what was typed. */
@Component
class EmploymentForms {
    private final Companies companies;
    private final ClientList list;
    private final People people;
    private final Employments employments;
    private final PersonWords words;

    EmploymentForms(
            Companies companies,
            ClientList list,
            People people,
            Employments employments,
            PersonWords words) {
        this.words = words;
        this.companies = companies;
        this.list = list;
        this.people = people;
        this.employments = employments;
    }

    ModelAndView blank(PersonId id, Map<String, String> typed, Viewer viewer) {
        people.get(id, viewer);
        long company = company(new PostForm(typed));
        if (company != 0) {
            companies.get(new CompanyId(company), Right.EDIT_CLIENTS, viewer);
        }
        return fresh(id, typed, viewer);
    }

    /** First the company is found, then what the person is there is typed. */
    ModelAndView fresh(PersonId id, Map<String, String> typed, Viewer viewer) {
        var form = new PostForm(typed);
        var person = people.get(id, viewer);
        var company = company(form);
        if (company == 0) {
            Forbidden.unless(viewer.may(Right.EDIT_CLIENTS), Right.EDIT_CLIENTS);
            var typedWords = form.get("q");
            var found = list.search(viewer, false, typedWords);
            return page(EmploymentPage.search(person, typedWords, found));
        }
        var there = companies.get(new CompanyId(company), viewer);
        var begun = form.get("key").isEmpty() ? PostForm.blank() : form;
        var workplace = new Employment.Workplace(there.id(), there.data().name());
        return page(EmploymentPage.form(person, null, workplace, begun));
    }

    ModelAndView stored(EmploymentId id, Viewer viewer) {
        return again(id, PostForm.of(employments.get(id, Right.EDIT_CLIENTS, viewer)), viewer);
    }

    ModelAndView again(EmploymentId id, PostForm form, Viewer viewer) {
        var employment = employments.get(id, viewer);
        var person = people.get(employment.person(), viewer);
        return page(EmploymentPage.form(person, id.toString(), employment.workplace(), form));
    }

    Outcome<PersonId> begin(PersonId id, Map<String, String> typed, Viewer viewer) {
        people.get(id, viewer);
        var form = new PostForm(typed);
        if (company(form) == 0) {
            return new Outcome.Invalid<>(
                    List.of(FieldError.of("q", "clients.employment.company.missing")));
        }
        var company = new CompanyId(company(form));
        companies.get(company, viewer);
        var errors = form.errors();
        return errors.isEmpty()
                ? employments.begin(
                        new Employments.Start(form.key(), id, company, form.data()), viewer)
                : new Outcome.Invalid<>(errors);
    }

    Outcome<PersonId> save(EmploymentId id, int version, PostForm form, Viewer viewer) {
        employments.get(id, viewer);
        var errors = form.errors();
        return errors.isEmpty()
                ? employments.edit(id, version, form.data(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    /** One value alone. */
    Outcome<PersonId> put(EmploymentId id, Values value, Viewer viewer) {
        var employment = employments.get(id, viewer);
        return value.into(
                employment.fields(),
                employment.version(),
                changed -> save(id, employment.version(), new PostForm(changed), viewer));
    }

    private static long company(PostForm form) {
        var typed = form.get("company");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private ModelAndView page(EmploymentPage page) {
        return Answer.page("clients/employment/form", "page", page, "words", words.dictionaries());
    }
}

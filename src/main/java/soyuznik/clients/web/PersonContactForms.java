package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.ContactData;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonContact;
import soyuznik.clients.PersonContacts;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Shows the form of a way to reach a person, and hands on what was typed. */
@Component
class PersonContactForms {
    private final Companies companies;
    private final People people;
    private final PersonContacts contacts;

    PersonContactForms(Companies companies, People people, PersonContacts contacts) {
        this.companies = companies;
        this.people = people;
        this.contacts = contacts;
    }

    ModelAndView blank(PersonId id, String kind, Viewer viewer) {
        people.get(id, Right.EDIT_CLIENTS, viewer);
        return fresh(id, ContactForm.blank(kind), viewer);
    }

    ModelAndView fresh(PersonId id, ContactForm form, Viewer viewer) {
        return page(new ContactPage(people.get(id, viewer), null, form));
    }

    ModelAndView stored(PersonContact.Key key, Viewer viewer) {
        var person = people.get(key.person(), Right.EDIT_CLIENTS, viewer);
        return again(key, ContactForm.of(contact(person, key)), viewer);
    }

    ModelAndView again(PersonContact.Key key, ContactForm form, Viewer viewer) {
        return page(new ContactPage(people.get(key.person(), viewer), key.contact(), form));
    }

    Outcome<PersonId> add(PersonId id, ContactForm form, Viewer viewer) {
        var person = people.get(id, viewer);
        var errors = form.errors();
        return errors.isEmpty()
                ? contacts.add(id, form.key(), data(form, person, viewer), viewer)
                : new Outcome.Invalid<>(errors);
    }

    Outcome<PersonId> save(PersonContact.Key key, ContactForm form, Viewer viewer) {
        var person = people.get(key.person(), viewer);
        contact(person, key);
        var errors = form.errors();
        return errors.isEmpty()
                ? contacts.edit(key, form.version(), data(form, person, viewer), viewer)
                : new Outcome.Invalid<>(errors);
    }

    private ContactData data(ContactForm form, Person person, Viewer viewer) {
        var company = companies.get(person.main().company(), viewer);
        return form.data(company.data().requisites().country());
    }

    private static PersonContact contact(Person person, PersonContact.Key key) {
        return person.contacts().stream()
                .filter(contact -> contact.id() == key.contact())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(ContactPage page) {
        return Answer.page("clients/contact/form", "page", page);
    }
}

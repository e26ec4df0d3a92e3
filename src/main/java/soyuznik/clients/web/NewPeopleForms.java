package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.KnownPeople;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.Questions;

/** Shows the form of a person whose company is still to be chosen, and hands on what was typed. */
@Component
class NewPeopleForms {
    private static final int FOUND = 8;

    private final Companies companies;
    private final ClientList list;
    private final KnownPeople known;
    private final PersonForms forms;
    private final PersonWords words;

    NewPeopleForms(
            Companies companies,
            ClientList list,
            KnownPeople known,
            PersonForms forms,
            PersonWords words) {
        this.companies = companies;
        this.list = list;
        this.known = known;
        this.forms = forms;
        this.words = words;
    }

    /** With what was typed so far. */
    ModelAndView blank(Map<String, String> typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_CLIENTS), Right.EDIT_CLIENTS);
        return fresh(PersonForm.begun(typed), viewer);
    }

    ModelAndView fresh(PersonForm form, Viewer viewer) {
        var chosen = chosen(form, viewer).map(company -> company.data().name()).orElse("");
        var page =
                new NewPersonPage(
                        form,
                        chosen,
                        found(form, viewer),
                        known.of(form.known(), viewer),
                        words.fields());
        return Answer.page("clients/person/begin", "page", page, "words", words.dictionaries());
    }

    /** Those about whose people the viewer may write. */
    private List<ClientList.Row> found(PersonForm form, Viewer viewer) {
        var own = !viewer.may(Right.EDIT_CLIENTS, false);
        var named = form.get("client");
        return named.isEmpty()
                ? List.of()
                : list.search(viewer, own, named).stream().limit(FOUND).toList();
    }

    /** Once a company is chosen. */
    Questions questions(PersonForm form, Viewer viewer) {
        return chosen(form, viewer)
                .map(company -> forms.questions(company.id(), form, viewer))
                .orElse(Questions.of(List.of(), List::of));
    }

    Outcome<PersonId> add(PersonForm form, Viewer viewer) {
        return chosen(form, viewer)
                .map(company -> forms.add(company.id(), form, viewer))
                .orElseGet(() ->
                        viewer.may(Right.EDIT_CLIENTS)
                                ? new Outcome.Invalid<>(nowhere(form))
                                : new Outcome.Forbidden<>());
    }

    private List<FieldError> nowhere(PersonForm form) {
        var missing = FieldError.of("client", "clients.employment.company.missing");
        return Stream.concat(forms.wrong(form).stream(), Stream.of(missing)).toList();
    }

    private Optional<Company> chosen(PersonForm form, Viewer viewer) {
        var id = form.get("company");
        return id.matches("\\d{1,18}")
                ? Optional.of(companies.get(new CompanyId(Long.parseLong(id)), viewer))
                : Optional.empty();
    }
}

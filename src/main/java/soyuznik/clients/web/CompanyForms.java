package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Extra;
import soyuznik.access.Users;
import soyuznik.clients.Companies;
import soyuznik.clients.Knowns;
import soyuznik.clients.TypedRequisites;
import soyuznik.clients.merging.MadeTwice;
import soyuznik.clients.merging.NearClients;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Doubt;
import soyuznik.shell.Questions;

/** Shows the form of a company, and hands on what was typed. */
@Component
class CompanyForms {
    private static final int SHORTEST_INN = 10;

    private final Companies companies;
    private final Knowns knowns;
    private final NearClients near;
    private final Users users;
    private final CompanyWords words;
    private final MadeTwice twice;

    CompanyForms(
            Companies companies,
            Knowns knowns,
            NearClients near,
            Users users,
            CompanyWords words,
            MadeTwice twice) {
        this.twice = twice;
        this.words = words;
        this.companies = companies;
        this.knowns = knowns;
        this.near = near;
        this.users = users;
    }

    /** A new one, with what was typed so far. */
    ModelAndView fresh(CompanyForm form, Viewer viewer) {
        return page(null, form, viewer);
    }

    /** One that is there, as it is stored. */
    ModelAndView stored(CompanyId id, Viewer viewer) {
        var company = companies.get(id, Right.EDIT_CLIENTS, viewer);
        return page(id, CompanyForm.of(company.data(), company.version()), viewer);
    }

    /** One that is there, as it was typed. */
    ModelAndView again(CompanyId id, CompanyForm form, Viewer viewer) {
        return page(id, form, viewer);
    }

    /** Whether it is there already: of a number that is, the maker tells without asking. */
    Questions questions(CompanyForm form, Viewer viewer) {
        var numbers = form.requisites();
        boolean known = checked(null, numbers, viewer).known() != null;
        var doubts =
                known || !viewer.may(Right.MAKE_CLIENTS)
                        ? List.<Doubt>of()
                        : twice.of(
                                new MadeTwice.Client(form.key(), form.get("name"), numbers),
                                viewer);
        return Questions.of(doubts, () -> wrong(form));
    }

    private List<FieldError> wrong(CompanyForm form) {
        return words.fields().read(form.typed(), Extra.NONE).with(form.errors());
    }

    Outcome<CompanyId> make(CompanyForm form, Viewer viewer) {
        var read = words.fields().read(form.typed(), Extra.NONE);
        var errors = read.with(form.errors());
        return errors.isEmpty()
                ? companies.make(form.company(read.extra()), viewer)
                : new Outcome.Invalid<>(errors);
    }

    Outcome<CompanyId> save(CompanyId id, CompanyForm form, Viewer viewer) {
        var held = companies.get(id, viewer).data();
        var read = words.fields().read(form.typed(), held.extra());
        var errors = read.with(form.errors());
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var data = form.data(held.profile().parent()).with(read.extra());
        return companies.edit(id, form.version(), data, viewer);
    }

    private ModelAndView page(@Nullable CompanyId id, CompanyForm form, Viewer viewer) {
        var alike = id == null ? near.of(typed(form), viewer) : List.<NearClients.Near>of();
        var page =
                new CompanyFormPage(
                        id,
                        form,
                        checked(id, form.requisites(), viewer),
                        alike,
                        leaders(id, viewer),
                        words.dictionaries(),
                        words.fields());
        return Answer.page("clients/company/form", "page", page);
    }

    private static NearClients.Typed typed(CompanyForm form) {
        return new NearClients.Typed(form.get("name"), form.get("phone"), form.get("email"));
    }

    private CompanyFormPage.Checked checked(
            @Nullable CompanyId id, TypedRequisites typed, Viewer viewer) {
        var errors = typed.errors();
        var wrong =
                errors.stream()
                        .filter(error -> isTyped(error, typed))
                        .map(FieldError::text)
                        .toList();
        if (!errors.isEmpty()
                || !viewer.may(id == null ? Right.MAKE_CLIENTS : Right.EDIT_CLIENTS)) {
            return new CompanyFormPage.Checked(
                    wrong, false, null); // T-04 tells only who may enter one
        }
        var numbers = typed.proven();
        var known =
                id == null ? knowns.find(numbers, viewer) : knowns.findOther(id, numbers, viewer);
        return new CompanyFormPage.Checked(wrong, !typed.inn().isEmpty(), known.orElse(null));
    }

    /** While an INN is being typed, its length is nothing to speak of yet. */
    private static boolean isTyped(FieldError error, TypedRequisites typed) {
        return !error.text().key().equals("clients.inn.form")
                || typed.inn().length() >= SHORTEST_INN;
    }

    private List<Choice> leaders(@Nullable CompanyId id, Viewer viewer) {
        return id == null && viewer.may(Right.REASSIGN) ? Colleagues.choices(users) : List.of();
    }
}

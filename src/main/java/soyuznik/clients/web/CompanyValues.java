package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.access.FieldSet;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** Shows the form of one value of a company, and hands on what was typed. */
@Component
class CompanyValues {
    private final Companies companies;
    private final CompanyForms forms;
    private final CompanyWords words;

    CompanyValues(Companies companies, CompanyForms forms, CompanyWords words) {
        this.companies = companies;
        this.forms = forms;
        this.words = words;
    }

    ModelAndView stored(CompanyId id, String field, Viewer viewer) {
        var company = companies.get(id, Right.EDIT_CLIENTS, viewer);
        return page(company, field, saved(company, field));
    }

    /** What was typed stays; what is saved is read anew. */
    ModelAndView again(CompanyId id, String field, Map<String, String> typed, Viewer viewer) {
        return page(companies.get(id, viewer), field, typed);
    }

    Outcome<CompanyId> put(CompanyId id, String field, Map<String, String> typed, Viewer viewer) {
        var company = companies.get(id, Right.EDIT_CLIENTS, viewer);
        var custom = words.fields().offered(field);
        return custom.isPresent()
                ? put(company, custom.get(), typed, viewer)
                : Values.of(field, typed)
                        .into(
                                saved(company, field),
                                company.version(),
                                changed -> forms.save(id, changed(changed, typed), viewer));
    }

    private Outcome<CompanyId> put(
            Company company, CustomField custom, Map<String, String> typed, Viewer viewer) {
        var field = custom.key();
        var read = words.fields().read(FieldSet.only(field, typed), company.data().extra());
        return read.errors().isEmpty()
                ? new Values(field, typed.getOrDefault("was", ""), read.extra().get(field))
                        .into(
                                saved(company, field),
                                company.version(),
                                changed ->
                                        forms.save(company.id(), new CompanyForm(changed), viewer))
                : new Outcome.Invalid<>(read.errors());
    }

    private static CompanyForm changed(Map<String, String> changed, Map<String, String> typed) {
        var all = new LinkedHashMap<>(changed);
        if (typed.containsKey("currency")) {
            all.put("currency", typed.getOrDefault("currency", ""));
        }
        return new CompanyForm(all);
    }

    /** All values as a form has them; a field that is changed only with others is none of them. */
    private SequencedMap<String, String> saved(Company company, String field) {
        var saved = new LinkedHashMap<>(CompanyForm.of(company.data(), company.version()).typed());
        boolean custom = words.fields().offered(field).isPresent();
        if (custom) {
            saved.putIfAbsent(field, "");
        }
        if (!CompanyValuePage.isAlone(field)
                || !saved.containsKey(field)
                || isLeft(field, custom)) {
            throw new NotFound();
        }
        return saved;
    }

    /** A custom field that is not asked any more. */
    private static boolean isLeft(String field, boolean custom) {
        return Extra.isKey(field) && !custom;
    }

    private ModelAndView page(Company company, String field, Map<String, String> typed) {
        var saved = saved(company, field).getOrDefault(field, "");
        var beside = Extra.isKey(field) ? field + Inputs.CURRENCY : "currency";
        var currency = typed.getOrDefault(beside, "");
        var value = new CompanyValuePage.Value(saved, typed.getOrDefault(field, ""), currency);
        return Answer.page(
                "clients/company/value",
                "page",
                new CompanyValuePage(company, field, value, words.dictionaries(), words.fields()));
    }
}

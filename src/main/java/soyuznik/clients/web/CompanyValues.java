package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Shows the form of one value of a company, and hands on what was typed. */
@Component
class CompanyValues {
    private final Companies companies;
    private final CompanyForms forms;
    private final Dictionaries dictionaries;

    CompanyValues(Companies companies, CompanyForms forms, Dictionaries dictionaries) {
        this.companies = companies;
        this.forms = forms;
        this.dictionaries = dictionaries;
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
        return Values.of(field, typed)
                .into(
                        saved(company, field),
                        company.version(),
                        changed -> forms.save(id, changed(changed, typed), viewer));
    }

    private static CompanyForm changed(Map<String, String> changed, Map<String, String> typed) {
        var all = new LinkedHashMap<>(changed);
        if (typed.containsKey("currency")) {
            all.put("currency", typed.getOrDefault("currency", ""));
        }
        return new CompanyForm(all);
    }

    /** All values as a form has them; a field that is changed only with others is none of them. */
    private static SequencedMap<String, String> saved(Company company, String field) {
        var form = CompanyForm.of(company.data(), company.version());
        if (!CompanyValuePage.isAlone(field) || !form.typed().containsKey(field)) {
            throw new NotFound();
        }
        return new LinkedHashMap<>(form.typed());
    }

    private ModelAndView page(Company company, String field, Map<String, String> typed) {
        var saved = saved(company, field).getOrDefault(field, "");
        var currency = typed.getOrDefault("currency", "");
        var value = new CompanyValuePage.Value(saved, typed.getOrDefault(field, ""), currency);
        return Answer.page(
                "clients/company/value",
                "page",
                new CompanyValuePage(company, field, value, dictionaries.words()));
    }
}

package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.Tag;
import soyuznik.clients.Tags;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The tags of a client. */
@Controller
@RequestMapping("/companies/{id}/tags")
class TagsController {
    private final Tags tags;
    private final Companies companies;
    private final CompanyPages pages;

    TagsController(Tags tags, Companies companies, CompanyPages pages) {
        this.tags = tags;
        this.companies = companies;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var page = page(new CompanyId(id), viewer);
        return Answer.page("clients/tag/form", "page", page, "typed", page.names());
    }

    @PostMapping
    ModelAndView update(@PathVariable long id, TagsForm form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                tags.change(company, form.before(), form.now(), viewer),
                _ -> pages.after(company, viewer),
                _ -> again(company, form, viewer));
    }

    @PostMapping("/reversal")
    ModelAndView destroy(
            @PathVariable long id, TagsForm.Reversal form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                tags.revert(company, form.back(), form.away(), viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    private ModelAndView again(CompanyId company, TagsForm form, Viewer viewer) {
        var page = page(company, viewer);
        return Answer.page("clients/tag/form", "page", page, "typed", form.typed());
    }

    private TagsPage page(CompanyId id, Viewer viewer) {
        var client = companies.get(id, Right.EDIT_CLIENTS, viewer);
        var now = tags.of(id, viewer).stream().map(Tag::name).toList();
        return new TagsPage(client.data().name(), "/companies/" + id, now, tags.offered());
    }
}

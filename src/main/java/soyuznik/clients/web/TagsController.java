package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.Tags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The tags of a client. */
@Controller
@RequestMapping("/companies/{id}/tags")
class TagsController {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
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
    ModelAndView destroy(@PathVariable long id, Reversal form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                tags.revert(company, numbers(form.on()), numbers(form.off()), viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    private ModelAndView again(CompanyId company, TagsForm form, Viewer viewer) {
        var page = page(company, viewer);
        return Answer.page("clients/tag/form", "page", page, "typed", form.typed());
    }

    private TagsPage page(CompanyId id, Viewer viewer) {
        var client = companies.get(id, Right.EDIT_CLIENTS, viewer);
        return new TagsPage(client, tags.of(id, viewer), tags.offered());
    }

    /**
     * @param seen those that stood in the form when it was opened
     */
    record TagsForm(@Nullable String seen, @Nullable String tags) {
        TypedTags before() {
            return TypedTags.read(seen == null ? "" : seen);
        }

        TypedTags now() {
            return TypedTags.read(typed());
        }

        String typed() {
            return tags == null ? "" : tags;
        }
    }

    /** The numbers of tags to put on and to take off, with points between them. */
    record Reversal(@Nullable String on, @Nullable String off) {}

    private static List<Long> numbers(@Nullable String dotted) {
        return dotted == null
                ? List.of()
                : Arrays.stream(dotted.split("\\."))
                        .filter(it -> NUMBER.matcher(it).matches())
                        .map(Long::valueOf)
                        .toList();
    }
}

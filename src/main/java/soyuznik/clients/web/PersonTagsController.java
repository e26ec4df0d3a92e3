package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.People;
import soyuznik.clients.PersonTags;
import soyuznik.clients.Tags;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The tags of a person. */
@Controller
@RequestMapping("/people/{id}/tags")
class PersonTagsController {
    private final PersonTags tags;
    private final Tags known;
    private final People people;
    private final PersonPages pages;

    PersonTagsController(PersonTags tags, Tags known, People people, PersonPages pages) {
        this.tags = tags;
        this.known = known;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var page = page(new PersonId(id), viewer);
        return Answer.page("clients/tag/form", "page", page, "typed", page.names());
    }

    @PostMapping
    ModelAndView update(@PathVariable long id, TagsForm form, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                tags.change(person, form.before(), form.now(), viewer),
                done -> "/people/" + done,
                _ -> again(person, form, viewer));
    }

    @PostMapping("/reversal")
    ModelAndView destroy(
            @PathVariable long id, TagsForm.Reversal form, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                tags.revert(person, form.back(), form.away(), viewer),
                done -> "/people/" + done,
                _ -> pages.show(person, viewer));
    }

    private ModelAndView again(PersonId person, TagsForm form, Viewer viewer) {
        var page = page(person, viewer);
        return Answer.page("clients/tag/form", "page", page, "typed", form.typed());
    }

    private TagsPage page(PersonId id, Viewer viewer) {
        var person = people.get(id, Right.EDIT_CLIENTS, viewer);
        return new TagsPage(person.name().whole(), "/people/" + id, person.tags(), known.offered());
    }
}

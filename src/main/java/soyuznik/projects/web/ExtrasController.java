package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The custom fields of a project, all of them at once. */
@Controller
@RequestMapping("/projects/{id}/fields")
class ExtrasController {
    private final ExtraPages pages;

    ExtrasController(ExtraPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new ProjectId(id), viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.edit(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var project = new ProjectId(id);
        var typed = FieldSet.sent(sent);
        return answer.to(
                pages.save(project, typed, viewer),
                done -> "/projects/" + done + "#extra",
                _ -> pages.again(project, typed, viewer));
    }
}

package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.parts.Part;
import soyuznik.work.parts.PartForm;
import soyuznik.work.parts.Parts;

/** Our people on a project, and what part of it each was given. */
@Controller
@RequestMapping("/projects/{id}/parts")
class PartsController {
    private final Parts parts;
    private final PartPages pages;

    PartsController(Parts parts, PartPages pages) {
        this.parts = parts;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.index(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var project = new ProjectId(id);
        var typed = PartForm.ALL.sent(sent);
        return answer.to(
                answer.meant(
                        PartForm.DUE, () -> parts.give(project, FormKey.of(typed), typed, viewer)),
                Part::place,
                _ -> pages.index(project, typed, viewer));
    }
}

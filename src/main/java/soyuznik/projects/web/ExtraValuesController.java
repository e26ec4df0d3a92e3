package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The value of one custom field of a project is changed in its place. */
@Controller
@RequestMapping("/projects/{id}/values/{extra}")
class ExtraValuesController {
    private final ExtraPages pages;

    ExtraValuesController(ExtraPages pages) {
        this.pages = pages;
    }

    /** Which value an address names. */
    record Place(long id, String extra) {
        ProjectId project() {
            return new ProjectId(id);
        }
    }

    @GetMapping("/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.value(place.project(), place.extra(), viewer);
    }

    @PostMapping
    ModelAndView update(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var typed = FieldSet.sent(sent);
        return answer.to(
                pages.put(place.project(), place.extra(), typed, viewer),
                project -> "/projects/" + project + "/fields",
                _ -> pages.value(place.project(), place.extra(), typed, viewer));
    }
}

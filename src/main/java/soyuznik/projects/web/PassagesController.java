package soyuznik.projects.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Passages;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/projects/{id}/passages")
class PassagesController {
    private final Passages passages;
    private final ProjectPages pages;

    PassagesController(Passages passages, ProjectPages pages) {
        this.passages = passages;
        this.pages = pages;
    }

    /**
     * Which gates are passed.
     *
     * @param stage in which the page showed the project
     * @param gates how many; one, if nothing is said
     */
    record StrideForm(long stage, @Nullable Integer gates) {
        Passages.Stride stride() {
            return new Passages.Stride(stage, gates == null ? 1 : gates);
        }
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, StrideForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                passages.pass(project, form.stride(), viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    /** Takes back the very passage or return. */
    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id, @RequestParam long passage, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                passages.withdraw(project, passage, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }
}

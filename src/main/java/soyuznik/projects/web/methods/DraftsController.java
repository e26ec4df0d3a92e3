package soyuznik.projects.web.methods;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.shell.Answer;

/** Methods of our own while they are written. */
@Controller
@RequestMapping("/settings/methods/drafts")
class DraftsController {
    private final Drafts drafts;
    private final MethodPages pages;

    DraftsController(Drafts drafts, MethodPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /** Like which method a draft begins. */
    record BeginningForm(UUID key, Drafts.Beginning beginning, String method) {}

    @PostMapping
    ModelAndView create(BeginningForm form, Answer answer, Viewer viewer) {
        return answer.to(
                drafts.begin(form.key(), form.beginning(), form.method(), viewer),
                id -> "/settings/methods/drafts/" + id,
                _ -> pages.show(form.method(), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.edit(id, viewer);
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var form = new TypedMethod(typed);
        return answer.to(
                written(id, form, viewer),
                draft -> "/settings/methods/drafts/" + draft + (form.isToBeTried() ? "/trial" : ""),
                _ -> pages.again(id, form, viewer));
    }

    private Outcome<Long> written(long id, TypedMethod form, Viewer viewer) {
        var errors = form.errors();
        return errors.isEmpty()
                ? drafts.write(id, form.version(), form.draft(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    @PostMapping("/{id}/removal")
    ModelAndView destroy(@PathVariable long id, int version, Answer answer, Viewer viewer) {
        return answer.to(
                drafts.discard(id, version, viewer),
                _ -> "/settings/methods",
                _ -> pages.edit(id, viewer));
    }
}

package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.parts.Parts;

/** Whether a part of a project is over: done, or taken back. */
@Controller
@RequestMapping("/parts/{id}/end")
class PartEndsController {
    private final Parts parts;
    private final PartPages pages;

    PartEndsController(Parts parts, PartPages pages) {
        this.parts = parts;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                From.of(from).undoing(parts.end(id, true, viewer)),
                part -> pages.after(part, from, viewer),
                _ -> pages.refused(id, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                parts.end(id, false, viewer),
                part -> pages.after(part, from, viewer),
                _ -> pages.refused(id, viewer));
    }
}

package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Handover;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** All clients of one of ours go to another. */
@Controller
@RequestMapping("/handovers")
class HandoversController {
    private final HandoverPages pages;

    HandoversController(HandoverPages pages) {
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "0") long from, Viewer viewer) {
        return pages.form(new UserId(from), viewer);
    }

    @PostMapping
    ModelAndView create(HandoverForm form, Viewer viewer, Answer answer) {
        return answer.to(
                pages.begin(form, viewer),
                work -> "/handovers/" + work,
                _ -> pages.form(form.giver(), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(id, viewer);
    }

    /** From whom, to whom, and whether the giver stays on the teams. */
    record HandoverForm(@Nullable Long from, @Nullable Long user, @Nullable Boolean stays) {
        UserId giver() {
            return new UserId(from == null ? 0 : from);
        }

        Handover handover() {
            return new Handover(new UserId(user == null ? 0 : user), Boolean.TRUE.equals(stays));
        }
    }
}

package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Blocks;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Keeps a user out, lets a user in again. */
@Controller
class BlocksController {
    private final Blocks blocks;
    private final UserPages pages;

    BlocksController(Blocks blocks, UserPages pages) {
        this.blocks = blocks;
        this.pages = pages;
    }

    @PostMapping("/settings/users/{id}/blocking")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var user = new UserId(id);
        return answer.to(
                blocks.block(user, viewer), Addresses::user, _ -> pages.show(user, null, viewer));
    }

    @PostMapping("/settings/users/{id}/unblocking")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var user = new UserId(id);
        return answer.to(
                blocks.unblock(user, viewer), Addresses::user, _ -> pages.show(user, null, viewer));
    }
}

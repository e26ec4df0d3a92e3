package soyuznik.products.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.products.GroupMoves;
import soyuznik.shell.Answer;

/** The tree of groups of products, and what each is called. */
@Controller
@RequestMapping(GroupsPage.PATH)
class GroupsController {
    private final GroupMoves moves;
    private final GroupPages pages;

    GroupsController(GroupMoves moves, GroupPages pages) {
        this.moves = moves;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return pages.index(viewer);
    }

    @GetMapping("/{group}/edit")
    ModelAndView edit(@PathVariable long group, Viewer viewer) {
        return pages.form(group, viewer);
    }

    @PostMapping("/{group}")
    ModelAndView update(
            @PathVariable long group, GroupMoves.Way way, Viewer viewer, Answer answer) {
        return answer.to(
                moves.move(group, way, viewer),
                _ -> GroupsPage.PATH,
                _ -> pages.again(group, way.path(), viewer));
    }
}

package soyuznik.products.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.products.GroupMoves;
import soyuznik.shell.Answer;

/** The last move of a group of products taken back. */
@Controller
@RequestMapping(GroupsPage.PATH + "/{group}/return")
class GroupReturnsController {
    private final GroupMoves moves;
    private final GroupPages pages;

    GroupReturnsController(GroupMoves moves, GroupPages pages) {
        this.moves = moves;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long group,
            @RequestParam(defaultValue = "0") int moved,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                moves.back(group, moved, viewer), _ -> GroupsPage.PATH, _ -> pages.index(viewer));
    }
}

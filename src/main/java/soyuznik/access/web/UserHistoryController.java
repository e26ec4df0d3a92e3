package soyuznik.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.journal.Stretch;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** What happened earlier to a user. */
@Controller
class UserHistoryController {
    private final UserPages pages;

    UserHistoryController(UserPages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/users/{id}/history")
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            Viewer viewer) {
        return pages.history(new UserId(id), Stretch.from(from), viewer);
    }
}

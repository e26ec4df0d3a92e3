package soyuznik.projects.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(BoardForm.PATH)
class BoardController {
    private final BoardPages pages;

    BoardController(BoardPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.page(new BoardForm(typed), viewer);
    }
}

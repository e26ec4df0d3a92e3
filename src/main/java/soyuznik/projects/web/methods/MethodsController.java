package soyuznik.projects.web.methods;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** The methods that are there, built in and our own. */
@Controller
class MethodsController {
    private final MethodPages pages;

    MethodsController(MethodPages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/methods")
    ModelAndView index(Viewer viewer) {
        return pages.index(viewer);
    }

    @GetMapping("/settings/methods/{method}")
    ModelAndView show(@PathVariable String method, Viewer viewer) {
        return pages.show(method, viewer);
    }
}

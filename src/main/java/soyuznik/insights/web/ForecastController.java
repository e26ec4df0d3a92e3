package soyuznik.insights.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(ForecastController.PATH)
class ForecastController {
    static final String PATH = "/insights/forecast";

    private final ForecastPages pages;

    ForecastController(ForecastPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.of(PATH, typed, viewer);
    }
}

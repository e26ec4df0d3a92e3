package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Rates;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What other currencies are worth in that of the company. */
@Controller
@RequestMapping(RatesController.INDEX)
class RatesController {
    static final String INDEX = "/settings/rates";

    private final Rates rates;

    RatesController(Rates rates) {
        this.rates = rates;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return page("", viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(name = "rates", defaultValue = "") String typed,
            Viewer viewer,
            Answer answer) {
        return answer.to(rates.set(typed, viewer), _ -> INDEX, _ -> page(typed, viewer));
    }

    @PostMapping("/{rate}/removal")
    ModelAndView destroy(@PathVariable long rate, Viewer viewer, Answer answer) {
        return answer.to(rates.remove(rate, viewer), _ -> INDEX, _ -> page("", viewer));
    }

    @PostMapping("/{rate}/restoration")
    ModelAndView update(@PathVariable long rate, Viewer viewer, Answer answer) {
        return answer.to(rates.restore(rate, viewer), _ -> INDEX, _ -> page("", viewer));
    }

    private ModelAndView page(String typed, Viewer viewer) {
        DictionaryPages.demand(viewer);
        return Answer.page("access/rates/index", "page", new RatesPage(typed, rates.all()));
    }
}

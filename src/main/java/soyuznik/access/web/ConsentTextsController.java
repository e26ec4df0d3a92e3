package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.ConsentTexts;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The text of consent to advertising, in its versions. */
@Controller
@RequestMapping("/settings/consent")
class ConsentTextsController {
    private final ConsentTexts texts;

    ConsentTextsController(ConsentTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        DictionaryPages.demand(viewer);
        var newest = texts.newest();
        return page(new ConsentTextsPage(newest.ru(), newest.en(), texts.all()));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String ru,
            @RequestParam(defaultValue = "") String en,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                texts.publish(ru, en, viewer),
                _ -> "/settings/consent",
                _ -> page(new ConsentTextsPage(ru, en, texts.all())));
    }

    private static ModelAndView page(ConsentTextsPage page) {
        return Answer.page("access/consent/index", "page", page);
    }
}

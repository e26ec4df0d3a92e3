package soyuznik.work.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Letters;

/** The letter of results of a talk. */
@Controller
@RequestMapping("/projects/{id}/talks/{talk}/letter")
class LettersController {
    private final Letters letters;
    private final LetterPages pages;

    LettersController(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            TalksController.Place place,
            @RequestParam(defaultValue = "") String language,
            Viewer viewer) {
        return pages.show(place.key(), LetterPages.in(language), viewer);
    }

    @PostMapping
    ModelAndView create(
            TalksController.Place place,
            @RequestParam(defaultValue = "") String text,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                letters.send(place.key(), text, viewer),
                _ -> LetterPages.after(place.key()),
                _ -> pages.refused(place.key(), Map.of("text", text), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                letters.withdraw(place.key(), viewer),
                _ -> LetterPages.after(place.key()),
                _ -> pages.refused(place.key(), Map.of(), viewer));
    }
}

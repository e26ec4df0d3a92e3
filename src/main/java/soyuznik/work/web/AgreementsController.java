package soyuznik.work.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Letters;

/** The client's «согласен» to a letter of results. */
@Controller
@RequestMapping("/projects/{id}/talks/{talk}/letter/agreement")
class AgreementsController {
    private final Letters letters;
    private final LetterPages pages;

    AgreementsController(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            TalksController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                letters.agree(place.key(), typed, viewer),
                _ -> LetterPages.after(place.key()),
                _ -> pages.refused(place.key(), typed, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                letters.disagree(place.key(), viewer),
                _ -> LetterPages.after(place.key()),
                _ -> pages.refused(place.key(), Map.of(), viewer));
    }
}

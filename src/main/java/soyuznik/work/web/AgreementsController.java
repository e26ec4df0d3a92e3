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
import soyuznik.work.Spot;

/** The client's «согласен» to a letter of results. */
@Controller
@RequestMapping({
    "/projects/{id}/talks/{talk}/letter/agreement",
    "/companies/{id}/talks/{talk}/letter/agreement"
})
class AgreementsController {
    private final Letters letters;
    private final LetterPages pages;

    AgreementsController(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            Spot spot, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                letters.agree(spot.talk(), typed, viewer),
                _ -> LetterPages.after(spot.talk()),
                _ -> pages.refused(spot.talk(), typed, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                letters.disagree(spot.talk(), viewer),
                _ -> LetterPages.after(spot.talk()),
                _ -> pages.refused(spot.talk(), Map.of(), viewer));
    }
}

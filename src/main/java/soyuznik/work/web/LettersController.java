package soyuznik.work.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Mailings;
import soyuznik.work.Spot;

/** The letter of results of a talk. */
@Controller
@RequestMapping({"/projects/{id}/talks/{talk}/letter", "/companies/{id}/talks/{talk}/letter"})
class LettersController {
    private final Mailings mailings;
    private final LetterPages pages;

    LettersController(Mailings mailings, LetterPages pages) {
        this.mailings = mailings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Spot spot, @RequestParam(defaultValue = "") String language, Viewer viewer) {
        return pages.show(spot.talk(), LetterPages.in(language), viewer);
    }

    /**
     * A letter as the browser sends it.
     *
     * @param to addresses to which it goes by itself
     * @param mailed whether it does, or went by other means
     */
    record Sent(String text, String language, List<String> to, boolean mailed) {
        static Sent of(MultiValueMap<String, String> sent) {
            return new Sent(
                    sent.toSingleValueMap().getOrDefault("text", ""),
                    sent.toSingleValueMap().getOrDefault("language", ""),
                    List.copyOf(sent.getOrDefault("to", List.of())),
                    sent.containsKey("mail") && !sent.containsKey("hand"));
        }

        Map<String, String> typed() {
            return Map.of("text", text, "language", language, "to", String.join(" ", to));
        }
    }

    @PostMapping
    ModelAndView create(
            Spot spot,
            @RequestParam MultiValueMap<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var sent = Sent.of(typed);
        return answer.to(
                pages.send(spot.talk(), sent, viewer),
                _ -> LetterPages.after(spot.talk()),
                _ -> pages.refused(spot.talk(), sent.typed(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                mailings.withdraw(spot.talk(), viewer),
                _ -> LetterPages.after(spot.talk()),
                _ -> pages.refused(spot.talk(), Map.of(), viewer));
    }
}

package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Presentations;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** What we present to one of those who decide. */
@Controller
@RequestMapping("/projects/{id}/participants/{participant}/presentation")
class PresentationsController {
    private final Presentations presentations;
    private final PresentationPages pages;

    PresentationsController(Presentations presentations, PresentationPages pages) {
        this.presentations = presentations;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(ParticipantsController.Place place, Viewer viewer) {
        return pages.show(place.key(), viewer);
    }

    @PostMapping
    ModelAndView update(
            ParticipantsController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                presentations.write(place.key(), FormKey.version(typed), typed, viewer),
                _ -> place.address() + "/presentation",
                _ -> pages.again(place.key(), typed, viewer));
    }
}

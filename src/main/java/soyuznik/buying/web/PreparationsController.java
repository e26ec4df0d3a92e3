package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.Preparations;
import soyuznik.work.Spot;

/** The sheet with which somebody goes to a talk. */
@Controller
@RequestMapping({
    "/projects/{id}/talks/{talk}/preparation",
    "/companies/{id}/talks/{talk}/preparation"
})
class PreparationsController {
    private final Preparations preparations;
    private final PreparationPages pages;

    PreparationsController(Preparations preparations, PreparationPages pages) {
        this.preparations = preparations;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Spot spot, Viewer viewer) {
        return pages.show(spot.talk(), viewer);
    }

    @PostMapping
    ModelAndView update(
            Spot spot, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                preparations.prepare(spot.talk(), FormKey.version(typed), typed, viewer),
                _ -> spot.talk().address() + "/preparation",
                _ -> pages.again(spot.talk(), typed, viewer));
    }
}

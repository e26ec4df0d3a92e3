package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;

/** The sheet with which somebody goes to a talk. */
@Controller
@RequestMapping("/projects/{id}/talks/{talk}/preparation")
class PreparationsController {
    private final Preparations preparations;
    private final PreparationPages pages;

    PreparationsController(Preparations preparations, PreparationPages pages) {
        this.preparations = preparations;
        this.pages = pages;
    }

    /** Which talk an address names. */
    record Place(long id, long talk) {
        Talk.Key key() {
            return new Talk.Key(new ProjectId(id), talk);
        }

        String address() {
            return "/projects/" + id + "/talks/" + talk + "/preparation";
        }
    }

    @GetMapping
    ModelAndView show(Place place, Viewer viewer) {
        return pages.show(place.key(), viewer);
    }

    @PostMapping
    ModelAndView update(
            Place place, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                preparations.prepare(place.key(), FormKey.version(typed), typed, viewer),
                _ -> place.address(),
                _ -> pages.again(place.key(), typed, viewer));
    }
}

package soyuznik.projects.web.methods;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Moves;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Progress;

/** Projects of one version go to another. */
@Controller
@RequestMapping("/settings/methods/{method}/moves")
class VersionMovesController {
    private final Moves moves;
    private final Progress progress;
    private final MethodPages pages;

    VersionMovesController(Moves moves, Progress progress, MethodPages pages) {
        this.moves = moves;
        this.progress = progress;
        this.pages = pages;
    }

    /** Between which versions of which method. */
    record Place(String method, long from, long to) {
        /** What each stage becomes stands under its code. */
        Moves.Move move(Map<String, String> typed) {
            var stages = new HashMap<String, String>();
            typed.forEach((name, value) -> {
                if (name.startsWith("stage.")) {
                    stages.put(name.substring("stage.".length()), value);
                }
            });
            return new Moves.Move(from, to, stages);
        }
    }

    @GetMapping("/new")
    ModelAndView form(Place place, Viewer viewer) {
        return pages.move(place.method(), place.from(), place.to(), viewer);
    }

    @PostMapping
    ModelAndView create(
            Place place, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                moves.begin(place.move(typed), viewer),
                work -> "/settings/methods/" + place.method() + "/moves/" + work,
                _ -> pages.move(place.method(), place.from(), place.to(), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String method, @PathVariable long id, Viewer viewer) {
        var work = progress.find(id, viewer.user()).orElseThrow(NotFound::new);
        MethodPages.demand(viewer);
        return Answer.page("projects/method/moving", "method", method, "work", work);
    }
}

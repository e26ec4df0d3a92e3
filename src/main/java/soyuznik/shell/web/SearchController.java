package soyuznik.shell.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Finder;
import soyuznik.shell.Hits;

/** The search of the frame and of the palette. */
@Controller
class SearchController {
    private static final int EACH = 6;
    private final Hits hits;

    SearchController(Hits hits) {
        this.hits = hits;
    }

    @GetMapping("/search")
    ModelAndView index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Subject.Kind> kind,
            Viewer viewer) {
        var folded = Folding.fold(q);
        var found =
                folded.length() < Finder.LETTERS
                        ? List.<Hits.Group>of()
                        : kind.map(one -> hits.all(one, folded, viewer))
                                .orElseGet(() -> hits.glance(folded, viewer, EACH));
        return Answer.page("shell/search", "page", SearchPage.of(q, folded, found));
    }
}

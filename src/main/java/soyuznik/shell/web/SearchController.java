package soyuznik.shell.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import soyuznik.shell.Keyboard;

/** The search of the frame and of the palette. */
@Controller
class SearchController {
    private static final int EACH = 6;

    /** Whoever finds fewer may have mistyped it. */
    private static final int FEW = 5;

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
        var meant = kind.isPresent() ? List.<Hits.Group>of() : meant(q, found, viewer);
        return Answer.page("shell/search", "page", SearchPage.of(q, folded, found, meant));
    }

    /**
     * Where little or nothing is found: what the same keys say on the other keyboard, or nearly.
     */
    private List<Hits.Group> meant(String typed, List<Hits.Group> found, Viewer viewer) {
        var folded = Folding.fold(typed);
        if (folded.length() < Finder.LETTERS || hits(found) >= FEW) {
            return List.of();
        }
        var other = Folding.fold(Keyboard.other(typed));
        var switched =
                found.isEmpty() && other.length() >= Finder.LETTERS
                        ? hits.glance(other, viewer, EACH)
                        : List.<Hits.Group>of();
        return besides(found, switched.isEmpty() ? hits.near(folded, viewer, EACH) : switched);
    }

    /** Without what is found already; all of a kind is told only of what was typed. */
    private static List<Hits.Group> besides(List<Hits.Group> found, List<Hits.Group> meant) {
        var known =
                found.stream().flatMap(group -> group.hits().stream()).collect(Collectors.toSet());
        return meant.stream()
                .map(group -> new Hits.Group(group.kind(), others(group, known), 0, false))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private static List<Hits.Hit> others(Hits.Group group, Set<Hits.Hit> known) {
        return group.hits().stream().filter(hit -> !known.contains(hit)).toList();
    }

    private static int hits(List<Hits.Group> found) {
        return found.stream().mapToInt(group -> group.hits().size() + group.more()).sum();
    }
}

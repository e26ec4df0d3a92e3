package soyuznik.attention.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Titles;
import soyuznik.attention.Belfry;
import soyuznik.attention.Tidings;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What happened without the viewer and concerns them. */
@Controller
class BellController {
    private static final String PATH = "/bell";

    private final Tidings tidings;
    private final Belfry belfry;
    private final Titles titles;

    BellController(Tidings tidings, Belfry belfry, Titles titles) {
        this.tidings = tidings;
        this.belfry = belfry;
        this.titles = titles;
    }

    /** Whoever looks has read it: what is new here is so for this look alone. */
    @GetMapping(PATH)
    ModelAndView index(Viewer viewer) {
        var told = tidings.of(viewer.user());
        told.stream().findFirst().ifPresent(newest -> belfry.read(viewer.user(), newest.at()));
        var about = told.stream().map(Tidings.Told::about).toList();
        var lost = told.stream().filter(BellPage::isLost).map(Tidings.Told::about).toList();
        var page = BellPage.of(told, titles.of(about, viewer), titles.of(lost, all(viewer)));
        return Answer.page("attention/bell/index", "page", page);
    }

    /** What somebody led until it was given away is called by its name, and opens no more. */
    private static Viewer all(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.branch(),
                viewer.roles(),
                List.of(Viewer.ALL),
                viewer.rights());
    }
}

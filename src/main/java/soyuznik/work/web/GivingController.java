package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.TalkProjects;

/** Several talks of a client that are about one of its projects after all. */
@Controller
@RequestMapping("/talk-projects")
class GivingController {
    private final TalkProjects projects;
    private final GivingPages pages;
    private final TalkPages talks;

    GivingController(TalkProjects projects, GivingPages pages, TalkPages talks) {
        this.projects = projects;
        this.pages = pages;
        this.talks = talks;
    }

    @GetMapping("/new")
    ModelAndView form(GivingForm form, Viewer viewer) {
        return pages.form(form, viewer);
    }

    @PostMapping
    ModelAndView create(GivingForm form, Viewer viewer, Answer answer) {
        var page = pages.page(form, viewer);
        return answer.to(pages.give(page, viewer), _ -> page.back(), _ -> pages.form(form, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(GiftForm form, Viewer viewer, Answer answer) {
        var gift = form.together();
        var taken = projects.takeBack(gift, viewer);
        var page = form.page();
        return page == null
                ? answer.to(taken, TalkPages::after, _ -> talks.refused(gift.about(), viewer))
                : answer.back(taken, page, _ -> talks.refused(gift.about(), viewer));
    }
}

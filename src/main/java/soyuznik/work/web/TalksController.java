package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.About;
import soyuznik.work.Overlaps;
import soyuznik.work.Spot;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkPlans;
import soyuznik.work.Talks;

/** Talks about a project or with a client, planned and held. */
@Controller
@RequestMapping({"/projects/{id}/talks", "/companies/{id}/talks"})
class TalksController {
    private final Talks talks;
    private final TalkPlans plans;
    private final Overlaps overlaps;
    private final TalkPages pages;

    TalksController(Talks talks, TalkPlans plans, Overlaps overlaps, TalkPages pages) {
        this.overlaps = overlaps;
        this.plans = plans;
        this.talks = talks;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(About about, @RequestParam @Nullable Long after, Viewer viewer) {
        return pages.list(about, after, viewer);
    }

    @GetMapping("/new")
    ModelAndView form(About about, Viewer viewer) {
        return pages.plan(about, viewer);
    }

    @GetMapping("/{talk}")
    ModelAndView show(Spot spot, Viewer viewer) {
        return pages.show(spot.talk(), viewer);
    }

    @GetMapping("/{talk}/edit")
    ModelAndView edit(Spot spot, Viewer viewer) {
        return pages.replan(spot, viewer);
    }

    @PostMapping("/{talk}")
    ModelAndView update(
            Spot spot,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = TalkForm.PLAN.sent(sent);
        var days = TalkForm.PLANNED.beside(talks.get(spot.talk(), viewer).values());
        var doubts = overlaps.of(spot, typed, viewer);
        var outcome = answer.meant(days, doubts, () -> plans.update(spot, typed, viewer));
        return answer.to(
                spot.from().undoing(outcome),
                _ -> spot.after(),
                _ -> pages.replan(spot, typed, viewer));
    }

    @PostMapping
    ModelAndView create(
            About about,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var draft = TalkPages.draft(about, sent);
        var doubts = overlaps.of(draft, viewer);
        return answer.to(
                answer.meant(TalkForm.PLANNED, doubts, () -> talks.plan(draft, viewer)),
                TalkPages::after,
                _ -> pages.plan(draft, viewer));
    }
}

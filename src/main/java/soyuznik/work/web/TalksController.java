package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkPlans;
import soyuznik.work.Talks;

/** Talks about a project, planned and held. */
@Controller
@RequestMapping("/projects/{id}/talks")
class TalksController {
    private final Talks talks;
    private final TalkPlans plans;
    private final TalkPages pages;

    TalksController(Talks talks, TalkPlans plans, TalkPages pages) {
        this.plans = plans;
        this.talks = talks;
        this.pages = pages;
    }

    /** Which talk an address names. */
    record Place(long id, long talk, @Nullable String from) {
        Talk.Key key() {
            return new Talk.Key(new ProjectId(id), talk);
        }

        String after(ProjectId project) {
            return TalkPages.after(project, from);
        }
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, @RequestParam @Nullable Long after, Viewer viewer) {
        return pages.list(new ProjectId(id), after, viewer);
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.plan(new ProjectId(id), viewer);
    }

    @GetMapping("/{talk}")
    ModelAndView show(Place place, Viewer viewer) {
        return pages.show(place.key(), viewer);
    }

    @GetMapping("/{talk}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.replan(place, viewer);
    }

    @PostMapping("/{talk}")
    ModelAndView update(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = TalkForm.PLAN.sent(sent);
        return answer.to(
                plans.update(place.key(), FormKey.version(typed), typed, viewer),
                place::after,
                _ -> pages.replan(place, typed, viewer));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var draft = TalkPages.draft(new ProjectId(id), sent);
        return answer.to(
                talks.plan(draft, viewer), TalkPages::after, _ -> pages.plan(draft, viewer));
    }
}

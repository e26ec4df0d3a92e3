package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.OwnEntities;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** Our own legal entities, for the administrator. */
@Controller
class EntitiesController {
    private final OwnEntities entities;
    private final EntityPages pages;

    EntitiesController(OwnEntities entities, EntityPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @GetMapping(EntityPages.INDEX)
    ModelAndView index(Viewer viewer) {
        return pages.list(Map.of(), viewer);
    }

    @PostMapping(EntityPages.INDEX)
    ModelAndView create(@RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var key = FormKey.of(typed);
        return answer.to(
                entities.add(key, typed, viewer),
                _ -> EntityPages.INDEX,
                _ -> pages.list(typed, viewer));
    }

    @GetMapping(EntityPages.INDEX + "/{id}")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.edit(id, null, viewer);
    }

    @PostMapping(EntityPages.INDEX + "/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                entities.edit(id, EntityPages.version(typed), typed, viewer),
                _ -> EntityPages.INDEX,
                _ -> pages.edit(id, typed, viewer));
    }
}

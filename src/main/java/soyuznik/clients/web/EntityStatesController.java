package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.OwnEntities;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** With which of our legal entities new contracts are made. */
@Controller
@RequestMapping(EntityPages.INDEX + "/{id}")
class EntityStatesController {
    private final OwnEntities entities;
    private final EntityPages pages;

    EntityStatesController(OwnEntities entities, EntityPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @PostMapping("/retirement")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                entities.retire(id, viewer),
                _ -> EntityPages.INDEX,
                _ -> pages.edit(id, null, viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                entities.restore(id, viewer),
                _ -> EntityPages.INDEX,
                _ -> pages.edit(id, null, viewer));
    }

    @PostMapping("/preference")
    ModelAndView update(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                entities.prefer(id, viewer),
                _ -> EntityPages.INDEX,
                _ -> pages.edit(id, null, viewer));
    }
}

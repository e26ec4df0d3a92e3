package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Shipments;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

@Controller
@RequestMapping("/projects/{id}/shipments")
class ShipmentsController {
    private final Shipments shipments;
    private final PaperPages pages;

    ShipmentsController(Shipments shipments, PaperPages pages) {
        this.shipments = shipments;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.newShipment(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, ShipmentForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        var errors = form.errors();
        return answer.to(
                errors.isEmpty()
                        ? shipments.record(project, FormKey.read(form.key()), form.draft(), viewer)
                        : new Outcome.Invalid<>(errors),
                done -> "/projects/" + done,
                _ -> pages.shipment(project, form, viewer));
    }
}

package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** All that is held about a person. */
@Controller
@RequestMapping("/people/{id}/data")
class DossiersController {
    private final Dossiers dossiers;

    DossiersController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return dossiers.show(new PersonId(id), Map.of(), viewer);
    }
}

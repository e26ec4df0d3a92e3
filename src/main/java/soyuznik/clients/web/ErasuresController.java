package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A person is erased for good. */
@Controller
class ErasuresController {
    private final Dossiers dossiers;

    ErasuresController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @PostMapping("/people/{id}/erasure")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                dossiers.erase(person, typed, viewer),
                _ -> "/people/" + id,
                _ -> dossiers.show(person, typed, viewer));
    }
}

package soyuznik.exchange.web;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Makings;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A client that somebody has just made goes again. */
@Controller
class UnmadeClientsController {
    private final Makings makings;

    UnmadeClientsController(Makings makings) {
        this.makings = makings;
    }

    @PostMapping("/companies/{id}/making/withdrawal")
    ModelAndView destroy(@PathVariable long id, Answer answer, Viewer viewer) {
        var taken = makings.takeBack(new CompanyId(id), viewer);
        return answer.away(taken, Function.identity(), "/companies/" + id);
    }
}

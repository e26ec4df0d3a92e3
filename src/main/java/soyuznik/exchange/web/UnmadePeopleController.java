package soyuznik.exchange.web;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Makings;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A person whom somebody has just put down goes again. */
@Controller
class UnmadePeopleController {
    private final Makings makings;

    UnmadePeopleController(Makings makings) {
        this.makings = makings;
    }

    @PostMapping("/people/{id}/making/withdrawal")
    ModelAndView destroy(@PathVariable long id, Answer answer, Viewer viewer) {
        var taken = makings.takeBack(new PersonId(id), viewer);
        return answer.away(taken, Function.identity(), "/people/" + id);
    }
}

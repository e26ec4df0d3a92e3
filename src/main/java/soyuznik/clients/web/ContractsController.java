package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Contracts;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Contracts: those that end soonest, and each one. */
@Controller
class ContractsController {
    private final Contracts contracts;
    private final ContractPages pages;
    private final Clock clock;

    ContractsController(Contracts contracts, ContractPages pages, Clock clock) {
        this.contracts = contracts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/contracts")
    ModelAndView index(@RequestParam(defaultValue = "true") boolean own, Viewer viewer) {
        var today = LocalDate.now(clock);
        var page = new ContractsPage(contracts.ending(viewer, own, today), own, today);
        return Answer.page("clients/contract/index", "page", page);
    }

    @GetMapping("/contracts/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(id, "", viewer);
    }
}

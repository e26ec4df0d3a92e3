package soyuznik.clients.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Contract;
import soyuznik.clients.Contracts;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What becomes of a contract at its end. */
@Controller
class DecisionsController {
    private final Contracts contracts;
    private final ContractPages pages;

    DecisionsController(Contracts contracts, ContractPages pages) {
        this.contracts = contracts;
        this.pages = pages;
    }

    /** A decision as it was sent. */
    record Typed(String decision, String until) {
        String day() {
            return until == null ? "" : until.strip();
        }

        Outcome<Contract> in(Contracts contracts, long id, Viewer by) {
            return Arrays.stream(Contract.Decision.values())
                    .filter(one -> one.name().equals(decision))
                    .findFirst()
                    .map(one -> contracts.decide(id, one, read(day()), by))
                    .orElseGet(() -> unread(contracts, id, by));
        }

        private static Outcome<Contract> unread(Contracts contracts, long id, Viewer by) {
            contracts.get(id, by);
            return Outcome.refused("clients.contract.not_decided");
        }

        private static @Nullable LocalDate read(String day) {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }

    @PostMapping("/contracts/{id}/decisions")
    ModelAndView create(@PathVariable long id, Typed typed, Viewer viewer, Answer answer) {
        return answer.to(
                typed.in(contracts, id, viewer),
                _ -> "/contracts/" + id,
                _ -> pages.show(id, typed.day(), viewer));
    }

    @PostMapping("/contracts/{id}/decisions/withdrawal")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long end,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                contracts.withdraw(id, end, viewer),
                _ -> "/contracts/" + id,
                _ -> pages.show(id, "", viewer));
    }
}

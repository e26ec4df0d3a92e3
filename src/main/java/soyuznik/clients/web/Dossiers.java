package soyuznik.clients.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Shows all that is held about a person. */
@Component
class Dossiers {
    private final People people;
    private final Erasures erasures;

    Dossiers(People people, Erasures erasures) {
        this.people = people;
        this.erasures = erasures;
    }

    ModelAndView show(PersonId id, Map<String, String> typed, Viewer viewer) {
        var person = people.get(id, Right.ERASE_PERSON, viewer);
        var looked = erasures.looked(id, viewer);
        var page = new DossierPage(person, erasures.dossier(id), looked, typed);
        return Answer.page("clients/dossier/show", "page", page);
    }

    Outcome<PersonId> erase(PersonId id, Map<String, String> typed, Viewer viewer) {
        people.get(id, Right.ERASE_PERSON, viewer);
        return named(Erasure.Reason.values(), typed.getOrDefault("reason", ""))
                .map(why -> erasures.erase(id, new Erasure.Order(why, verdicts(typed)), viewer))
                .orElseGet(() -> Outcome.invalid("reason", "clients.erasure.reason.missing"));
    }

    /** By the keys of files; what is none of them is asked for by nobody. */
    private static Map<String, Erasure.Verdict> verdicts(Map<String, String> typed) {
        var said = new HashMap<String, Erasure.Verdict>();
        typed.forEach((key, value) ->
                named(Erasure.Verdict.values(), value).ifPresent(each -> said.put(key, each)));
        return said;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String typed) {
        return Arrays.stream(all).filter(each -> each.name().equals(typed)).findFirst();
    }
}

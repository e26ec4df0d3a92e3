package soyuznik.clients.web;

import java.util.Arrays;
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

    ModelAndView show(PersonId id, String reason, Viewer viewer) {
        var person = people.get(id, Right.ERASE_PERSON, viewer);
        var page = new DossierPage(person, erasures.dossier(id), reason);
        return Answer.page("clients/dossier/show", "page", page);
    }

    Outcome<PersonId> erase(PersonId id, String reason, Viewer viewer) {
        people.get(id, Right.ERASE_PERSON, viewer);
        return Arrays.stream(Erasure.Reason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .map(why -> erasures.erase(id, why, viewer))
                .orElseGet(() -> Outcome.invalid("reason", "clients.erasure.reason.missing"));
    }
}

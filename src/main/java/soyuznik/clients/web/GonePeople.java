package soyuznik.clients.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.access.History;
import soyuznik.access.Past;
import soyuznik.clients.Employment;
import soyuznik.clients.Erasures;
import soyuznik.clients.Person;
import soyuznik.clients.merging.PersonMerger;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.journal.Stretch;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** People whose address is there and who are not: they became others, or were erased. */
// C-03, C-09
@Component
class GonePeople {
    private static final Set<String> MERGING = Set.of("PeopleMerged", "PeopleParted");

    private final Erasures erasures;
    private final PersonMergers mergers;
    private final History history;

    GonePeople(Erasures erasures, PersonMergers mergers, History history) {
        this.erasures = erasures;
        this.mergers = mergers;
        this.history = history;
    }

    /** Leads to whom the person became, or tells who erased it. */
    ModelAndView page(PersonId id, Viewer viewer) {
        return mergers.heir(id, viewer)
                .map(heir -> new ModelAndView(new RedirectView("/people/" + heir, true)))
                .orElseGet(() -> erased(id, viewer));
    }

    private ModelAndView erased(PersonId id, Viewer viewer) {
        var erasure = erasures.find(id, viewer).orElseThrow(NotFound::new);
        return Answer.page("clients/dossier/erased", "page", new ErasurePage(erasure));
    }

    /** What can be undone of it. */
    List<PersonMerger> into(Person person, Viewer viewer) {
        return mergers.undoable(person.id(), viewer);
    }

    /** Of the person and of those who went into it, newest first; that they did is told once. */
    Past history(Person person, Stretch stretch) {
        var seen = person.employments().stream().map(Employment::company).distinct().toList();
        var self = Subject.of(person.id());
        var all =
                Stream.concat(
                                Stream.of(self),
                                mergers.within(person.id()).stream().map(Subject::of))
                        .toList();
        return history.about(all, seen, stretch)
                .without(line -> MERGING.contains(line.code()) && !line.subject().equals(self));
    }
}

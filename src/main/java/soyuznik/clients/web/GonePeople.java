package soyuznik.clients.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.access.History;
import soyuznik.clients.Employment;
import soyuznik.clients.Erasures;
import soyuznik.clients.Person;
import soyuznik.clients.merging.PersonMerger;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** People whose address is there and who are not: they became others, or were erased. */
// C-03, C-09
@Component
class GonePeople {
    private static final int LINES = 20;
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
    List<History.Line> history(Person person) {
        var seen = person.employments().stream().map(Employment::company).distinct().toList();
        return Stream.concat(Stream.of(person.id()), mergers.within(person.id()).stream())
                .flatMap(one ->
                        history.about(Subject.of(one), seen, LINES).stream()
                                .filter(line ->
                                        one.equals(person.id()) || !MERGING.contains(line.code())))
                .sorted(Comparator.comparing(History.Line::at).reversed())
                .limit(LINES)
                .toList();
    }
}

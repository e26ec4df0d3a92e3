package soyuznik.clients.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.FoundPeople;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.PersonOrder;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of people who are one person. */
@Component
class PersonMergerPages {
    private static final int FOUND = 10;

    private final People people;
    private final FoundPeople list;
    private final PersonWords words;

    PersonMergerPages(People people, FoundPeople list, PersonWords words) {
        this.people = people;
        this.list = list;
        this.words = words;
    }

    ModelAndView form(PersonMergerForm form, Viewer viewer) {
        var sides = form.people().stream().map(id -> people.get(id, viewer)).toList();
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var page = new PersonMergerPage(form, sides, found(form, viewer), words.fields());
        return Answer.page("clients/namesake/form", "page", page);
    }

    private List<Person> found(PersonMergerForm form, Viewer viewer) {
        var filter = PersonFilter.of(form.words());
        return form.words().isEmpty()
                ? List.of()
                : list.page(viewer, filter, PersonOrder.BY_NAME, null).people().rows().stream()
                        .limit(FOUND)
                        .toList();
    }
}

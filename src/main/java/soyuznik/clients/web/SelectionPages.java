package soyuznik.clients.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Users;
import soyuznik.clients.Loads;
import soyuznik.clients.bulk.Selections;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page on which something is done with the clients or people that were chosen. */
@Component
class SelectionPages {
    private final Selections selections;
    private final ListFilters filters;
    private final PersonFilters persons;
    private final ListPanels panels;
    private final Users users;
    private final Loads loads;

    SelectionPages(
            Selections selections,
            ListFilters filters,
            PersonFilters persons,
            ListPanels panels,
            Users users,
            Loads loads) {
        this.selections = selections;
        this.filters = filters;
        this.persons = persons;
        this.panels = panels;
        this.users = users;
        this.loads = loads;
    }

    Outcome<Long> choose(SelectionForm form, Viewer viewer) {
        return switch (form.about()) {
            case CLIENTS -> clients(form, viewer);
            case PEOPLE -> people(form, viewer);
        };
    }

    private Outcome<Long> people(SelectionForm form, Viewer viewer) {
        var asked = form.question();
        if (!form.all()) {
            return selections.choosePeople(form.people(), asked.query(), viewer);
        }
        var read = persons.read(asked);
        return read.errors().isEmpty()
                ? selections.chooseAll(read.filter(), asked.query(), viewer)
                : new Outcome.Invalid<>(read.errors());
    }

    private Outcome<Long> clients(SelectionForm form, Viewer viewer) {
        var query = form.list().query();
        if (!form.all()) {
            return selections.choose(form.companies(), query, viewer);
        }
        var read = filters.read(form.list());
        return read.errors().isEmpty()
                ? selections.chooseAll(read.filter(), query, viewer)
                : new Outcome.Invalid<>(read.errors());
    }

    ModelAndView show(BulkForm form, Viewer viewer) {
        var selection = selections.get(form.selection(), viewer);
        var load =
                new SelectionPage.Load(
                        viewer.may(Right.REASSIGN) ? Colleagues.takers(users, loads) : List.of(),
                        loads.of(viewer.user()),
                        loads.recommended());
        var page = new SelectionPage(selection, form, panels.panel(), load, viewer);
        return Answer.page("clients/selection/show", "page", page);
    }
}

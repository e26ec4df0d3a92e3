package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.clients.Companies;
import soyuznik.clients.FoundPeople;
import soyuznik.clients.PersonList;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of the list of people. */
@Component
class PersonLists {
    private final PersonList list;
    private final FoundPeople people;
    private final Companies companies;
    private final SavedViews saved;
    private final ListPanels panels;
    private final PersonWords words;
    private final PersonFilters filters;

    PersonLists(
            PersonList list,
            FoundPeople people,
            Companies companies,
            SavedViews saved,
            ListPanels panels,
            PersonWords words,
            PersonFilters filters) {
        this.words = words;
        this.filters = filters;
        this.list = list;
        this.people = people;
        this.companies = companies;
        this.saved = saved;
        this.panels = panels;
    }

    /** The page that is asked for; who asks for nothing gets the usual view. */
    ModelAndView page(PersonQuestion typed, Viewer viewer) {
        var views = saved.of(ClientsConfiguration.PEOPLE.kind(), viewer);
        var usual = SavedViews.usual(views).map(view -> PersonQuestion.of(view.query()));
        var asked = typed.isEmpty() ? usual.orElse(typed) : typed;
        return page(asked, views, viewer);
    }

    private ModelAndView page(PersonQuestion asked, List<SavedView> views, Viewer viewer) {
        var company = asked.company();
        var read = filters.read(asked);
        boolean right = read.errors().isEmpty();
        var found = people.page(viewer, read.filter(), asked.order(), asked.after());
        var page =
                new PersonListPage(
                        asked,
                        new PersonListPage.Named(
                                company == null ? "" : companies.get(company, viewer).data().name(),
                                panels.named(asked.responsible(), asked.branch())),
                        found,
                        asked.after() == null ? count(asked, found, viewer) : null,
                        views,
                        right && asked.panel().isEmpty() ? null : panels.panel(),
                        words.fields());
        var shown =
                Answer.page("clients/person/index", "page", page, "words", words.dictionaries());
        if (!right) {
            shown.addObject("trouble", new Answer.Trouble.Fields(read.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    private @Nullable Integer count(PersonQuestion asked, FoundPeople.Found found, Viewer viewer) {
        if (found.people().next() == null) {
            return found.people().rows().size();
        }
        return asked.asks() ? null : list.count(viewer);
    }
}

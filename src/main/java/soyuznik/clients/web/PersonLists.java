package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldFilters;
import soyuznik.clients.Companies;
import soyuznik.clients.Cursor;
import soyuznik.clients.PersonList;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of the list of people. */
@Component
class PersonLists {
    private final PersonList list;
    private final Companies companies;
    private final PersonWords words;

    PersonLists(PersonList list, Companies companies, PersonWords words) {
        this.words = words;
        this.list = list;
        this.companies = companies;
    }

    ModelAndView page(PersonQuestion asked, Viewer viewer) {
        var company = asked.company();
        var extra = new FieldFilters(words.fields()).read(asked.typed());
        var filter = asked.filter(extra.filters());
        var found = list.page(viewer, filter, Cursor.read(asked.after()));
        var next = found.people().next();
        var page =
                new PersonListPage(
                        asked,
                        company == null ? "" : companies.get(company, viewer).data().name(),
                        found.people().rows(),
                        next == null ? null : next(asked.address(), next),
                        asked.after() == null ? count(asked, found, viewer) : null,
                        found.looked() ? PersonList.LOOKED : 0,
                        words.fields());
        var shown = Answer.page("clients/person/index", "page", page);
        if (!extra.errors().isEmpty()) {
            shown.addObject("trouble", new Answer.Trouble.Fields(extra.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    private static String next(String address, String cursor) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + "after=" + cursor;
    }

    private @Nullable Integer count(PersonQuestion asked, PersonList.Page found, Viewer viewer) {
        if (found.people().next() == null) {
            return found.people().rows().size();
        }
        return asked.asks() ? null : list.count(viewer);
    }
}

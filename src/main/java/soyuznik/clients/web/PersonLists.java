package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
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

    PersonLists(PersonList list, Companies companies) {
        this.list = list;
        this.companies = companies;
    }

    ModelAndView page(PersonQuestion asked, Viewer viewer) {
        var company = asked.company();
        var found = list.page(viewer, asked.filter(), Cursor.read(asked.after()));
        var next = found.people().next();
        var page =
                new PersonListPage(
                        asked,
                        company == null ? "" : companies.get(company, viewer).data().name(),
                        found.people().rows(),
                        next == null ? null : next(asked.address(), next),
                        asked.after() == null ? count(asked, found, viewer) : null,
                        found.looked() ? PersonList.LOOKED : 0);
        return Answer.page("clients/person/index", "page", page);
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

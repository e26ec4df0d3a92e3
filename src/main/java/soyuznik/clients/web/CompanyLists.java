package soyuznik.clients.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.clients.Cursor;
import soyuznik.clients.TeamRequests;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Paged;

/** Makes the page of the list of clients. */
@Component
class CompanyLists {
    private final ClientList list;
    private final TeamRequests requests;

    CompanyLists(ClientList list, TeamRequests requests) {
        this.list = list;
        this.requests = requests;
    }

    /** What is asked for: words, only the own ones, the place to go on from. */
    record Question(String words, boolean own, @Nullable String after) {
        String address() {
            return "/companies?own="
                    + own
                    + (words.isBlank()
                            ? ""
                            : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }

    ModelAndView page(Question asked, Viewer viewer) {
        var rows =
                asked.words().isBlank()
                        ? list.page(viewer, asked.own(), Cursor.read(asked.after()))
                        : found(asked, viewer);
        boolean first = asked.after() == null;
        var page =
                new CompanyListPage(
                        asked.words().strip(),
                        asked.own(),
                        rows.rows(),
                        rows.next() == null ? null : asked.address() + "&after=" + rows.next(),
                        first ? count(asked, rows, viewer) : null,
                        first ? requests.open(viewer).size() : 0,
                        viewer.may(Right.REASSIGN));
        return Answer.page("clients/company/index", "page", page);
    }

    private Paged<ClientList.Row> found(Question asked, Viewer viewer) {
        return new Paged<>(list.search(viewer, asked.own(), asked.words()), null);
    }

    private int count(Question asked, Paged<ClientList.Row> rows, Viewer viewer) {
        return asked.words().isBlank() && rows.next() != null
                ? list.count(viewer, asked.own())
                : rows.rows().size();
    }
}

package soyuznik.projects.web;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.clients.ClientList;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/**
 * The clients among which the one of a new project is chosen: those whose projects the viewer may
 * lead.
 */
@Component
class Clients {
    private final ClientList clients;

    Clients(ClientList clients) {
        this.clients = clients;
    }

    /** The first by name, as long as nothing is asked for. */
    List<ClientList.Row> like(String query, Viewer viewer) {
        var own = !viewer.may(Right.LEAD_PROJECTS, false);
        return query.isBlank()
                ? clients.page(viewer, own, null).rows()
                : clients.search(viewer, own, query);
    }
}

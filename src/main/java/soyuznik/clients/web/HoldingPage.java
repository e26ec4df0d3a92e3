package soyuznik.clients.web;

import java.util.Map;
import soyuznik.clients.Company;
import soyuznik.clients.Holdings;
import soyuznik.shell.Frame;

/** The holding of a client, as far as the viewer sees it. */
public record HoldingPage(Company client, Holdings.Tree tree, boolean mayEdit) {
    public String address() {
        return "/companies/" + client.id();
    }

    public boolean hasParent() {
        return client.data().profile().parent() != null;
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}

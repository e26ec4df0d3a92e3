package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import soyuznik.clients.ClientList;
import soyuznik.clients.Company;
import soyuznik.shell.Frame;

/** The search for the company that a client belongs to. */
public record ParentPage(Company client, String words, List<ClientList.Row> found) {
    public String address() {
        return "/companies/" + client.id() + "/parent";
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}

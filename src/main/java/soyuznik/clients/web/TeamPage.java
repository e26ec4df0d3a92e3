package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import soyuznik.clients.Company;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * The forms that change the team of a client.
 *
 * @param colleagues whom to put on the team or give the client to
 */
public record TeamPage(Company client, List<Choice> colleagues, boolean reassign) {
    public String address() {
        return "/companies/" + client.id();
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}

package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import soyuznik.access.Words;
import soyuznik.clients.Company;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * The forms that change the team of a client.
 *
 * @param colleagues whom to put on the team or give the client to
 */
public record TeamPage(Company client, List<Choice> colleagues, Words words, boolean reassign) {
    public String address() {
        return "/companies/" + client.id();
    }

    /** In what role somebody joins. */
    public List<Choice> roles(Frame frame) {
        return TeamRolePage.offered(words, 0, frame);
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}

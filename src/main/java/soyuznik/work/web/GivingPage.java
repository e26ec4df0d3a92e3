package soyuznik.work.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Choice;
import soyuznik.shell.ManyChange;
import soyuznik.work.About;
import soyuznik.work.ChosenTalks.Chosen;
import soyuznik.work.FoundTalks;

/**
 * To which project chosen talks go.
 *
 * @param projects the open ones of their client, where it is one
 * @param may whether the viewer works with that client
 */
public record GivingPage(GivingForm form, List<Chosen> chosen, List<Choice> projects, boolean may) {
    /** Those that can be given: they are about none yet. */
    public List<Chosen> alone() {
        return chosen.stream().filter(Chosen::isAlone).toList();
    }

    public int others() {
        return chosen.size() - alone().size();
    }

    public boolean cut() {
        return form.talk().size() > ManyChange.MOST;
    }

    /** Whose they are; where none can be given any more, whose all of them are. */
    public List<FoundTalks.Client> clients() {
        var those = alone().isEmpty() ? chosen : alone();
        return those.stream().map(Chosen::client).distinct().toList();
    }

    /** Whose they are; null: of nobody, or of several. */
    About.@Nullable OfClient client() {
        var clients = clients();
        return clients.size() == 1 ? new About.OfClient(clients.getFirst().id()) : null;
    }

    public CompanyId clientId() {
        return clients().getFirst().id();
    }

    /** Where they were chosen. */
    public String back() {
        if (form.list().isEmpty() && !chosen.isEmpty()) {
            return "/companies/" + chosen.getFirst().client().id() + "#talks";
        }
        return TalkListForm.PATH + "?" + form.list();
    }

    /** Where a project is opened that they can go to. */
    public String opening() {
        return "/projects/new?company=" + clientId();
    }
}

package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.buying.ParticipantForm;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * The form on which somebody comes onto the list of who decides.
 *
 * @param people of the client who are not on it yet
 * @param ours who of ours can work with them
 * @param listed who stands on it already
 */
public record ParticipantFormPage(
        Project project,
        UUID key,
        Map<String, String> typed,
        List<Choice> people,
        List<Choice> ours,
        List<Choice> listed) {

    public String action() {
        return "/projects/" + project.id() + "/participants";
    }

    public String leave() {
        return "/projects/" + project.id() + "#participants";
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    private Map<String, List<Choice>> offered() {
        return Map.of("personId", people, "oursId", ours, "chiefId", listed, "heeds", listed);
    }

    public List<Asked> asked(Frame frame) {
        return ParticipantsPage.asked(ParticipantForm.ALL, typed, offered(), frame);
    }
}

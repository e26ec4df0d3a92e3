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
 */
public record ParticipantFormPage(
        Project project,
        UUID key,
        Map<String, String> typed,
        List<Choice> people,
        List<Choice> ours) {

    public String action() {
        return "/projects/" + project.id() + "/participants";
    }

    public String leave() {
        return "/projects/" + project.id() + "#participants";
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    public List<Asked> asked(Frame frame) {
        return ParticipantsPage.asked(
                ParticipantForm.ALL, typed, Map.of("personId", people, "oursId", ours), frame);
    }
}

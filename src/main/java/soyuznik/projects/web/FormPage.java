package soyuznik.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Right;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a project.
 *
 * @param id null for a new one
 * @param owners none for who may not choose
 * @param own the viewer stands on the team of the client
 */
public record FormPage(
        @Nullable Long id,
        Project.Client client,
        List<Choice> people,
        List<Choice> owners,
        List<String> currencies,
        boolean own,
        ProjectForm form) {
    public String action() {
        return id == null ? "/projects" : "/projects/" + id;
    }

    public String back() {
        return id == null ? "/companies/" + client.id() : "/projects/" + id;
    }

    /** Whether the viewer may note somebody who works there. */
    public boolean mayAddPeople(Frame frame) {
        var viewer = frame.visitor().viewer();
        return viewer != null && viewer.may(Right.EDIT_CLIENTS, own);
    }

    /** The name under which the browser keeps what was typed. */
    public String draft() {
        return id == null ? "project-new-" + client.id() : "project-" + id;
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "projects")
                .choices("person", people)
                .choices("owner", owners)
                .money("amount")
                .day("plannedClose");
    }
}

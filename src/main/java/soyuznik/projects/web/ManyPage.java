package soyuznik.projects.web;

import java.util.List;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;
import soyuznik.shell.ManyChange;

/**
 * What can be done with projects that were chosen.
 *
 * @param owners empty: only a head gives projects to others
 */
public record ManyPage(ManyForm form, List<Project> projects, List<Choice> owners) {
    public boolean cut() {
        return form.project().size() > ManyChange.MOST;
    }

    public ManyChange.Chosen chosen() {
        return new ManyChange.Chosen(
                "/project-changes",
                form.key(),
                form.list(),
                "project",
                projects.stream().map(project -> project.id().toString()).toList());
    }
}

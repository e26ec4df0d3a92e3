package soyuznik.projects.web;

import java.util.List;
import soyuznik.projects.Project;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.shell.Choice;

/**
 * What can be done with projects that were chosen.
 *
 * @param owners empty: only a head gives projects to others
 */
public record ManyPage(ManyForm form, List<Project> projects, List<Choice> owners) {
    public boolean cut() {
        return form.project().size() > ManyChanges.MOST;
    }
}

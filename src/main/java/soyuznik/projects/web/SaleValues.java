package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.ComingDays;
import soyuznik.shell.NotFound;

/** Shows the form of one value of a sale in its place, and hands on what was typed. */
@Component
class SaleValues {
    private final Projects projects;
    private final Choices choices;

    SaleValues(Projects projects, Choices choices) {
        this.projects = projects;
        this.choices = choices;
    }

    ModelAndView stored(ProjectId id, String field, Viewer viewer) {
        var project = led(id, field, viewer);
        return page(project, field, form(project));
    }

    /** What was typed stays; what is saved is read anew. */
    ModelAndView again(ProjectId id, String field, Map<String, String> typed, Viewer viewer) {
        var project = led(id, field, viewer);
        return page(project, field, form(project).with(field, typed));
    }

    ComingDays close(ProjectId id, Viewer viewer) {
        return ProjectForm.close(projects.get(id, viewer));
    }

    Outcome<ProjectId> put(SaleValuesController.Place place, Map<String, String> typed, Viewer by) {
        return put(place.project(), place.sale(), typed, by);
    }

    Outcome<ProjectId> put(ProjectId id, String field, Map<String, String> typed, Viewer by) {
        var project = led(id, field, by);
        var saved = form(project);
        var form = saved.with(field, typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var value = SaleValue.of(field, typed, form);
        var theirs = saved.value(field);
        if (value.isOvertaken(theirs)) {
            return new Outcome.Stale<>(List.of(value.difference(theirs)), project.version());
        }
        var draft = form.draft(project.owner().id());
        return returning(projects.edit(id, project.version(), draft, by), value);
    }

    /** Back to what it was, as the undo of a change names both. */
    Outcome<ProjectId> bring(ProjectId id, String field, SaleValue.Digits digits, Viewer by) {
        return put(id, field, returned(id, field, digits, by), by);
    }

    /** What the form of the value would have sent. */
    Map<String, String> returned(ProjectId id, String field, SaleValue.Digits digits, Viewer by) {
        return SaleValue.typed(field, digits, form(led(id, field, by)).currency());
    }

    private static Outcome<ProjectId> returning(Outcome<ProjectId> outcome, SaleValue value) {
        return outcome instanceof Outcome.Done<ProjectId>(var id, var notice, var _)
                ? new Outcome.Done<>(id, notice, value.undo(id))
                : outcome;
    }

    private ProjectForm form(Project project) {
        return ProjectForm.of(project, choices.currency());
    }

    /** What is counted from its lines is not typed, and one that has ended stays as it was. */
    private Project led(ProjectId id, String field, Viewer viewer) {
        var project = projects.get(id, Right.LEAD_PROJECTS, viewer);
        if (!project.isOpen() || (field.equals("amount") && project.sale().counted())) {
            throw new NotFound();
        }
        return project;
    }

    private ModelAndView page(Project project, String field, ProjectForm typed) {
        var saved = form(project).value(field);
        var currencies = choices.currencies(choices.currency());
        return Answer.page(
                "projects/sale/value",
                "page",
                new SaleValuePage(project, field, saved, typed, currencies));
    }
}

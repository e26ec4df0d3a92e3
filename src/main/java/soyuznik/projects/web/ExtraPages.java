package soyuznik.projects.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldSet;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectExtra;
import soyuznik.projects.ProjectExtras;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the pages of custom fields of a project, and takes what was typed. */
@Component
class ExtraPages {
    private final ProjectExtras extras;
    private final CustomFields fields;

    ExtraPages(ProjectExtras extras, CustomFields fields) {
        this.extras = extras;
        this.fields = fields;
    }

    FieldSet fields() {
        return fields.of(Bearer.PROJECT);
    }

    ModelAndView show(ProjectId id, Viewer viewer) {
        return Answer.page("projects/extra/show", "page", page(extras.get(id, viewer), viewer));
    }

    ModelAndView edit(ProjectId id, Viewer viewer) {
        var project = extras.get(id, Right.LEAD_PROJECTS, viewer);
        return Answer.page("projects/extra/form", "page", page(project, viewer));
    }

    ModelAndView again(ProjectId id, Map<String, String> typed, Viewer viewer) {
        var page = new ExtraPage(extras.get(id, viewer), fields(), typed, true);
        return Answer.page("projects/extra/form", "page", page);
    }

    Outcome<ProjectId> save(ProjectId id, Map<String, String> typed, Viewer viewer) {
        var read = fields().read(typed, extras.get(id, viewer).extra());
        return read.errors().isEmpty()
                ? extras.put(id, ExtraPage.version(typed), read.extra(), viewer)
                : new Outcome.Invalid<>(read.errors());
    }

    ModelAndView value(ProjectId id, String key, Viewer viewer) {
        known(key);
        var project = extras.get(id, Right.LEAD_PROJECTS, viewer);
        return value(project, key, project.extra().values());
    }

    /** What was typed stays; what is saved is read anew. */
    ModelAndView value(ProjectId id, String key, Map<String, String> typed, Viewer viewer) {
        return value(extras.get(id, viewer), key, typed);
    }

    /** Only a change of this very value meanwhile is in the way. */
    Outcome<ProjectId> put(ProjectId id, String key, Map<String, String> typed, Viewer viewer) {
        known(key);
        var project = extras.get(id, viewer);
        var read = fields().read(FieldSet.only(key, typed), project.extra());
        var theirs = project.extra().get(key);
        var ours = read.extra().get(key);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        boolean changed = !theirs.equals(typed.getOrDefault("was", "")) && !theirs.equals(ours);
        return changed
                ? new Outcome.Stale<>(
                        List.of(new Outcome.Difference(key, theirs, ours)), project.version())
                : extras.put(id, project.version(), read.extra(), viewer);
    }

    private void known(String key) {
        if (fields().offered(key).isEmpty()) {
            throw new NotFound();
        }
    }

    private ExtraPage page(ProjectExtra project, Viewer viewer) {
        return ExtraPage.of(project, fields(), viewer.may(Right.LEAD_PROJECTS, project.own()));
    }

    private ModelAndView value(ProjectExtra project, String key, Map<String, String> typed) {
        var page = new ExtraPage(project, fields(), new HashMap<>(typed), true);
        return Answer.page("projects/extra/value", "page", page, "key", key);
    }
}

package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Methods;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.Suggestions;
import soyuznik.shell.Answer;
import soyuznik.shell.ComingDays;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** Makes the forms of projects, and takes what was typed. */
@Component
class FormPages {
    private final Projects projects;
    private final Companies companies;
    private final Clients clients;
    private final Choices choices;
    private final Methods methods;
    private final Suggestions suggestions;
    private final ExtraPages extras;

    FormPages(
            Projects projects,
            Companies companies,
            Clients clients,
            Choices choices,
            Methods methods,
            Suggestions suggestions,
            ExtraPages extras) {
        this.extras = extras;
        this.suggestions = suggestions;
        this.methods = methods;
        this.projects = projects;
        this.companies = companies;
        this.clients = clients;
        this.choices = choices;
    }

    /** The client is asked for first, when the address names none. */
    ModelAndView clients(String query, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.LEAD_PROJECTS), Right.LEAD_PROJECTS);
        var hits = clients.like(query, viewer);
        return Answer.page("projects/project/client", "query", query, "hits", hits);
    }

    ModelAndView blank(String company, StartForm start, Viewer viewer) {
        var form = ProjectForm.blank(company, viewer.user(), choices.currency());
        companies.get(client(form), Right.LEAD_PROJECTS, viewer);
        return page(form, start, Map.of(), viewer);
    }

    ModelAndView again(Map<String, String> sent, Viewer viewer) {
        var typed = new NewProject(sent, extras.fields());
        return page(typed.form(), typed.start(), sent, viewer);
    }

    private ModelAndView page(
            ProjectForm form, StartForm start, Map<String, String> sent, Viewer viewer) {
        var company = companies.get(client(form), viewer);
        var client = new Project.Client(company.id(), company.data().name());
        var page =
                new FormPage(
                        null,
                        client,
                        choices.people(client.id(), List.of(), viewer),
                        choices.owners(null, viewer),
                        choices.currencies(choices.currency()),
                        company.own(),
                        form,
                        null,
                        new FormPage.Beginning(
                                start,
                                methods.offered(),
                                suggestions.limits(),
                                extras.fields(),
                                sent));
        return Answer.page("projects/project/form", "page", page);
    }

    ModelAndView edit(ProjectId id, Viewer viewer) {
        var project = projects.get(id, Right.LEAD_PROJECTS, viewer);
        return again(id, ProjectForm.of(project, choices.currency()), viewer);
    }

    ModelAndView again(ProjectId id, ProjectForm form, Viewer viewer) {
        var project = projects.get(id, viewer);
        var contact = project.sale().contact();
        var page =
                new FormPage(
                        id.value(),
                        project.client(),
                        choices.people(
                                project.client().id(),
                                contact == null ? List.of() : List.of(contact),
                                viewer),
                        choices.owners(project.owner(), viewer),
                        choices.currencies(choices.currency()),
                        companies.get(project.client().id(), viewer).own(),
                        form,
                        project.sale().counted() ? project.sale().amount() : null,
                        null);
        return Answer.page("projects/project/form", "page", page);
    }

    Outcome<ProjectId> open(Map<String, String> sent, Viewer by) {
        var typed = new NewProject(sent, extras.fields());
        var form = typed.form();
        var errors = typed.errors();
        return errors.isEmpty()
                ? projects.open(form.opening(client(form), typed, by.user()), by)
                        .undoneAt(id -> "/projects/" + id + "/making/withdrawal")
                : new Outcome.Invalid<>(errors);
    }

    ComingDays close(ProjectId id, Viewer viewer) {
        return ProjectForm.close(projects.get(id, viewer));
    }

    Outcome<ProjectId> save(ProjectId id, ProjectForm form, Viewer by) {
        var errors = form.errors();
        return errors.isEmpty()
                ? projects.edit(
                        id, form.version(), form.draft(projects.get(id, by).owner().id()), by)
                : new Outcome.Invalid<>(errors);
    }

    private static CompanyId client(ProjectForm form) {
        var client = form.client();
        if (client == null) {
            throw new NotFound();
        }
        return client;
    }
}
